import { describe, expect, it } from 'vitest';
import { readAuditAddress, toListFilter, writeAuditAddress, writeFilterAddress } from './audit-address';

describe('the address of the audit page', () => {
  it('is written as it was read', () => {
    const view = { actor: 'p1', action: 'tenant.', door: 'json', since: '2026-11-01', after: '120' };
    const address = writeAuditAddress(view);
    expect(readAuditAddress(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(view);
  });

  it('leaves out what cannot be meant', () => {
    const wrong = {
      action: '%drop',
      door: 'window',
      since: 'today',
      after: '-1',
      size: '7',
      actor: ['a', 'b'],
      colour: 'red',
    };
    expect(readAuditAddress(wrong)).toEqual({});
  });

  it('goes back to the first page when the filter changes', () => {
    expect(writeFilterAddress({ actor: 'p1', after: '120', entry: '119' }, { door: 'json' })).toBe(
      '/audit?actor=p1&door=json',
    );
  });

  it('counts the last day whole, in the zone of the reader', () => {
    expect(toListFilter({ since: '2026-11-01', until: '2026-11-01' }, 'Europe/Stockholm')).toEqual({
      since: '2026-10-31T23:00:00.000Z',
      until: '2026-11-01T23:00:00.000Z',
    });
  });
});
