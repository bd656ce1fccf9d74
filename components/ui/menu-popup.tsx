'use client';

import { Menu } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Link } from '@/components/scope/link';
import { Kbd } from './kbd';

export type MenuEntry =
  | 'separator'
  | ({
      label: string;
      icon?: ReactNode;
      tone?: 'plain' | 'danger';
      shortcut?: string;
      /** Shown under the label; the entry stays readable but does nothing. */
      unavailableBecause?: string;
    } & ({ href: string; onSelect?: never } | { onSelect: () => void; href?: never }));

export interface MenuPopupProps {
  label: string;
  entries: MenuEntry[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
  align: 'start' | 'end';
  /** Opened by key: the first entry is where the next key should go. */
  focusFirst: boolean;
}

export function MenuPopup({ label, entries, open, onOpenChange, anchor, align, focusFirst }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Menu.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(opened) => {
        if (opened && focusFirst) popup.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side="bottom" align={align} sideOffset={4} className="z-30">
          <Menu.Popup
            ref={popup}
            finalFocus={anchor}
            aria-label={label}
            className="max-h-(--available-height) min-w-44 overflow-y-auto rounded-control border border-line-strong bg-surface py-1 text-body text-ink shadow-float transition-opacity outline-none data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {entries.map((entry, index) =>
              entry === 'separator' ? (
                <Menu.Separator key={index} className="my-1 border-t border-line" />
              ) : (
                <Entry key={entry.label} entry={entry} />
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { entry: Exclude<MenuEntry, 'separator'> }) {
  const className = clsx(
    'flex min-h-8 cursor-pointer items-center gap-2 px-3 py-1 outline-none data-disabled:cursor-default data-disabled:text-ink-2 data-highlighted:bg-accent-soft data-highlighted:shadow-[inset_3px_0_0_var(--color-accent)] pointer-coarse:min-h-11 [&>svg]:size-4',
    entry.tone === 'danger' && 'text-danger',
  );
  const inner = (
    <>
      {entry.icon}
      <span className="flex-1">
        {entry.label}
        {entry.unavailableBecause && <span className="block text-meta">{entry.unavailableBecause}</span>}
      </span>
      {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
    </>
  );
  if (entry.href !== undefined && !entry.unavailableBecause) {
    return (
      <Menu.LinkItem className={className} closeOnClick render={<Link href={entry.href} />}>
        {inner}
      </Menu.LinkItem>
    );
  }
  return (
    <Menu.Item className={className} disabled={Boolean(entry.unavailableBecause)} onClick={entry.onSelect}>
      {inner}
    </Menu.Item>
  );
}
