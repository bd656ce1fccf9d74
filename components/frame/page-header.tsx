import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';
import { ScopeCrumb } from './scope-crumb';

interface Crumb {
  label: string;
  href: string;
}

export interface PageHeaderProps {
  title: ReactNode;
  /** The ancestors, outermost first; the page itself is the title. */
  breadcrumb?: Crumb[];
  /** The lamp of what the page is about. */
  lamp?: ReactNode;
  /** One line under the title: ids with copy buttons, a count, a sentence. */
  meta?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, breadcrumb = [], lamp, meta, actions }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {/* Empty, and so not there for anybody, where a page has no ancestors. */}
      <nav aria-label="Breadcrumb" data-print="hide" className="not-has-[li]:hidden">
        <ol className="flex flex-wrap items-center text-table text-ink-2">
          <ScopeCrumb />
          {breadcrumb.map(({ label, href }) => (
            <li key={href} className="flex items-center">
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-6 items-center hover:text-ink hover:underline"
              >
                {label}
              </Link>
              <ChevronRight className="mx-1 size-3.5" aria-hidden />
            </li>
          ))}
        </ol>
      </nav>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
            <h1 className="min-w-0 text-title font-bold">{title}</h1>
            {lamp}
          </div>
          {meta && (
            <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">{meta}</div>
          )}
        </div>
        {actions && (
          <div className="flex flex-wrap items-center gap-2" data-print="hide">
            {actions}
          </div>
        )}
      </div>
      <div className="decade-rule mt-2" aria-hidden="true" />
    </header>
  );
}

/** "Greene Services · Tenants · Tenantry": the text of the browser's tab. */
export function pageTitle(...parts: string[]): string {
  return [...parts, 'Tenantry'].join(' · ');
}
