import { clsx } from 'clsx';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-outline';

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: 'regular' | 'small';
  /** Decorative; the label stays the name. */
  icon?: ReactNode;
}

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Shows a spinner, keeps the label and the focus, and swallows further presses. */
  pending?: boolean;
}

/** `className` places the button; its look comes from `variant` and `size` only. */
export function Button({
  variant,
  size,
  icon,
  pending = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={clsx(buttonClass({ variant, size }), className)}
      onClick={pending ? swallow : onClick}
      {...rest}
      {...(pending && { 'aria-disabled': true, 'aria-busy': true })}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}

export function buttonClass({ variant = 'secondary', size = 'regular' }: ButtonLook): string {
  return clsx(base, sizes[size], variants[variant]);
}

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap no-underline select-none max-sm:max-w-full max-sm:whitespace-normal active:translate-y-px disabled:opacity-60 aria-disabled:not-aria-busy:opacity-60 pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0';

const sizes = {
  regular: 'min-h-8 px-3 py-1 text-body',
  small: 'min-h-6 px-2 py-0.5 text-meta',
};

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-ink hover:shadow-[inset_0_-2px_0_var(--color-ink)]',
  secondary: 'border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken hover:border-line',
  danger:
    'border-danger bg-danger text-surface hover:border-ink hover:shadow-[inset_0_-2px_0_var(--color-ink)]',
  'danger-outline': 'border-danger bg-surface text-danger hover:bg-danger-soft',
};

function swallow(event: MouseEvent) {
  event.preventDefault();
}
