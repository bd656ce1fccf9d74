import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';
import { buttonClass } from './button';
import { formatCount } from './format-count';

export interface PaginationProps {
  /** 1-based positions of the rows shown; both 0 when there are none. */
  from: number;
  to: number;
  total: number;
  /** What is counted: "tenant". Its plural ends in "s" unless `nouns` says otherwise. */
  noun: string;
  nouns?: string;
  previousHref?: string;
  nextHref?: string;
  /** Page size, density and the like. */
  children?: ReactNode;
}

export function Pagination({
  from,
  to,
  total,
  noun,
  nouns = `${noun}s`,
  previousHref,
  nextHref,
  children,
}: PaginationProps) {
  return (
    <nav
      aria-label={`Pages of ${nouns}`}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
      data-print="hide"
    >
      <p className="text-ink-2">
        <span className="text-ink">{spanText(from, to, total)}</span>{' '}
        <span>{total === 1 ? noun : nouns}</span>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {children}
        <Step href={previousHref} rel="prev" icon={<ChevronLeft aria-hidden />} label="Previous" />
        <Step href={nextHref} rel="next" icon={<ChevronRight aria-hidden />} label="Next" />
      </div>
    </nav>
  );
}

function spanText(from: number, to: number, total: number): string {
  if (total === 0) return '0';
  return `${formatCount(from)}–${formatCount(to)} of ${formatCount(total)}`;
}

function Step({
  href,
  rel,
  icon,
  label,
}: {
  href: string | undefined;
  rel: 'prev' | 'next';
  icon: ReactNode;
  label: string;
}) {
  if (href === undefined) {
    return (
      <span aria-disabled="true" role="link" className={buttonClass({})}>
        {icon}
        {label}
      </span>
    );
  }
  return (
    <Link href={href} rel={rel} prefetch={false} className={buttonClass({})}>
      {icon}
      {label}
    </Link>
  );
}
