import type { NumberRange } from './model';

/** Sorts by length, then by digits: text order is number order only within one length. */
export function compareRanges(a: NumberRange, b: NumberRange): number {
  if (a.first.length !== b.first.length) return a.first.length - b.first.length;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  return 0;
}

/** Whether two ranges share a number. Ranges of different lengths never do: 100 and 0100 are different numbers. */
export function overlap(a: NumberRange, b: NumberRange): boolean {
  return a.first.length === b.first.length && a.first <= b.last && b.first <= a.last;
}

/** Whether the number lies in the range. */
export function contains(range: NumberRange, number: string): boolean {
  return overlap(range, { first: number, last: number });
}

/** The numbers both ranges hold, or `undefined` when there are none. */
export function intersect(a: NumberRange, b: NumberRange): NumberRange | undefined {
  if (!overlap(a, b)) return undefined;
  return { first: a.first > b.first ? a.first : b.first, last: a.last < b.last ? a.last : b.last };
}

/** The same numbers in the fewest ranges: sorted by length, then digits; overlapping and adjacent ones joined. */
export function union(ranges: readonly NumberRange[]): NumberRange[] {
  const joined: NumberRange[] = [];
  for (const range of ranges.toSorted(compareRanges)) {
    const before = joined.at(-1);
    if (before && (overlap(before, range) || successor(before.last) === range.first)) {
      if (range.last > before.last) before.last = range.last;
    } else {
      joined.push({ ...range });
    }
  }
  return joined;
}

/** What remains of each range, in the given order, once the taken numbers are gone. */
export function subtract(ranges: readonly NumberRange[], taken: readonly NumberRange[]): NumberRange[] {
  const walls = union(taken);
  return ranges.flatMap((range) => gapsBetween(walls, range));
}

/** How many numbers the range holds; a range of 20 digits holds more than a JS number can count. */
export function countNumbers({ first, last }: NumberRange): bigint {
  return BigInt(last) - BigInt(first) + 1n;
}

/** The next number of the same length, or `undefined` after 99…9. */
export function successor(number: string): string | undefined {
  const next = (BigInt(number) + 1n).toString().padStart(number.length, '0');
  return next.length > number.length ? undefined : next;
}

/** The number before, of the same length, or `undefined` before 00…0. */
export function predecessor(number: string): string | undefined {
  const value = BigInt(number) - 1n;
  return value < 0n ? undefined : value.toString().padStart(number.length, '0');
}

function gapsBetween(walls: readonly NumberRange[], range: NumberRange): NumberRange[] {
  const gaps: NumberRange[] = [];
  let from = range.first;
  for (const wall of walls) {
    if (!overlap({ first: from, last: range.last }, wall)) continue;
    const before = predecessor(wall.first);
    if (before !== undefined && before >= from) gaps.push({ first: from, last: before });
    const after = successor(wall.last);
    if (after === undefined || after > range.last) return gaps;
    from = after;
  }
  gaps.push({ first: from, last: range.last });
  return gaps;
}
