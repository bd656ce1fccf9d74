import { describe, expect, it } from 'vitest';
import { dayAfter, instantAt, startOfDay } from './day-in-zone';

describe('where a day begins', () => {
  it.each([
    ['2026-06-01', 'UTC', '2026-06-01T00:00:00.000Z'],
    ['2026-06-01', 'Europe/Stockholm', '2026-05-31T22:00:00.000Z'],
    ['2026-12-01', 'Europe/Stockholm', '2026-11-30T23:00:00.000Z'],
    // The days on which the clock is put forward and back.
    ['2026-03-29', 'Europe/Stockholm', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Stockholm', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Stockholm', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Stockholm', '2026-10-25T23:00:00.000Z'],
    ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00.000Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ])('%s in %s', (day, zone, instant) => {
    expect(startOfDay(day, zone)).toBe(instant);
  });

  it.each(['yesterday', '2026-13-01', '', '2026-1-1'])('%j is no day', (text) => {
    expect(startOfDay(text, 'UTC')).toBeUndefined();
  });

  it('goes over the end of a month and a year', () => {
    expect([dayAfter('2026-02-28'), dayAfter('2026-12-31')]).toEqual(['2026-03-01', '2027-01-01']);
  });
});

describe('what the clocks of a zone show', () => {
  it.each([
    ['2026-11-03', '14:05', 'Europe/Stockholm', '2026-11-03T13:05:00.000Z'],
    ['2026-06-03', '14:05', 'Europe/Stockholm', '2026-06-03T12:05:00.000Z'],
    // After the clock was put forward in the night.
    ['2026-03-29', '03:00', 'Europe/Stockholm', '2026-03-29T01:00:00.000Z'],
  ])('%s %s in %s', (day, time, zone, instant) => {
    expect(instantAt(day, time, zone)).toBe(instant);
  });

  it.each([
    ['2026-11-03', '25:00'],
    ['2026-11-03', 'noon'],
    ['today', '14:05'],
  ])('%s %s is no instant', (day, time) => {
    expect(instantAt(day, time, 'UTC')).toBeUndefined();
  });
});
