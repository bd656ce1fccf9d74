import { expect, it } from 'vitest';
import { readExpiry } from './expiry';
import { ApiKeyDraft } from './model';

const now = '2026-01-05T08:00:00.000Z';

it.each([
  [{ expiry: 'never', date: '' }, null],
  [{ expiry: '30', date: '' }, '2026-02-04T08:00:00.000Z'],
  [{ expiry: '365', date: '2026-03-01' }, '2027-01-05T08:00:00.000Z'],
  [{ expiry: 'date', date: '2026-03-01' }, '2026-03-01T23:59:59.000Z'],
])('reads %j as %s', (posted, expected) => {
  const draft = ApiKeyDraft.parse({ name: 'A', expiresAt: readExpiry(posted, now) });
  expect(draft.expiresAt).toBe(expected);
});

it.each(['', 'tomorrow', '2026-02-31', '2026-3-1'])('leaves the date “%s” to be refused', (date) => {
  const draft = ApiKeyDraft.safeParse({ name: 'A', expiresAt: readExpiry({ expiry: 'date', date }, now) });
  expect(draft.error?.issues.map(({ path }) => path)).toEqual([['expiresAt']]);
});
