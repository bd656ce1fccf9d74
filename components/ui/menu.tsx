'use client';

import { clsx } from 'clsx';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { type ButtonLook, buttonClass } from './button';
import type { MenuEntry } from './menu-popup';
import { useOnceOpen } from './once-open';

export type { MenuEntry } from './menu-popup';

export interface MenuProps extends ButtonLook {
  label: string;
  /** `icon-only` keeps the label as the name and the tooltip. */
  look?: 'button' | 'icon-only';
  entries: MenuEntry[];
  align?: 'start' | 'end';
  /** A mark after the label, usually a chevron. */
  after?: ReactNode;
  className?: string;
}

const MenuPopup = lazy(() => import('./menu-popup').then((module) => ({ default: module.MenuPopup })));

/** The button is plain HTML; what opens is fetched when somebody reaches for it. */
export function Menu({
  label,
  look = 'button',
  entries,
  align = 'end',
  icon,
  after,
  className,
  ...style
}: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [byKeyboard, setByKeyboard] = useState(false);
  const wanted = useOnceOpen(open);
  const iconOnly = look === 'icon-only';
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
        className={clsx(
          buttonClass({ variant: iconOnly ? 'quiet' : style.variant, size: style.size }),
          iconOnly && 'px-2',
          className,
        )}
        onPointerEnter={() => void import('./menu-popup')}
        onFocus={() => void import('./menu-popup')}
        onClick={(event) => {
          // A press by Enter or Space counts no clicks.
          setByKeyboard(event.detail === 0);
          setOpen((before) => !before);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setByKeyboard(true);
          setOpen(true);
        }}
      >
        {icon}
        {!iconOnly && label}
        {after}
      </button>
      {wanted && (
        <Suspense>
          <MenuPopup
            label={label}
            entries={entries}
            align={align}
            open={open}
            onOpenChange={setOpen}
            anchor={anchor}
            focusFirst={byKeyboard}
          />
        </Suspense>
      )}
    </>
  );
}
