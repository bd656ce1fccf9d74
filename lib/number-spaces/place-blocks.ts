import { difference } from '../numbering/interval-sets';
import type { NumberRange } from '../numbering/model';
import { percentOf } from './map-cells';
import type { FreeBlock } from './model';

/** What is looked for: so many numbers in a row, the first of them a multiple of the boundary. */
export interface Wish {
  size: bigint;
  boundary: bigint;
}

/** The best places for the wish in free runs, `limit` at most: best first, one for each run before any has a second. */
export function placeBlocks(runs: readonly NumberRange[], wish: Wish, limit: number): FreeBlock[] {
  const placesInEach = runs.length >= limit ? 1 : limit;
  const places = runs.map((run) => placesIn(run, wish, placesInEach));
  const best = places
    .flatMap(([place]) => place ?? [])
    .sort(compareBlocks)
    .slice(0, limit);
  const others = places.flatMap((own) => own.slice(1)).sort(compareBlocks);
  return [...best, ...others.slice(0, limit - best.length)].sort(compareBlocks);
}

/** Free runs without the numbers that somebody keeps. */
export function withoutHolds(runs: readonly NumberRange[], holds: readonly NumberRange[]): NumberRange[] {
  // Neighbours that are found apart stay apart: each lies between other numbers of the plan.
  return holds.length === 0 ? [...runs] : runs.flatMap((run) => difference([run], holds));
}

/** The lowest multiple of the boundary that is not below the number. */
export function firstMultiple(number: bigint, boundary: bigint): bigint {
  return ((number + boundary - 1n) / boundary) * boundary;
}

/** Places in one run, best first: at its ends, then one behind the other from its lower end. */
function placesIn(gap: NumberRange, { size, boundary }: Wish, limit: number): FreeBlock[] {
  const [first, last] = [BigInt(gap.first), BigInt(gap.last)];
  const low = firstMultiple(first, boundary);
  const high = ((last - size + 1n) / boundary) * boundary;
  if (low + size - 1n > last) return [];
  const step = firstMultiple(size, boundary);
  const starts = new Set([low, high]);
  for (let start = low + step; start <= high && starts.size < limit; start += step) {
    if (start + size <= high) starts.add(start);
  }
  const length = gap.first.length;
  const blocks = [...starts].map((start) => blockAt({ gap, first, last, start, size, length }));
  // The place at the other end of the run may lie over the one at its beginning.
  const [one, other] = blocks.sort(compareBlocks);
  return one && other && blocks.length === 2 && overlaps(one, other) ? [one] : blocks;
}

interface At {
  gap: NumberRange;
  first: bigint;
  last: bigint;
  start: bigint;
  size: bigint;
  length: number;
}

function blockAt({ gap, first, last, start, size, length }: At): FreeBlock {
  const text = (value: bigint) => String(value).padStart(length, '0');
  const end = start + size - 1n;
  const [before, after] = [start - first, last - end];
  return {
    first: text(start),
    last: text(end),
    gap: { first: gap.first, last: gap.last },
    leftBefore: String(before),
    leftAfter: String(after),
    fragmentation: percentOf(before < after ? before : after, before + after),
  };
}

/** Least fragmentation, then least left over, then the lowest. */
function compareBlocks(a: FreeBlock, b: FreeBlock): number {
  if (a.fragmentation !== b.fragmentation) return a.fragmentation - b.fragmentation;
  const [left, otherLeft] = [leftOver(a), leftOver(b)];
  if (left !== otherLeft) return left < otherLeft ? -1 : 1;
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
}

function leftOver({ leftBefore, leftAfter }: FreeBlock): bigint {
  return BigInt(leftBefore) + BigInt(leftAfter);
}

function overlaps(a: NumberRange, b: NumberRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
