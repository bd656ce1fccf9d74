import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEntry } from './plan-entry';
import { describeShortNumbers, shortNumberLength, shortNumberSum, shortNumbers } from './short-numbers';
import { anyRange, expand } from './small-ranges.testing';

const short = (numbers: string, prefixLength?: number, extraDigits?: string) =>
  shortNumbers(planEntry({ numbers, prefixLength, extraDigits }));

describe('shortNumbers', () => {
  it('cuts the prefix and puts the extra digits in its place', () => {
    expect(short('1000-1020')).toEqual([{ first: '00', last: '20' }]);
    expect(short('1000-1020', 2, '55')).toEqual([{ first: '5500', last: '5520' }]);
    expect(short('1000-1020', 1)).toEqual([{ first: '000', last: '020' }]);
    expect(short('1000-1020', 0)).toEqual([{ first: '1000', last: '1020' }]);
  });

  it('leaves an empty short number where the prefix is the whole number', () => {
    expect(short('111,1120')).toEqual([
      { first: '', last: '' },
      { first: '0', last: '0' },
    ]);
  });

  it('gives each number of a range exactly one short number', () => {
    fc.assert(
      fc.property(
        anyRange,
        fc.nat({ max: 3 }),
        fc.constantFrom('', '7', '05'),
        (range, chosen, extraDigits) => {
          const { ranges, prefixLength } = planEntry({
            numbers: `${range.first}-${range.last}`,
            prefixLength: chosen,
          });
          const [cut] = shortNumbers({ ranges, prefixLength, extraDigits });
          const naive = expand(range).map((number) => extraDigits + number.slice(prefixLength));
          expect(cut && naive.length === 1 ? [cut.first] : cut && expand(cut)).toEqual(naive);
        },
      ),
    );
  });
});

describe('short numbers in words', () => {
  it.each([
    [{ numbers: '1000-1020' }, 'Short numbers: 00–20.'],
    [{ numbers: '6500,7000' }, 'Short numbers: none for 6500, 7000, because the prefix is the whole number.'],
    [{ numbers: '111,1120' }, 'Short numbers: 0; none for 111, because the prefix is the whole number.'],
    [{ numbers: '' }, 'No short numbers yet.'],
  ])('are described for %j', (entry, sentence) => {
    expect(describeShortNumbers(planEntry(entry))).toBe(sentence);
  });

  it('show how their length comes about', () => {
    const parts = { range: { first: '1000', last: '1020' }, prefixLength: 2, extraDigits: '555' };
    expect(shortNumberLength(parts)).toBe(5);
    expect(shortNumberSum(parts)).toBe('4 − 2 + 3 = 5');
  });
});
