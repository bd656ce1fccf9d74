import { clsx } from 'clsx';
import { formatCount } from '@/components/ui/format-count';

interface LimitMeterProps {
  /** What is counted: "Tenants of MSP 15". */
  label: string;
  used: number;
  /** Null where nobody set one. */
  limit: number | null;
}

/** How much of a limit is used: numbers first, then a bar. Without a limit there is nothing to fill. */
export function LimitMeter({ label, used, limit }: LimitMeterProps) {
  if (limit === null) {
    return (
      <span className="whitespace-nowrap">
        {formatCount(used)} <span className="text-ink-2">no limit</span>
      </span>
    );
  }
  const share = limit === 0 ? (used > 0 ? 1 : 0) : Math.min(1, used / limit);
  const isFull = used >= limit;
  return (
    <span className="flex min-w-28 flex-col gap-0.5">
      <span className="whitespace-nowrap">
        {formatCount(used)} of {formatCount(limit)}
        {isFull && <span className="font-medium text-lamp-text"> full</span>}
      </span>
      <span
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(limit, used)}
        aria-valuenow={used}
        aria-valuetext={`${used} of ${limit}`}
        className="block h-2 border border-line-strong bg-surface"
      >
        <span
          className={clsx('block h-full forced-colors:bg-[CanvasText]', isFull ? 'bg-lamp' : 'bg-accent')}
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </span>
  );
}
