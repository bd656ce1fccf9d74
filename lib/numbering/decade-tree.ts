import { difference } from './interval-sets';
import { intersect, union } from './intervals';
import type { NumberRange } from './model';
import { freeStretch, type Stretch, stretchOf, takenStretch } from './stretch';

/**
 * The occupied numbers of one length as a tree of decades. A decade is the cell of all numbers that begin with a
 * prefix. One that is wholly free or wholly taken is only a letter in its parent; a mixed one is a node with figures
 * merged from its ten children. The lowest nodes are computed from the ranges themselves.
 */

/** Nothing of a cell is taken (`e`, empty), everything (`f`, full), or some of it (`m`, mixed). */
export type Letter = 'e' | 'f' | 'm';

/** A stored node. The root is stored whenever it differs from the state it rests in. */
export interface Decade {
  prefix: string;
  /** A letter for each next digit. */
  children: string;
  stretch: Stretch;
}

/** Digits that the lowest nodes leave open: they cover a thousand numbers, and never more ranges than that. */
const openDigits = 3;

export const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** How many digits the prefixes of the lowest nodes have. */
export function leafDepth(length: number): number {
  return Math.max(0, length - openDigits);
}

/** The numbers that begin with a prefix. */
export function cellRange(length: number, prefix: string): NumberRange {
  return { first: prefix.padEnd(length, '0'), last: prefix.padEnd(length, '9') };
}

export function cellSize(length: number, prefix: string): bigint {
  return 10n ** BigInt(length - prefix.length);
}

/** The stretch of a cell that is all free or all taken. */
export function uniformStretch(length: number, prefix: string, letter: Letter): Stretch {
  const first = BigInt(cellRange(length, prefix).first);
  const size = cellSize(length, prefix);
  return letter === 'e' ? freeStretch(first, size) : takenStretch(first, size);
}

export function letterOf({ occupied, size }: Stretch): Letter {
  if (occupied === 0n) return 'e';
  return occupied === size ? 'f' : 'm';
}

/** A node of at most a thousand numbers, from what is taken in it. */
export function readLeaf(length: number, prefix: string, taken: readonly NumberRange[]): Decade {
  const whole = cellRange(length, prefix);
  const inside = clip(whole, union(taken));
  const children = digits.map((digit) => letterIn(cellRange(length, prefix + digit), inside));
  return { prefix, children: children.join(''), stretch: stretchOf(whole, inside) };
}

/** The leading digits that both ends share. */
export function commonDigits({ first, last }: NumberRange): string {
  let shared = 0;
  while (shared < first.length && first[shared] === last[shared]) shared += 1;
  return first.slice(0, shared);
}

/** Every prefix of a prefix, from '' to itself. */
export function pathOf(prefix: string): string[] {
  return Array.from({ length: prefix.length + 1 }, (_, depth) => prefix.slice(0, depth));
}

/** What is known of a tree: some of its nodes, and the state of what no node speaks of. */
export interface KnownTree {
  length: number;
  /** The state that an absent root stands for. */
  resting: 'e' | 'f';
  /** Stored nodes by prefix: at least every one on the way to what is asked. */
  nodes: ReadonlyMap<string, Decade>;
}

/** The letter of a cell: that of the nearest node above it, or mixed where it is one itself. */
export function letterAt({ resting, nodes }: KnownTree, prefix: string): Letter {
  const own = nodes.get(prefix);
  if (own) return letterOf(own.stretch);
  for (let depth = prefix.length - 1; depth >= 0; depth -= 1) {
    const above = nodes.get(prefix.slice(0, depth));
    if (above) return above.children[Number(prefix[depth])] as Letter;
  }
  return resting;
}

/** The letters of a cell's ten children. */
export function childrenAt(tree: KnownTree, prefix: string): string {
  return tree.nodes.get(prefix)?.children ?? letterAt(tree, prefix).repeat(10);
}

/** Throws when the cell is mixed and its node is not among those that are known. */
export function stretchAt(tree: KnownTree, prefix: string): Stretch {
  const own = tree.nodes.get(prefix);
  if (own) return own.stretch;
  const letter = letterAt(tree, prefix);
  if (letter === 'm')
    throw new Error(`The decade ${prefix} of ${tree.length} digits is missing from the tree.`);
  return uniformStretch(tree.length, prefix, letter);
}

/** Whether two nodes of one prefix say the same. */
export function isSameDecade(a: Decade, b: Decade | undefined): boolean {
  if (a.children !== b?.children) return false;
  return (Object.keys(a.stretch) as (keyof Stretch)[]).every(
    (figure) => a.stretch[figure] === b.stretch[figure],
  );
}

/** What is taken of a cell when only what is free of it is known, or the other way round. */
export function complement(length: number, prefix: string, ranges: readonly NumberRange[]): NumberRange[] {
  return difference([cellRange(length, prefix)], ranges);
}

/** The parts of sorted ranges that lie in `whole`. */
export function clip(whole: NumberRange, ranges: readonly NumberRange[]): NumberRange[] {
  return ranges.flatMap((range) => intersect(whole, range) ?? []);
}

function letterIn(cell: NumberRange, taken: readonly NumberRange[]): Letter {
  const inside = taken.filter(({ first, last }) => first <= cell.last && last >= cell.first);
  if (inside.length === 0) return 'e';
  return inside.some(({ first, last }) => first <= cell.first && last >= cell.last) ? 'f' : 'm';
}
