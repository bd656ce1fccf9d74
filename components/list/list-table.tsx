import type { ReactNode } from 'react';
import { type SortDirection, SortHead } from '@/components/ui/sort-head';
import { ColumnHead, TableFrame } from '@/components/ui/table';
import type { Density } from './list-place';
import { RowIconSprite } from './row-icons';

export interface ListHead {
  label: string;
  align?: 'end';
  /** Where the same list is sorted by this column; without it one cannot sort by it. */
  href?: string;
  sorted?: SortDirection;
}

export interface ListTableProps {
  caption: string;
  /** Names the box that ticks the whole page; without it nothing can be selected. */
  selectLabel: string | undefined;
  density: Density;
  heads: ListHead[];
  children: ReactNode;
}

/** The table of a list: box, columns, tools of the row. */
export function ListTable({ caption, selectLabel, density, heads, children }: ListTableProps) {
  return (
    <TableFrame
      caption={caption}
      captionHidden
      density={density}
      fitsFrom="2xl"
      className="[&_:is(th,td)]:px-1.5"
    >
      <thead>
        <tr>
          {selectLabel !== undefined && (
            <ColumnHead className="w-8">
              <RowIconSprite />
              <span className="sr-only">Selection</span>
              <input
                type="checkbox"
                data-select-page
                aria-label={selectLabel}
                className="block size-4 noscript:hidden pointer-coarse:size-5"
              />
            </ColumnHead>
          )}
          {heads.map(({ label, align, href, sorted }) =>
            href === undefined ? (
              <ColumnHead key={label} align={align}>
                {label}
              </ColumnHead>
            ) : (
              <SortHead key={label} align={align} sorted={sorted} href={href}>
                {label}
              </SortHead>
            ),
          )}
          <ColumnHead data-print="hide" className="sticky right-0">
            {selectLabel === undefined && <RowIconSprite />}
            <span className="sr-only">Actions</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody className={rowTools}>{children}</tbody>
    </TableFrame>
  );
}

/** Said once for all rows. */
const rowTools =
  '[&_.row-tool]:grid [&_.row-tool]:size-8 [&_.row-tool]:place-items-center [&_.row-tool]:rounded-control [&_.row-tool]:text-ink-2 [&_.row-tool:hover]:bg-surface [&_.row-tool:hover]:text-ink pointer-coarse:[&_.row-tool]:size-11';
