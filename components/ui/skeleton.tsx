import { clsx } from 'clsx';

/** One grey bar in the place and size of what is coming. Give it a width and a height. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={clsx('block animate-pulse rounded-control bg-line', className)} />
  );
}

/** The shape of a ledger that is still on its way; says so once to those who cannot see it. */
export function SkeletonTable({
  rows = 8,
  columns = 5,
  label = 'Loading',
}: {
  rows?: number;
  columns?: number;
  label?: string;
}) {
  return (
    <div role="status">
      <span className="sr-only">{label}…</span>
      <div aria-hidden="true" className="border-t border-line-strong">
        {Array.from({ length: rows + 1 }, (_, row) => (
          <div
            key={row}
            className={clsx(
              'flex h-(--row) items-center gap-6 border-b px-2',
              row === 0 ? 'border-line-strong' : 'border-line',
            )}
          >
            {Array.from({ length: columns }, (_, column) => (
              <Skeleton
                key={column}
                className={clsx('h-2.5', column === 0 ? 'w-40' : 'w-20', column > 2 && 'max-sm:hidden')}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
