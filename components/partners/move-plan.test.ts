import { describe, expect, test } from 'vitest';
import { planMove } from './move-plan';

const use = { tenants: 3, directoryNumbers: 10, accessNumbers: 0, licences: 5 };
const added = { tenants: 1, directoryNumbers: 4, accessNumbers: 2, licences: 0 };

describe('the plan of a move', () => {
  test('says what each limit of a receiving partner becomes, and which would not hold', () => {
    const limits = { tenants: 4, directoryNumbers: 13, accessNumbers: null, licences: 5 };
    const plan = planMove([{ id: 'p', name: 'North', limits, use }], added);
    expect(plan.map(({ limit, before, after, isBeyond }) => [limit, before, after, isBeyond])).toEqual([
      ['tenants', 3, 4, false],
      ['directoryNumbers', 10, 14, true],
      ['accessNumbers', 0, 2, false],
      ['licences', 5, 5, false],
    ]);
  });

  test('is empty where nobody has more afterwards', () => {
    expect(planMove([], added)).toEqual([]);
  });
});
