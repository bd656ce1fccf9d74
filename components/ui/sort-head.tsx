import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Link } from '@/components/scope/link';

export type SortDirection = 'ascending' | 'descending';

export type SortHeadProps = {
  children: ReactNode;
  /** The direction in force, if this column is the one sorted by. */
  sorted?: SortDirection;
  align?: 'start' | 'end';
  className?: string;
} & ({ href: string; onSort?: never } | { onSort: () => void; href?: never });

/** A head one can sort by: a link when the order lives in the address, a button otherwise. */
export function SortHead({ children, sorted, align, className, href, onSort }: SortHeadProps) {
  const inner = (
    <>
      {children}
      <SortMark sorted={sorted} />
    </>
  );
  // The mark keeps its place while unlit; on the right-aligned side it must not push the word off its column.
  const look = clsx(target, align === 'end' && 'flex-row-reverse');
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} data-align={align} className={className}>
      {href === undefined ? (
        <button type="button" onClick={onSort} className={look}>
          {inner}
        </button>
      ) : (
        <Link href={href} prefetch={false} scroll={false} className={look}>
          {inner}
        </Link>
      )}
    </th>
  );
}

const target =
  'group -mx-1 inline-flex min-h-6 items-center gap-1 rounded-control px-1 font-medium hover:text-ink';

function SortMark({ sorted }: { sorted?: SortDirection }) {
  return (
    <svg
      viewBox="0 0 8 8"
      aria-hidden="true"
      className={clsx(
        'size-2 shrink-0 fill-current',
        !sorted && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60',
      )}
    >
      <path d={sorted === 'descending' ? 'M0 1.5h8L4 7z' : 'M0 6.5h8L4 1z'} />
    </svg>
  );
}
