import { describe, expect, it } from 'vitest';
import { readReportAddress, toReportFilter, writeFilterAddress, writeReportAddress } from './report-address';

describe('the address of the licence report', () => {
  it('is written as it was read', () => {
    const view = { month: '2026-11', partner: 'none', featurelevel: 'BASIC', financeId: 'A 1', after: 'x' };
    const address = writeReportAddress(view);
    expect(readReportAddress(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(view);
  });

  it('leaves out what cannot be meant', () => {
    const wrong = { month: '2026-13', missing: 'yes', partner: ['a', 'b'], financeId: ' ', colour: 'red' };
    expect(readReportAddress(wrong)).toEqual({});
    expect(toReportFilter(readReportAddress({ missing: 'true', financeId: 'A' }))).toEqual({
      missing: 'true',
    });
  });

  it('goes back to the first page when the filter changes', () => {
    expect(writeFilterAddress({ month: '2026-11', after: 'x' }, { featurelevel: 'BASIC' })).toBe(
      '/reports/licences?month=2026-11&featurelevel=BASIC',
    );
  });
});
