'use client';

import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { addScope } from '@/components/scope/address';
import { useScope } from '@/components/scope/use-scope';
import { Kbd } from '../ui/kbd';
import type { PaletteItem } from './palette-items';
import type { PaletteSearch } from './palette-panel';

export type { PaletteItem } from './palette-items';
export type { PaletteSearch } from './palette-panel';

export interface PaletteProps {
  items: PaletteItem[];
  /** Asked 200 ms after typing stops; the signal aborts when more is typed. */
  search?: PaletteSearch;
  /** Where a typed number leads, with `{digits}` in it: "/p/numbers?q={digits}". */
  numberHref?: string;
  /** Where the button leads before JavaScript is there: the list with its search field. */
  fallbackHref: string;
}

const PalettePanel = lazy(() =>
  import('./palette-panel').then((module) => ({ default: module.PalettePanel })),
);

export function Palette({ fallbackHref, ...panel }: PaletteProps) {
  const scope = useScope();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLAnchorElement>(null);
  const cameFrom = useRef<HTMLElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey) return;
      event.preventDefault();
      if (!document.querySelector('[role="dialog"][data-open]')) cameFrom.current = focusedOr(button.current);
      setOpen((before) => !before);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <a
        ref={button}
        href={addScope(scope, fallbackHref)}
        aria-keyshortcuts="Meta+K Control+K"
        title="Search or jump to a number"
        className="flex h-8 items-center gap-2 rounded-control border border-line-strong bg-surface px-2 text-ink-2 hover:border-ink hover:text-ink max-md:border-transparent max-md:bg-transparent md:w-64 pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
        onPointerEnter={() => void import('./palette-panel')}
        onFocus={() => void import('./palette-panel')}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          cameFrom.current = button.current;
          setOpen(true);
        }}
      >
        <Search className="size-4 shrink-0 max-md:size-5" aria-hidden />
        <span className="flex-1 truncate max-md:sr-only">Search or jump to a number</span>
        <span aria-hidden="true" className="max-md:hidden">
          <Kbd>⌘K</Kbd>
        </span>
      </a>
      {open && (
        <Suspense>
          <PalettePanel {...panel} onClose={() => setOpen(false)} returnFocus={cameFrom} />
        </Suspense>
      )}
    </>
  );
}

/** Where somebody was who opens it by the keyboard, so that closing it puts them back. */
function focusedOr(otherwise: HTMLElement | null): HTMLElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : otherwise;
}
