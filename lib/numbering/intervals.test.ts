import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  countNumbers,
  intersect,
  overlap,
  predecessor,
  subtract,
  successor,
  union,
} from './intervals';
import type { NumberRange } from './model';
import { anyRange, expand } from './small-ranges.testing';

const many = fc.array(anyRange, { maxLength: 8 });
const numbersOf = (ranges: readonly NumberRange[]) => new Set(ranges.flatMap(expand));
const sorted = (numbers: Iterable<string>) =>
  [...numbers].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

describe('intervals', () => {
  it('agree with sets on whether and where two ranges overlap', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        const shared = expand(a).filter((number) => expand(b).includes(number));
        const found = intersect(a, b);
        expect(overlap(a, b)).toBe(shared.length > 0);
        expect(found ? expand(found) : []).toEqual(shared);
      }),
    );
  });

  it('agree with sets on union and subtraction', () => {
    fc.assert(
      fc.property(many, many, (ranges, taken) => {
        expect(union(ranges).flatMap(expand)).toEqual(sorted(numbersOf(ranges)));
        const gone = numbersOf(taken);
        expect(subtract(ranges, taken).flatMap(expand)).toEqual(
          ranges.flatMap(expand).filter((number) => !gone.has(number)),
        );
      }),
    );
  });

  it('join neighbours, so that a union has the fewest ranges', () => {
    fc.assert(
      fc.property(many, (ranges) => {
        const joined = union(ranges);
        for (const [index, range] of joined.entries()) {
          const next = joined[index + 1];
          if (next) expect(successor(range.last)).not.toBe(next.first);
        }
      }),
    );
  });

  it('leave the ranges they are given unchanged', () => {
    const ranges = [
      { first: '10', last: '19' },
      { first: '15', last: '29' },
    ];
    union(ranges);
    expect(ranges[0]).toEqual({ first: '10', last: '19' });
  });

  it('count as many numbers as the range expands to', () => {
    fc.assert(fc.property(anyRange, (range) => countNumbers(range) === BigInt(expand(range).length)));
  });

  it('count and step through numbers beyond what a JS number can hold', () => {
    expect(countNumbers({ first: '00000000000000000000', last: '99999999999999999999' })).toBe(10n ** 20n);
    expect(successor('09007199254740992999')).toBe('09007199254740993000');
    expect(predecessor('09007199254740993000')).toBe('09007199254740992999');
  });

  it('never step out of a length', () => {
    expect([successor('099'), successor('999'), successor('')]).toEqual(['100', undefined, undefined]);
    expect([predecessor('100'), predecessor('000'), predecessor('')]).toEqual(['099', undefined, undefined]);
  });

  it('keep numbers of different lengths apart', () => {
    expect(contains({ first: '100', last: '200' }, '0150')).toBe(false);
    expect(contains({ first: '0100', last: '0200' }, '0150')).toBe(true);
  });
});
