import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tenant } from '../tenants/model';
import { addUpMonths, changesOf } from './add-up';
import { measureUse } from './average-use';
import { allFinanceIds, isMonth, type LicenceChange, monthOf, secondOf, shiftMonth, spanOf } from './model';

const levels = ['BASIC', 'PREMIUM'];
const first = secondOf('2026-01-30T00:00:00Z');
const span = 40 * 86_400;

/** Subscribers who come and mostly go again, within 40 days that touch three months. */
const anyChanges = fc
  .array(
    fc.record({
      level: fc.constantFrom(...levels),
      financeId: fc.constantFrom('', 'A-1'),
      from: fc.nat({ max: span }),
      lasts: fc.option(fc.nat({ max: span }), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((stays) =>
    stays.flatMap(({ level, financeId, from, lasts }): LicenceChange[] => {
      const key = { featurelevel: level, financeId, partnerId: '' };
      const came = { ...key, at: instant(first + from), by: 1 };
      return lasts === undefined ? [came] : [came, { ...key, at: instant(first + from + lasts), by: -1 }];
    }),
  );

function instant(second: number): string {
  return new Date(second * 1000).toISOString();
}

/** Walks from change to change, as one would with a stop watch. */
function walk(changes: readonly LicenceChange[], from: number, until: number) {
  const at = (second: number) =>
    changes.filter((change) => secondOf(change.at) <= second).reduce((sum, { by }) => sum + by, 0);
  const marks = [...new Set([from, ...changes.map((change) => secondOf(change.at)), until])]
    .filter((second) => second >= from && second <= until)
    .sort((a, b) => a - b);
  let used = 0;
  for (const [index, mark] of marks.slice(0, -1).entries())
    used += at(mark) * ((marks[index + 1] ?? 0) - mark);
  return {
    start: at(from - 1),
    end: at(until - 1),
    average: until === from ? at(until) : used / (until - from),
  };
}

describe('licence use in a month', () => {
  it('is what a stop watch says, for each key and for all finance ids, at any time of the month', () => {
    fc.assert(
      fc.property(anyChanges, fc.nat({ max: 70 * 86_400 }), (changes, into) => {
        const sums = addUpMonths(changes);
        const now = instant(first + into);
        for (const month of ['2026-01', '2026-02', '2026-03'].filter((each) => each <= monthOf(now))) {
          for (const financeId of ['', 'A-1', allFinanceIds]) {
            for (const featurelevel of levels) {
              const own = sums.filter(
                (sum) => sum.financeId === financeId && sum.featurelevel === featurelevel,
              );
              const total = (among: typeof own, member: 'change' | 'subscriberSeconds') =>
                among.reduce((all, sum) => all + sum[member], 0);
              const inMonth = own.filter((sum) => sum.month === month);
              const use = measureUse(
                month,
                {
                  start: total(
                    own.filter((sum) => sum.month < month),
                    'change',
                  ),
                  change: total(inMonth, 'change'),
                  subscriberSeconds: total(inMonth, 'subscriberSeconds'),
                },
                now,
              );
              const { from, until } = spanOf(month);
              const end = Math.min(secondOf(now), until);
              const meant = changes.filter(
                (change) =>
                  change.featurelevel === featurelevel &&
                  (financeId === allFinanceIds || change.financeId === financeId),
              );
              expect(use.start).toBe(walk(meant, from, end).start);
              // A change after `now` cannot have been written yet.
              if (meant.some(({ at }) => secondOf(at) >= end && monthOf(at) <= month)) continue;
              expect(use.average).toBeCloseTo(walk(meant, from, end).average, 1);
              expect(use.end).toBe(walk(meant, from, end).end);
            }
          }
        }
      }),
    );
  });

  it('averages half a month of ten licences to five', () => {
    const half = addUpMonths(
      Array.from({ length: 10 }, () => ({
        at: '2026-06-16T00:00:00.000Z',
        by: 1,
        financeId: 'A',
        featurelevel: 'BASIC',
        partnerId: '',
      })),
    ).find(({ financeId }) => financeId === 'A');
    const sums = { start: 0, change: half?.change ?? 0, subscriberSeconds: half?.subscriberSeconds ?? 0 };
    expect(measureUse('2026-06', sums, '2026-07-10T00:00:00.000Z')).toEqual({
      start: 0,
      end: 10,
      average: 5,
    });
    expect(measureUse('2026-06', sums, '2026-06-21T00:00:00.000Z')).toEqual({
      start: 0,
      end: 10,
      average: 2.5,
    });
    expect(
      measureUse('2026-07', { start: 10, change: 0, subscriberSeconds: 0 }, '2026-07-01T00:00:00.000Z'),
    ).toEqual({
      start: 10,
      end: 10,
      average: 10,
    });
  });
});

describe('what a tenant adds up to', () => {
  const tenant = (updatedAt: string, levelsOf: string[], more: object = {}) =>
    ({
      id: 'one',
      updatedAt,
      partnerId: null,
      deletedAt: null,
      frozen: null,
      movedTo: null,
      telephony: { financeId: null, subscribers: levelsOf.map((featurelevel) => ({ featurelevel })) },
      ...more,
    }) as unknown as Tenant;

  it('dates what went by the change that took it away', () => {
    const before = tenant('2026-01-01T00:00:00.000Z', ['BASIC', 'BASIC']);
    const after = tenant('2026-03-01T00:00:00.000Z', ['BASIC']);
    expect(addUpMonths(changesOf({ added: [after], gone: [before] }))).toEqual(
      ['', allFinanceIds].toSorted().map((financeId) => ({
        month: '2026-03',
        financeId,
        featurelevel: 'BASIC',
        partnerId: '',
        change: -1,
        subscriberSeconds: -31 * 86_400,
      })),
    );
  });

  it('is nothing in the bin, and nothing where nothing of it changed', () => {
    const live = tenant('2026-01-01T00:00:00.000Z', ['BASIC']);
    const binned = tenant('2026-01-02T00:00:00.000Z', ['BASIC'], { deletedAt: '2026-01-02T00:00:00.000Z' });
    expect(changesOf({ added: [binned], gone: [binned] })).toEqual([]);
    expect(addUpMonths(changesOf({ added: [live], gone: [live] }))).toEqual([]);
  });
});

describe('months', () => {
  it('are counted on across years', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-11', -11)).toBe('2025-12');
    expect(['2026-13', '2026-1', '2026-00', '26-11', ''].filter(isMonth)).toEqual([]);
  });
});
