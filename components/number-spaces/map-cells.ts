import { formatCount } from '@/components/ui/format-count';
import { accessSpace, type MapCell, type NumberMap } from '@/lib/number-spaces/model';
import { contains, countNumbers } from '@/lib/numbering/intervals';
import { showPercent, showShortCount } from './count-text';
import { placeHref } from './map-address';
import { type Fill, fillsOf, fillWord, fillWords } from './map-fills';
import type { GridCell } from './map-grid';

/** The ten cells as the grid draws them. */
export function gridCells(map: NumberMap): GridCell[] {
  const isAccess = map.space.id === accessSpace;
  return map.cells.map((cell) => {
    const fills = fillsOf(cell, map);
    const single = cell.size === '1' ? describeNumber(cell.prefix, fills[0], map) : undefined;
    return {
      digit: cell.prefix.slice(-1),
      href: placeHref({ space: map.space.id, length: map.length, prefix: cell.prefix }),
      name: `${spellPrefix(cell.prefix)}: ${single ?? describeCell(cell, isAccess)}`,
      count: single ?? showCellCount(cell, isAccess),
      percent: single === undefined ? cell.percent : undefined,
      fills,
    };
  });
}

/** "467 0": the digit that tells the cell apart stands alone, so that it is read out alone. */
function spellPrefix(prefix: string): string {
  return prefix.length > 1 ? `${prefix.slice(0, -1)} ${prefix.slice(-1)}` : prefix;
}

/** "Nordic Tyres", or what else is the matter with one number. */
export function describeNumber(number: string, fill: Fill = 'free', { holders }: NumberMap): string {
  const holder = holders?.find((run) => contains(run, number));
  return holder?.tenant?.name ?? fillWord(fill, true);
}

/** "1 200 of 100 000 taken, 1.2 %"; of access numbers only what is in the inventory counts. */
export function describeCell(cell: MapCell, isAccess: boolean): string {
  const { occupied, percent, inInventory } = cell;
  if (isAccess && inInventory === '0') return 'nothing in the inventory';
  const of = formatCount(isAccess && inInventory !== undefined ? inInventory : cell.size);
  return `${formatCount(occupied)} of ${of}${isAccess ? ' in the inventory' : ''} taken, ${showPercent(percent)}`;
}

function showCellCount(cell: MapCell, isAccess: boolean): string {
  if (isAccess && cell.inInventory !== undefined) {
    if (cell.inInventory === '0') return 'none here';
    return `${showShortCount(cell.occupied)} of ${showShortCount(cell.inInventory)}`;
  }
  return `${showShortCount(cell.occupied)} of ${showShortCount(cell.size)}`;
}

/** Numbers that somebody keeps; they are not taken, but free to nobody else. Known near the digits only. */
export function countOnHold({ holders }: NumberMap): string {
  const held = holders?.filter(({ state }) => state === 'on-hold') ?? [];
  return held.reduce((sum, run) => sum + countNumbers(run), 0n).toString();
}

/** The fills that are on the map just now, in the order of the legend. */
export function fillsShown(cells: readonly GridCell[]): Fill[] {
  const shown = new Set(cells.flatMap(({ fills }) => fills));
  return (Object.keys(fillWords) as Fill[]).filter((fill) => shown.has(fill));
}
