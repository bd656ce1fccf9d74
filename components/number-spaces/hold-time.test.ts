import { expect, test } from 'vitest';
import { holdMinutes, holdUntil } from './hold-time';

const now = '2026-03-28T10:00:00.000Z';

test.each([
  [{ period: '15m' }, '2026-03-28T10:15:00.000Z'],
  [{ period: '1h' }, '2026-03-28T11:00:00.000Z'],
  [{ period: '1d' }, '2026-03-29T10:00:00.000Z'],
  [{ period: '1w' }, '2026-04-04T10:00:00.000Z'],
  // The clock has been put forward that night.
  [{ period: 'own', day: '2026-03-29', time: '14:05' }, '2026-03-29T12:05:00.000Z'],
  [{ period: 'own', day: '2026-03-28', time: '14:05' }, '2026-03-28T13:05:00.000Z'],
  [{ period: 'own', day: '2026-03-30', time: '' }, '2026-03-29T22:00:00.000Z'],
  [{ period: 'own', day: 'tomorrow', time: 'noon' }, 'tomorrow noon'],
  [{ period: 'own' }, ''],
])('%j from Stockholm', (posted, until) => {
  expect(holdUntil(posted, now, 'Europe/Stockholm')).toBe(until);
});

test.each([
  [{ period: '1h' }, 60],
  [{ period: 'own', day: '2026-03-28', time: '11:30' }, 30],
  [{ period: 'own', day: '2026-03-28', time: '10:30' }, -30],
  [{ period: 'own', day: 'tomorrow' }, 'tomorrow'],
])('%j lasts %j minutes', (posted, minutes) => {
  expect(holdMinutes(posted, now, 'Europe/Stockholm')).toBe(minutes);
});
