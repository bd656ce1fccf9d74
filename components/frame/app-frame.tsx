import { CircleHelp, Menu, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';
import { ToastRegion } from '../ui/toast-region';
import { AccountMenu, type AccountMenuProps } from './account-menu';
import { Brand } from './brand';
import { CloseOnArrival } from './close-on-arrival';
import { Rail } from './rail';
import type { RailGroup } from './rail-items';
import { RailToggle, type RailWidth } from './rail-toggle';
import { type ScopeLevel, ScopePath } from './scope-path';

export interface AppFrameProps {
  homeHref: string;
  scope: ScopeLevel[];
  /** Beside the scope: what changes it. */
  scopeSwitcher?: ReactNode;
  groups: RailGroup[];
  /** From the cookie `rail`. */
  railWidth?: RailWidth;
  /** The palette with its button. */
  search?: ReactNode;
  /** Beside the search: running jobs and the like. */
  status?: ReactNode;
  helpHref: string;
  account: AccountMenuProps;
  /** Client pieces without a place of their own: shortcuts, session watch. */
  extras?: ReactNode;
  children: ReactNode;
}

export function AppFrame({
  homeHref,
  scope,
  scopeSwitcher,
  groups,
  railWidth = 'open',
  search,
  status,
  helpHref,
  account,
  extras,
  children,
}: AppFrameProps) {
  return (
    <div
      data-rail={railWidth}
      className="group/frame grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] lg:grid-cols-[var(--spacing-rail)_minmax(0,1fr)] lg:data-[rail=collapsed]:grid-cols-[var(--spacing-rail-narrow)_minmax(0,1fr)]"
    >
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <header
        data-print="hide"
        className="sticky top-0 z-20 flex h-(--spacing-bar) items-center gap-2 border-b border-line bg-canvas pr-3 max-lg:pl-2 lg:col-start-2 lg:pr-4 lg:pl-5"
      >
        <SmallScreenNav groups={groups} homeHref={homeHref} />
        <ScopePath levels={scope}>{scopeSwitcher}</ScopePath>
        <div className="ml-auto flex shrink-0 items-center gap-1">
          {search}
          {status}
          <Link
            href={helpHref}
            prefetch={false}
            aria-label="Help"
            title="Help"
            className="grid size-8 place-items-center rounded-control border border-transparent text-ink-2 hover:border-line hover:bg-sunken hover:text-ink pointer-coarse:size-11"
          >
            <CircleHelp className="size-5" strokeWidth={1.75} aria-hidden />
          </Link>
          <AccountMenu {...account} />
        </div>
      </header>
      <aside
        data-print="hide"
        className="sticky top-0 col-start-1 row-span-2 row-start-1 flex h-dvh flex-col border-r border-line bg-sunken max-lg:hidden"
      >
        <div className="flex h-(--spacing-bar) shrink-0 items-center border-b border-line px-4">
          <Brand href={homeHref} />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <Rail groups={groups} />
        </div>
        <div className="flex shrink-0 border-t border-line p-3">
          <RailToggle initial={railWidth} />
        </div>
      </aside>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 pt-4 pb-16 sm:px-6 lg:col-start-2">
        <div className="mx-auto max-w-content">{children}</div>
      </main>
      <ToastRegion />
      <CloseOnArrival />
      {extras}
    </div>
  );
}

/** Below 1024 px the rail folds into the browser's own disclosure. */
function SmallScreenNav({ groups, homeHref }: { groups: RailGroup[]; homeHref: string }) {
  return (
    <details data-nav className="group/nav lg:hidden">
      <summary
        title="Navigation"
        className="grid size-9 list-none place-items-center rounded-control pointer-coarse:size-11 [&::-webkit-details-marker]:hidden"
      >
        <Menu className="size-5 group-open/nav:hidden" aria-hidden />
        <X className="hidden size-5 group-open/nav:block" aria-hidden />
        <span className="sr-only">Navigation</span>
      </summary>
      <div className="fixed inset-x-0 top-(--spacing-bar) bottom-0 overflow-y-auto bg-sunken">
        <div className="border-b border-line px-4 py-2">
          <Brand href={homeHref} />
        </div>
        <Rail groups={groups} label="Console, small screen" />
      </div>
    </details>
  );
}
