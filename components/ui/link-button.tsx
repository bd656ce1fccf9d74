import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Link } from '@/components/scope/link';
import { type ButtonLook, buttonClass } from './button';

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link className={clsx(buttonClass({ variant, size }), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
