import {
  cellRange,
  cellSize,
  childrenAt,
  clip,
  digits,
  type KnownTree,
  leafDepth,
  letterOf,
  stretchAt,
} from '../numbering/decade-tree';
import type { NumberRange } from '../numbering/model';
import { joinStretches, type Stretch, stretchOf } from '../numbering/stretch';
import type { MapCell } from './model';

/** What is known around a cell: the nodes on the way to it and below, and near the digits what is taken of it. */
export interface Surroundings {
  tree: KnownTree;
  /** Of the cell's numbers, when there are a thousand or fewer. */
  taken: readonly NumberRange[] | null;
}

/** A cell's figures, and a letter for each of its ten children; none for a single number. */
export interface FilledCell {
  stretch: Stretch;
  below: string | undefined;
}

/** A cell and its ten children. */
export function readCells(
  { tree, taken }: Surroundings,
  prefix: string,
): { whole: FilledCell; cells: FilledCell[] } {
  const { length } = tree;
  const prefixes = digits.map((digit) => prefix + digit);
  if (taken !== null) {
    const cells = prefixes.map((child) => fillFromRanges(length, child, taken));
    const stretch = cells.map((cell) => cell.stretch).reduce(joinStretches);
    const below = cells.map((cell) => letterOf(cell.stretch)).join('');
    return { whole: { stretch, below }, cells };
  }
  const fill = (cell: string) => ({ stretch: stretchAt(tree, cell), below: childrenAt(tree, cell) });
  return { whole: fill(prefix), cells: prefixes.map(fill) };
}

/** Whether a cell is small enough to be read from the ranges themselves. */
export function isNearDigits(length: number, prefix: string): boolean {
  return prefix.length >= leafDepth(length);
}

/** A cell of a telephony system's numbers. */
export function toMapCell(length: number, prefix: string, { stretch, below }: FilledCell): MapCell {
  const { size, occupied } = stretch;
  return {
    ...common(length, prefix, stretch),
    occupied: String(occupied),
    percent: percentOf(occupied, size),
    fill: occupied === 0n ? 'free' : occupied === size ? 'full' : 'partly',
    ...(below === undefined ? {} : { below }),
  };
}

/** A cell of the access numbers: `inventory` says what exists, `unfree` what of the cell is in no free block. */
export function toAccessCell(
  length: number,
  prefix: string,
  { inventory, unfree }: { inventory: FilledCell; unfree: FilledCell },
): MapCell {
  const there = inventory.stretch.occupied;
  const free = unfree.stretch.size - unfree.stretch.occupied;
  const occupied = there - free;
  const below = unfree.below && mergeLetters(inventory.below ?? '', unfree.below);
  return {
    ...common(length, prefix, unfree.stretch),
    occupied: String(occupied),
    inInventory: String(there),
    percent: percentOf(occupied, there),
    fill: there === 0n ? 'outside' : occupied === 0n ? 'free' : free === 0n ? 'full' : 'partly',
    ...(below === undefined ? {} : { below }),
  };
}

/** Percent with one decimal. A part is never said to be nothing or all of it. */
export function percentOf(part: bigint, whole: bigint): number {
  if (whole === 0n || part === 0n) return 0;
  if (part === whole) return 100;
  const tenths = Number((part * 2000n + whole) / (whole * 2n)); // rounded; at most 1000
  return Math.min(Math.max(tenths, 1), 999) / 10;
}

function common(length: number, prefix: string, { longestFree, longestFreeFirst }: Stretch) {
  const text = (value: bigint) => String(value).padStart(length, '0');
  return {
    prefix,
    ...cellRange(length, prefix),
    size: String(cellSize(length, prefix)),
    longestFree:
      longestFree === 0n
        ? null
        : { first: text(longestFreeFirst), last: text(longestFreeFirst + longestFree - 1n) },
  };
}

function fillFromRanges(length: number, prefix: string, taken: readonly NumberRange[]): FilledCell {
  const inside = (cell: string) => {
    const range = cellRange(length, cell);
    return stretchOf(range, clip(range, taken));
  };
  if (prefix.length === length) return { stretch: inside(prefix), below: undefined };
  const parts = digits.map((digit) => inside(prefix + digit));
  return { stretch: parts.reduce(joinStretches), below: parts.map(letterOf).join('') };
}

/** Occupied letters of the inventory: nothing where nothing exists or all is free, all where none of it is free. */
function mergeLetters(inventory: string, unfree: string): string {
  return [...unfree].map((letter, at) => (inventory[at] === 'e' || letter === 'e' ? 'e' : letter)).join('');
}
