import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface FlyoutProps {
  /** Unique on the page. */
  id: string;
  label: string;
  /** What stands in the bar; the label names it when it has no words of its own. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  children: ReactNode;
  className?: string;
  /** Told that it opens or closes; needs a client component around it. */
  onToggle?: (open: boolean) => void;
}

/** The browser's own popover: opens, closes by Escape or a press beside it, and needs no JavaScript. */
export function Flyout({ id, label, trigger, align = 'end', children, className, onToggle }: FlyoutProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        title={label}
        className={clsx(
          'inline-flex min-h-8 min-w-8 items-center justify-center gap-1 rounded-control border border-transparent px-1.5 hover:border-line hover:bg-sunken pointer-coarse:min-h-11 pointer-coarse:min-w-11',
          className,
        )}
      >
        {trigger}
        <span className="sr-only">{label}</span>
      </button>
      <div
        id={id}
        popover="auto"
        data-align={align}
        onToggle={onToggle && ((event) => onToggle(event.newState === 'open'))}
        className="flyout min-w-56 rounded-control border border-line-strong bg-surface p-1 text-body text-ink shadow-float"
      >
        {children}
      </div>
    </>
  );
}

export const flyoutLink =
  'flex min-h-8 w-full items-center gap-2 rounded-control px-2 text-left hover:bg-sunken aria-[current]:font-medium pointer-coarse:min-h-11';
