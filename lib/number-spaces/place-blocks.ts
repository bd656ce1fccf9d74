import { difference } from '../numbering/interval-sets';
import type { NumberRange } from '../numbering/model';
import { percentOf } from './map-cells';
import type { FreeBlock } from './model';

/** What is looked for: so many numbers in a row, the first of them a multiple of the boundary. */
export interface Wish {
  size: bigint;
  boundary: bigint;
}

/** A proposal while it is being ranked. */
interface Place {
  gap: NumberRange;
  start: bigint;
  size: bigint;
  before: bigint;
  after: bigint;
  fragmentation: number;
}

/** The best places for the wish in free runs, `limit` at most: best first, one for each run before any has a second. */
export function placeBlocks(runs: readonly NumberRange[], wish: Wish, limit: number): FreeBlock[] {
  const most = runs.length >= limit ? 1 : limit;
  const places = runs.map((run) => placesIn(run, wish, most));
  const best = places.flatMap(([place]) => place ?? []).sort(comparePlaces);
  const others = places.flatMap((own) => own.slice(1)).sort(comparePlaces);
  const room = Math.max(0, limit - best.length);
  return [...best.slice(0, limit), ...others.slice(0, room)].sort(comparePlaces).map(toBlock);
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
function placesIn(gap: NumberRange, { size, boundary }: Wish, most: number): Place[] {
  const [first, last] = [BigInt(gap.first), BigInt(gap.last)];
  const low = firstMultiple(first, boundary);
  const high = ((last - size + 1n) / boundary) * boundary;
  if (low + size - 1n > last) return [];
  const starts = [low];
  const step = firstMultiple(size, boundary);
  for (let start = low + step; start + size <= high && starts.length < most; start += step)
    starts.push(start);
  if (high > low) starts.push(high);
  const places = starts.map((start) =>
    placeAt(gap, start, { size, before: start - first, room: last - first + 1n }),
  );
  // The two ends of a short run lie over each other: only the better one is a place then.
  if (high > low && high < low + size) return places.sort(comparePlaces).slice(0, 1);
  return places.sort(comparePlaces);
}

function placeAt(
  gap: NumberRange,
  start: bigint,
  { size, before, room }: { size: bigint; before: bigint; room: bigint },
): Place {
  const after = room - size - before;
  const fragmentation = percentOf(before < after ? before : after, before + after);
  return { gap, start, size, before, after, fragmentation };
}

function toBlock({ gap, start, size, before, after, fragmentation }: Place): FreeBlock {
  const text = (value: bigint) => String(value).padStart(gap.first.length, '0');
  return {
    first: text(start),
    last: text(start + size - 1n),
    gap: { first: gap.first, last: gap.last },
    leftBefore: String(before),
    leftAfter: String(after),
    fragmentation,
  };
}

/** Least fragmentation, then least left over, then the lowest. */
function comparePlaces(a: Place, b: Place): number {
  if (a.fragmentation !== b.fragmentation) return a.fragmentation - b.fragmentation;
  const [left, otherLeft] = [a.before + a.after, b.before + b.after];
  if (left !== otherLeft) return left < otherLeft ? -1 : 1;
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}
