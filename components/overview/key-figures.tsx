import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';

export interface KeyFigure {
  label: ReactNode;
  /** Decimal text counts what is beyond a JS number. */
  count: number | string;
  href: string;
}

/** Counts that lead to what they count. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
  return (
    <ul className="grid grid-cols-2 border-t border-l border-line sm:grid-cols-4">
      {figures.map(({ label, count, href }) => (
        <li key={href} className="border-r border-b border-line">
          <Link href={href} prefetch={false} className="block px-3 py-2 -outline-offset-2 hover:bg-sunken">
            <span className="block text-figure font-bold">{formatCount(count)}</span>
            <span className="text-ink-2">{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
