'use client';

import { clsx } from 'clsx';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { type ButtonLook, buttonClass } from './button';
import { useOnceOpen } from './once-open';

export interface PopoverProps extends ButtonLook {
  /** Text of the button, and title of what opens. */
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: 'start' | 'end';
  className?: string;
}

const PopoverPopup = lazy(() =>
  import('./popover-popup').then((module) => ({ default: module.PopoverPopup })),
);

export function Popover({ label, children, align = 'start', icon, className, ...style }: PopoverProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const wanted = useOnceOpen(open);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        className={clsx(buttonClass(style), className)}
        onPointerEnter={() => void import('./popover-popup')}
        onFocus={() => void import('./popover-popup')}
        onClick={() => setOpen((before) => !before)}
      >
        {icon}
        {label}
      </button>
      {wanted && (
        <Suspense>
          <PopoverPopup label={label} align={align} open={open} onOpenChange={setOpen} anchor={anchor}>
            {typeof children === 'function' ? children(() => setOpen(false)) : children}
          </PopoverPopup>
        </Suspense>
      )}
    </>
  );
}
