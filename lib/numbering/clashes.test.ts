import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClashes, findSelfOverlaps } from './clashes';
import { overlap } from './intervals';
import { type PlannedEntry, planEntry } from './plan-entry';
import { shortNumbers } from './short-numbers';
import { anyRange, expand } from './small-ranges.testing';

const plan = (...entries: (string | [string, string])[]) =>
  entries.map((entry) =>
    typeof entry === 'string'
      ? planEntry({ numbers: entry })
      : planEntry({ numbers: entry[0], extraDigits: entry[1] }),
  );

const someEntries = fc.array(
  fc
    .tuple(anyRange, fc.constantFrom('', '1', '2', '10'))
    .map(([range, extraDigits]) =>
      planEntry({ numbers: `${range.first}-${range.last}`, prefixLength: 1, extraDigits }),
    ),
  { maxLength: 6 },
);

function naiveShortNumbers(entry: PlannedEntry): Set<string> {
  const cut = entry.ranges.flatMap(expand).map((number) => number.slice(entry.prefixLength));
  return new Set(cut.map((rest) => entry.extraDigits + rest).filter((short) => short !== ''));
}

describe('findClashes', () => {
  it('names both entries, the colliding short numbers and the smallest way out for each', () => {
    expect(findClashes(plan('1000-1020', '2010-2030'))).toEqual([
      {
        entries: [0, 1],
        shortNumbers: [{ first: '10', last: '20' }],
        suggestExtraDigits: [{ extraDigits: '1' }, { extraDigits: '1' }],
      },
    ]);
  });

  it('finds none where lengths, extra digits or numbers differ', () => {
    expect(findClashes(plan('1000-1020', '30-39'))).toEqual([]);
    expect(findClashes(plan('1000-1020', ['2000-2020', '5']))).toEqual([]);
    expect(findClashes(plan('1000-1020', '2030-2039', '6500,7000', '6600,7100'))).toEqual([]);
  });

  it('finds ranges that collide within one entry, and says why extra digits do not help there', () => {
    const [clash] = findClashes(plan('1000-1020,2000-2020'));
    expect(clash?.entries).toEqual([0, 0]);
    expect(clash?.shortNumbers).toEqual([{ first: '00', last: '20' }]);
    expect(clash?.suggestExtraDigits[0]).toEqual({
      reason:
        'Extra digits work with one number or one range. This entry has a comma. Give each range an entry of its own.',
    });
  });

  it('passes over extra digits that would collide with a third entry', () => {
    const [clash] = findClashes(plan('1000-1020', '2000-2020', ['3000-3020', '1'], '400-499'));
    expect(clash?.suggestExtraDigits).toEqual([{ extraDigits: '2' }, { extraDigits: '2' }]);
  });

  it('suggests taking extra digits away when that is enough', () => {
    const [clash] = findClashes(plan(['1000-1020', '5'], ['2000-2020', '5']));
    expect(clash?.suggestExtraDigits[0]).toEqual({ extraDigits: '' });
  });

  it('gives the reason when a short number has no room left', () => {
    const [clash] = findClashes(plan('0000000000-9999999999', '0000000000-9999999998'));
    expect(clash?.suggestExtraDigits[0]).toEqual({ reason: expect.stringContaining('at most 10 digits') });
  });

  it('goes on to two extra digits when no single one is free', () => {
    const [clash] = findClashes(plan('10-19', '20-29', '300-399'));
    expect(clash?.entries).toEqual([0, 1]);
    expect(clash?.suggestExtraDigits[0]).toEqual({ extraDigits: '01' });
  });

  it('agrees with sets on which entries collide and where', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const naive = entries.flatMap((a, one) =>
          entries.slice(one + 1).flatMap((b, offset) => {
            const shared = [...naiveShortNumbers(a)].filter((short) => naiveShortNumbers(b).has(short));
            return shared.length > 0 ? [{ entries: [one, one + 1 + offset], shared: shared.sort() }] : [];
          }),
        );
        const found = findClashes(entries).map((clash) => ({
          entries: clash.entries,
          shared: clash.shortNumbers.flatMap(expand).sort(),
        }));
        expect(found).toEqual(naive);
      }),
    );
  });

  it('only suggests extra digits that free the entry, and no smaller ones would', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        for (const clash of findClashes(entries)) {
          const [index] = clash.entries;
          const [suggestion] = clash.suggestExtraDigits;
          if (!('extraDigits' in suggestion)) continue;
          const frees = (extraDigits: string) => {
            const [short] = shortNumbers({ ...(entries[index] as PlannedEntry), extraDigits });
            const others = entries.flatMap((entry, at) => (at === index ? [] : shortNumbers(entry)));
            return (
              short !== undefined && !others.some((other) => other.first !== '' && overlap(short, other))
            );
          };
          const smallest = ['', ...'123456789', ...expand({ first: '01', last: '99' })].find(frees);
          expect(suggestion.extraDigits).toBe(smallest);
        }
      }),
    );
  });

  it('compares ranges of billions of numbers without counting them out', () => {
    const huge = plan('1000000000-1999999999', '2000000000-2999999999');
    const [clash] = findClashes(huge);
    expect(clash?.shortNumbers).toEqual([{ first: '000000000', last: '999999999' }]);
    expect(clash?.suggestExtraDigits[0]).toEqual({ extraDigits: '1' });
  });
});

describe('findSelfOverlaps', () => {
  it('puts the issue on the later entry and names the earlier', () => {
    expect(findSelfOverlaps(plan('1000-1020', '1100', '1015-1018'), 'numbers', 'directoryNumbers')).toEqual([
      {
        path: 'numbers.2.directoryNumbers',
        code: 'numbers-overlap',
        message: '1015–1018 overlaps 1000–1020 of entry 1. Shorten one of them.',
      },
    ]);
  });

  it('agrees with sets on which entries repeat a number', () => {
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 6 }), (ranges) => {
        const entries = ranges.map((range) => ({ ranges: [range] }));
        const repeats = ranges.some((a, one) =>
          ranges.some((b, other) => one < other && expand(a).some((number) => expand(b).includes(number))),
        );
        expect(findSelfOverlaps(entries, 'numbers', 'directoryNumbers').length > 0).toBe(repeats);
      }),
    );
  });
});
