import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSets, difference, gaps, joinNeighbours, spansOf, splitAt } from './interval-sets';
import { union } from './intervals';
import type { NumberRange } from './model';
import { anyRange, expand } from './small-ranges.testing';

const many = fc.array(anyRange, { maxLength: 8 });
const numbersOf = (ranges: readonly NumberRange[]) => new Set(ranges.flatMap(expand));

describe('sets of numbers as intervals', () => {
  it('agree with sets on the difference, in the fewest ranges', () => {
    fc.assert(
      fc.property(many, many, (ranges, gone) => {
        const taken = numbersOf(gone);
        const left = difference(ranges, gone);
        const naive = [...numbersOf(ranges)].filter((number) => !taken.has(number));
        expect(new Set(left.flatMap(expand))).toEqual(new Set(naive));
        expect(left).toEqual(union(left));
      }),
    );
  });

  it('agree with sets on what goes and what comes', () => {
    fc.assert(
      fc.property(many, many, (before, after) => {
        const { gone, added } = compareSets(before, after);
        const left = new Set([...numbersOf(before)].filter((number) => !numbersOf(gone).has(number)));
        expect(new Set([...left, ...numbersOf(added)])).toEqual(numbersOf(after));
      }),
    );
  });

  it('find the gaps of a range and nothing else', () => {
    fc.assert(
      fc.property(anyRange, many, (range, taken) => {
        const occupied = numbersOf(taken);
        expect(gaps(range, taken).flatMap(expand)).toEqual(
          expand(range).filter((number) => !occupied.has(number)),
        );
      }),
    );
  });

  it('span each length from its lowest number to its highest', () => {
    fc.assert(
      fc.property(many, (ranges) => {
        const spans = spansOf(ranges);
        const lengths = spans.map(({ first }) => first.length);
        expect(new Set(lengths)).toEqual(new Set(ranges.map(({ first }) => first.length)));
        for (const span of spans) {
          const own = ranges.flatMap(expand).filter((number) => number.length === span.first.length);
          expect([span.first, span.last]).toEqual([own.toSorted()[0], own.toSorted().at(-1)]);
        }
        expect(new Set(lengths).size).toBe(lengths.length);
      }),
    );
  });

  it('split at any number inside, and join what was split', () => {
    fc.assert(
      fc.property(anyRange, fc.nat({ max: 99 }), (range, at) => {
        const number = String(at).padStart(range.first.length, '0');
        const parts = splitAt(range, number);
        const isInside = number > range.first && number <= range.last;
        expect(parts !== undefined).toBe(isInside);
        if (!parts) return;
        expect(parts.flatMap(expand)).toEqual(expand(range));
        expect(parts[1].first).toBe(number);
        expect(joinNeighbours(...parts)).toEqual(range);
        expect(joinNeighbours(parts[1], parts[0])).toEqual(range);
      }),
    );
  });

  it('join no ranges that overlap, lie apart or are of different lengths', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        const joined = joinNeighbours(a, b);
        const all = [...expand(a), ...expand(b)];
        const isOneRun = a.first.length === b.first.length && union([a, b]).length === 1;
        expect(joined !== undefined).toBe(isOneRun && new Set(all).size === all.length);
      }),
    );
  });
});
