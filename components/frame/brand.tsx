import { clsx } from 'clsx';
import { Link } from '@/components/scope/link';

/** A keypad with one lamp lit. */
export function Brand({ href, className }: { href: string; className?: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={clsx('inline-flex min-h-8 items-center gap-2.5 font-bold text-ink', className)}
      title="Tenantry"
    >
      <svg viewBox="0 0 15 20" className="h-5 w-3.75 shrink-0" aria-hidden="true">
        {keys.map(([x, y]) => (
          <rect
            key={`${x} ${y}`}
            x={x * 5.5}
            y={y * 5.25}
            width="4"
            height="4"
            className={x === 1 && y === 1 ? 'fill-lamp' : 'fill-ink'}
          />
        ))}
      </svg>
      <span className="group-data-[rail=collapsed]/frame:lg:sr-only">Tenantry</span>
    </Link>
  );
}

const keys = [0, 1, 2, 3]
  .flatMap((y) => [0, 1, 2].map((x) => [x, y] as const))
  .filter(([x, y]) => y < 3 || x === 1);
