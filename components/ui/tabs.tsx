import { clsx } from 'clsx';
import { Link } from '@/components/scope/link';
import { CurrentTabInView } from './current-tab-in-view';
import { formatCount } from './format-count';

export interface TabLink {
  label: string;
  href: string;
  current: boolean;
  count?: number;
}

/** Tabs that are pages: each has an address, so reload, Back and a middle click do what they always do. */
export function Tabs({ label, items, className }: { label: string; items: TabLink[]; className?: string }) {
  return (
    <nav
      aria-label={label}
      className={clsx('overflow-x-auto border-b border-line', className)}
      data-print="hide"
    >
      <ul className="flex gap-1 px-0.5 pt-0.5">
        {items.map(({ label: text, href, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={clsx(
                'flex min-h-9 items-center gap-1.5 border-b-3 px-3 whitespace-nowrap -outline-offset-2 pointer-coarse:min-h-11',
                current
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink forced-colors:border-[Canvas]',
              )}
            >
              {text}
              {count !== undefined && <span className="text-meta text-ink-2">{formatCount(count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <CurrentTabInView />
    </nav>
  );
}
