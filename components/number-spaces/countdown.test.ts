import { expect, test } from 'vitest';
import { timeLeft } from './countdown';

const now = '2026-03-28T10:00:00.000Z';

test.each([
  ['2026-03-28T10:14:30.000Z', '14 min left'],
  ['2026-03-28T10:00:20.000Z', 'under a minute left'],
  ['2026-03-28T12:00:00.000Z', '2 h left'],
  ['2026-03-28T12:05:00.000Z', '2 h 5 min left'],
  ['2026-03-30T14:05:00.000Z', '2 d 4 h left'],
  ['2026-03-28T10:00:00.000Z', 'over'],
])('until %s', (until, left) => {
  expect(timeLeft(until, now)).toBe(left);
});
