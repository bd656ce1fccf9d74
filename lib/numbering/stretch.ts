import type { NumberRange } from './model';

/**
 * A run of numbers and how it is filled, as far as its neighbours and whatever it becomes part of have to know.
 * Numbers stand as their values, because stretches are only ever of one length of number.
 */
export interface Stretch {
  first: bigint;
  size: bigint;
  occupied: bigint;
  freeAtStart: bigint;
  freeAtEnd: bigint;
  longestFree: bigint;
  /** Where the lowest of the longest free runs begins; `first` when nothing is free. */
  longestFreeFirst: bigint;
}

/** A stretch of which nothing is taken. */
export function freeStretch(first: bigint, size: bigint): Stretch {
  return {
    first,
    size,
    occupied: 0n,
    freeAtStart: size,
    freeAtEnd: size,
    longestFree: size,
    longestFreeFirst: first,
  };
}

/** A stretch of which everything is taken. */
export function takenStretch(first: bigint, size: bigint): Stretch {
  return {
    first,
    size,
    occupied: size,
    freeAtStart: 0n,
    freeAtEnd: 0n,
    longestFree: 0n,
    longestFreeFirst: first,
  };
}

/** Two stretches beside each other as one; the second begins where the first one ends. */
export function joinStretches(a: Stretch, b: Stretch): Stretch {
  const across = a.freeAtEnd + b.freeAtStart;
  let [longestFree, longestFreeFirst] = [a.longestFree, a.longestFreeFirst];
  if (across > longestFree) [longestFree, longestFreeFirst] = [across, b.first - a.freeAtEnd];
  if (b.longestFree > longestFree) [longestFree, longestFreeFirst] = [b.longestFree, b.longestFreeFirst];
  return {
    first: a.first,
    size: a.size + b.size,
    occupied: a.occupied + b.occupied,
    freeAtStart: a.occupied === 0n ? a.size + b.freeAtStart : a.freeAtStart,
    freeAtEnd: b.occupied === 0n ? a.freeAtEnd + b.size : b.freeAtEnd,
    longestFree,
    longestFreeFirst: longestFree === 0n ? a.first : longestFreeFirst,
  };
}

/** The stretch of `whole`'s numbers when `taken` are taken: sorted, disjoint, all inside. */
export function stretchOf(whole: NumberRange, taken: readonly NumberRange[]): Stretch {
  const end = BigInt(whole.last) + 1n;
  let from = BigInt(whole.first);
  let stretch: Stretch | undefined;
  const add = (next: Stretch) => {
    stretch = stretch ? joinStretches(stretch, next) : next;
  };
  for (const { first, last } of taken) {
    const start = BigInt(first);
    if (start > from) add(freeStretch(from, start - from));
    from = BigInt(last) + 1n;
    add(takenStretch(start, from - start));
  }
  if (from < end || !stretch) add(freeStretch(from, end - from));
  return stretch as unknown as Stretch; // closures hide the assignment from the compiler
}
