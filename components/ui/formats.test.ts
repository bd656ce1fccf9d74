import { describe, expect, it } from 'vitest';
import { countOf, formatCount } from './format-count';
import { formatRelative, formatWithUtc } from './format-time';

describe('counts', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1284, '1\u202f284'],
    [1234567, '1\u202f234\u202f567'],
  ])('writes %i with thin spaces', (count, text) => expect(formatCount(count)).toBe(text));

  it('says one tenant and many tenants', () =>
    expect([countOf(1, 'tenant'), countOf(2, 'tenant'), countOf(2, 'entry', 'entries')]).toEqual([
      '1 tenant',
      '2 tenants',
      '2 entries',
    ]));
});

describe('times', () => {
  const now = new Date('2025-11-21T10:33:00Z');

  it.each([
    ['2025-11-21T10:32:30Z', 'just now'],
    ['2025-11-21T10:30:00Z', '3 minutes ago'],
    ['2025-11-20T09:00:00Z', 'yesterday'],
    ['2025-11-24T11:00:00Z', 'in 3 days'],
    ['2023-01-01T00:00:00Z', '2 years ago'],
  ])('tells %s as %s', (at, text) => expect(formatRelative(new Date(at), now)).toBe(text));

  it('shows the local time with its zone, and UTC beside it', () =>
    expect(formatWithUtc(now, 'Europe/Stockholm')).toBe('21 Nov 2025, 11:33 CET · 21 Nov 2025, 10:33 UTC'));

  it('falls back to UTC for a zone nobody knows', () =>
    expect(formatWithUtc(now, 'Mars/Olympus')).toBe('21 Nov 2025, 10:33 UTC'));
});
