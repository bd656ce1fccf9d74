import { describe, expect, test } from 'vitest';
import { readPartnersAddress, toggle, writePartnersAddress } from './partner-address';

describe('the address of the tree of partners', () => {
  test('is read as it was written', () => {
    const view = { q: 'nord', open: ['a1', 'b-2'], after: 'x' };
    const written = new URL(writePartnersAddress(view), 'http://console');
    expect(readPartnersAddress(Object.fromEntries(written.searchParams))).toEqual({ view, notices: [] });
  });

  test('expands and collapses one partner', () => {
    const view = { q: '', open: ['a'] };
    expect(toggle(view, 'b')).toBe('/partners?open=a%2Cb');
    expect(toggle(view, 'a')).toBe('/partners');
  });

  test('says what it left out', () => {
    expect(readPartnersAddress({ open: '../x' })).toEqual({
      view: { q: '', open: [], after: undefined },
      notices: ['What is expanded “../x” is not known and was left out.'],
    });
  });
});
