import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type BadgeTone = 'plain' | 'accent' | 'lamp' | 'danger';

/** A short word beside a name: "default", "draft", "v3". Not for states of tenants; those are lamps. */
export function Badge({
  tone = 'plain',
  children,
  className,
}: {
  tone?: BadgeTone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={clsx(
        'inline-flex min-h-4.5 items-center rounded-control border px-1 text-meta whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

const tones: Record<BadgeTone, string> = {
  plain: 'border-line text-ink-2',
  accent: 'border-accent bg-accent-soft text-accent',
  lamp: 'border-lamp-text bg-lamp font-medium text-ink dark:text-canvas',
  danger: 'border-danger bg-danger-soft text-danger',
};
