'use client';

import { clsx } from 'clsx';
import { useEffect, useRef, useState, useTransition } from 'react';
import { isForShortcuts } from '@/components/frame/shortcut-keys';
import { Link } from '@/components/scope/link';
import { useRouter } from '@/components/scope/use-router';
import type { NumberSpace } from '@/lib/number-spaces/model';
import { CellDrawing } from './cell-drawing';
import { showPercent } from './count-text';
import { type GridKey, gridKey } from './grid-keys';
import { placeHref } from './map-address';
import type { Fill } from './map-fills';

export interface GridCell {
  digit: string;
  href: string;
  /** Everything the cell says, in words. */
  name: string;
  /** "1 200 of 100 000", as short as a cell needs it. */
  count: string;
  /** Undefined for a single number, which is taken or not. */
  percent?: number;
  fills: Fill[];
}

export interface MapGridProps {
  caption: string;
  space: NumberSpace;
  /** Digits of the numbers; after so many there is nothing deeper. */
  length: number;
  prefix: string;
  cells: GridCell[];
  /** What the depth holds, announced when it changes. */
  summary: string;
  /** The person's choice in Settings: with it the keys also work while nothing is in focus. */
  keysEverywhere: boolean;
}

/** Ten links in two rows of five, the same at every depth. One key is one digit deeper. */
export function MapGrid({ caption, space, length, prefix, cells, summary, keysEverywhere }: MapGridProps) {
  const router = useRouter();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<number>();
  const [onTheWay, startTransition] = useTransition();
  // What has been typed, while the page of the digit before is still coming.
  const typed = useRef(prefix);
  useEffect(() => {
    typed.current = prefix;
  }, [prefix]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const grid = table.current;
      if (!grid || !isForShortcuts(event) || event.shiftKey) return;
      const inside = grid.contains(event.target as Node);
      if (!inside && !(keysEverywhere && isNowhere(event.target))) return;
      const links = [...grid.querySelectorAll('a')];
      const at = inside ? links.findIndex((link) => link === document.activeElement) : -1;
      const key = gridKey(event.key, at);
      if (key === undefined || (!inside && key.kind === 'move')) return;
      event.preventDefault();
      follow(key, links);
    };

    function follow(key: GridKey, links: HTMLAnchorElement[]) {
      if (key.kind === 'move') links[key.to]?.focus();
      else if (key.kind === 'deeper' && typed.current.length < length) {
        typed.current += key.digit;
        links[Number(key.digit)]?.focus();
        go(placeHref({ space, length, prefix: typed.current }));
      } else if (key.kind === 'up' && typed.current !== '') {
        typed.current = typed.current.slice(0, -1);
        go(placeHref({ space, length, prefix: typed.current }));
      }
    }

    function go(href: string) {
      startTransition(() => router.push(href, { scroll: false }));
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [router, space, length, keysEverywhere]);

  return (
    <div aria-busy={onTheWay}>
      <p role="status" className="sr-only">
        {summary}
      </p>
      <table ref={table} className="-mx-1 w-[calc(100%+0.5rem)] table-fixed border-separate border-spacing-1">
        <caption className="sr-only">{caption}</caption>
        <tbody>
          {[cells.slice(0, 5), cells.slice(5)].map((row, index) => (
            <tr key={index}>
              {row.map((cell) => (
                <td key={cell.digit} className="h-px p-0">
                  <Cell
                    cell={cell}
                    prefix={prefix}
                    tabIndex={active === undefined || active === Number(cell.digit) ? undefined : -1}
                    onFocus={() => setActive(Number(cell.digit))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  cell: GridCell;
  prefix: string;
  tabIndex: number | undefined;
  onFocus: () => void;
}

function Cell({ cell: { digit, href, name, count, percent, fills }, prefix, tabIndex, onFocus }: CellProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-label={name}
      title={name}
      tabIndex={tabIndex}
      onFocus={onFocus}
      data-ring
      className="flex h-full min-h-18 flex-col gap-1 border border-line bg-surface p-1 hover:border-ink sm:p-2"
    >
      <span className="flex items-baseline justify-between gap-1">
        <span className="digits min-w-0 truncate max-sm:shrink-0">
          <span className="text-ink-2 max-sm:hidden">{prefix}</span>
          <span className="text-section font-bold">{digit}</span>
        </span>
        <span className={clsx('text-meta whitespace-nowrap', percent === 0 ? 'text-ink-2' : 'text-ink')}>
          {percent !== undefined && (
            <>
              {showPercent(percent).slice(0, -1)}
              <span className="max-[23rem]:hidden">%</span>
            </>
          )}
        </span>
      </span>
      <CellDrawing fills={fills} className="h-8 sm:h-12" />
      <span className="truncate text-meta text-ink-2 max-sm:hidden">{count}</span>
    </Link>
  );
}

/** Nothing is in focus: a key is meant for the page. */
function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.id === 'main');
}
