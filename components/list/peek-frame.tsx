'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from '@/components/scope/link';
import { useRouter } from '@/components/scope/use-router';

export interface PeekFrameProps {
  title: ReactNode;
  rowId: string;
  closeHref: string;
  children: ReactNode;
}

/** The side panel. Escape and the cross close it and give the focus back to the row it belongs to. */
export function PeekFrame({ title, rowId, closeHref, children }: PeekFrameProps) {
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // Opened from a row; on a page that came with the panel, reading begins at the top as always.
    if (document.activeElement?.closest('tr[data-id]')) heading.current?.focus();
  }, [rowId]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector(open)) return;
      router.push(closeHref, { scroll: false });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [router, closeHref]);

  useEffect(
    () => () => document.querySelector<HTMLElement>(`[id="row-${rowId}"] [data-peek]`)?.focus(),
    [rowId],
  );

  return (
    <aside
      aria-labelledby="peek-title"
      data-print="hide"
      className="fixed top-(--spacing-bar) right-0 bottom-0 z-15 flex w-panel max-w-full flex-col gap-3 overflow-y-auto border-l border-line-strong bg-surface px-4 py-3 shadow-float"
    >
      <div className="flex items-start gap-2">
        <h2 id="peek-title" ref={heading} tabIndex={-1} className="min-w-0 flex-1 text-section font-bold">
          {title}
        </h2>
        <Link
          href={closeHref}
          scroll={false}
          prefetch={false}
          aria-label="Close peek"
          title="Close (Esc)"
          className="grid size-8 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <X className="size-4" aria-hidden />
        </Link>
      </div>
      {children}
    </aside>
  );
}

/** What takes Escape for itself. A toast is a dialog too, but stays until its time is over. */
const open = '[role="menu"], [role="dialog"][data-open], [role="alertdialog"][data-open], :popover-open';
