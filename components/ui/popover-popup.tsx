'use client';

import { Popover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';

export interface PopoverPopupProps {
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
  align: 'start' | 'end';
  children: ReactNode;
}

export function PopoverPopup({ label, open, onOpenChange, anchor, align, children }: PopoverPopupProps) {
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the button itself is its own business; closing here would make it open again.
        if (!next && event.target instanceof Node && anchor.current?.contains(event.target)) return;
        onOpenChange(next);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="bottom" align={align} sideOffset={4} className="z-30">
          <Popover.Popup
            finalFocus={anchor}
            className="max-h-(--available-height) max-w-[min(26rem,calc(100vw-1rem))] min-w-56 overflow-y-auto rounded-control border border-line-strong bg-surface p-3 text-body text-ink shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <Popover.Title className="sr-only">{label}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
