import { clsx } from 'clsx';

export interface ProgressProps {
  /** What is progressing: "Import of greene.zip". */
  label: string;
  /** 0 to `max`; leave out while the amount is unknown. */
  value?: number;
  max?: number;
  /** The text beside the bar: "412 of 1 000, 38 s left". Also what is read out. */
  text?: string;
  className?: string;
}

export function Progress({ label, value, max = 100, text, className }: ProgressProps) {
  const share = value === undefined ? 100 : Math.min(100, Math.max(0, (value / max) * 100));
  return (
    <div className={className}>
      <div className="flex flex-wrap justify-between gap-x-4">
        <span>{label}</span>
        {text && <span className="text-ink-2">{text}</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="mt-1 h-2 border border-line-strong bg-sunken"
      >
        {/* An attribute of a drawing, because a strict content security policy refuses style attributes. */}
        <svg className="block size-full text-accent forced-colors:text-[Highlight]" aria-hidden="true">
          <rect
            width={`${share}%`}
            height="100%"
            fill="currentColor"
            className={clsx(value === undefined && 'animate-pulse')}
          />
        </svg>
      </div>
    </div>
  );
}
