import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';

export interface FilterChip {
  /** "Status". */
  label: string;
  /** "Inactive". */
  value: string;
  /** The same view without this filter. */
  removeHref: string;
}

export interface FilterChipsProps {
  chips: FilterChip[];
  clearHref: string;
  /** "38 tenants": announced politely whenever it changes. */
  result: ReactNode;
}

export function FilterChips({ chips, clearHref, result }: FilterChipsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2" data-print="hide">
      {chips.length > 0 && (
        <ul aria-label="Active filters" className="contents">
          {chips.map(({ label, value, removeHref }) => (
            <li key={`${label} ${value}`}>
              <Link
                href={removeHref}
                prefetch={false}
                scroll={false}
                className="group inline-flex min-h-7 items-center gap-1 rounded-control border border-accent bg-accent-soft pr-1 pl-2 text-table text-ink hover:border-ink pointer-coarse:min-h-11"
              >
                <span className="sr-only">Remove filter </span>
                <span className="text-ink-2">{label}</span> {value}
                <X className="size-3.5 text-ink-2 group-hover:text-ink" aria-hidden />
              </Link>
            </li>
          ))}
          <li>
            <Link
              href={clearHref}
              prefetch={false}
              scroll={false}
              className="link inline-flex min-h-7 items-center px-1"
            >
              Clear all
            </Link>
          </li>
        </ul>
      )}
      <p role="status" className="text-ink-2">
        {result}
      </p>
    </div>
  );
}
