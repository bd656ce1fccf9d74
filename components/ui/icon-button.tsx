import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './spinner';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'title' | 'aria-label'> {
  /** The name for everyone: announced, and shown as the browser's own tooltip. */
  label: string;
  icon: ReactNode;
  size?: 'regular' | 'small';
  pending?: boolean;
}

export function IconButton({
  label,
  icon,
  size = 'regular',
  pending = false,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      aria-busy={pending || undefined}
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-control border border-transparent text-ink-2 hover:border-line hover:bg-sunken hover:text-ink disabled:opacity-60 pointer-coarse:size-11 [&>svg]:size-4',
        size === 'regular' ? 'size-8' : 'size-6',
        className,
      )}
      {...rest}
    >
      {pending ? <Spinner /> : icon}
    </button>
  );
}
