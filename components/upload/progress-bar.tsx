export interface ProgressBarProps {
  label: string;
  /** 0–100; null when nobody knows how long it takes. */
  percent: number | null;
  /** The same in words. */
  children: string;
}

export function ProgressBar({ label, percent, children }: ProgressBarProps) {
  return (
    <div className="flex max-w-form flex-col gap-1.5">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        aria-valuetext={children}
        className="h-2 border border-line-strong bg-sunken"
      >
        <div
          className={
            percent === null ? 'h-full w-1/3 bg-accent motion-safe:animate-pulse' : 'h-full bg-accent'
          }
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
      <p className="text-ink-2 tabular-nums">{children}</p>
    </div>
  );
}
