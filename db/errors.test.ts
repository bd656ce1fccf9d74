import { describe, expect, it } from 'vitest';
import { translateError } from './errors';

const failing = (code: string) =>
  new Error('wrapped', { cause: Object.assign(new Error('driver'), { code }) });

describe('an error of the driver', () => {
  it.each([
    ['SQLITE_BUSY', 'busy', 'database-busy'],
    ['55P03', 'busy', 'database-busy'],
    ['SQLITE_FULL', 'no-space', 'disk-full'],
    ['53100', 'no-space', 'disk-full'],
    ['ENOSPC', 'no-space', 'disk-full'],
    ['23505', 'conflict', 'taken-meanwhile'],
  ])('%s is the problem %s, %s', (code, kind, known) => {
    expect(translateError(failing(code))).toMatchObject({ kind, code: known });
  });

  it('that nobody knows stays what it is', () => {
    const unknown = failing('SQLITE_CORRUPT');
    expect(translateError(unknown)).toBe(unknown);
  });
});
