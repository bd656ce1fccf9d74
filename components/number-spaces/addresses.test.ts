import { describe, expect, test } from 'vitest';
import { freeHref, readFreeAddress } from './free-address';
import { mapHref, placeHref, readDigits, readMapAddress } from './map-address';

describe('the address of a place on the map', () => {
  test.each([
    [{}, { prefix: '' }],
    [
      { space: 'access', length: '8', prefix: '467' },
      { space: 'access', length: 8, prefix: '467' },
    ],
    // A whole number is shown among its ten neighbours.
    [
      { length: '4', prefix: '1234' },
      { length: 4, prefix: '123' },
    ],
    [{ length: '99', prefix: '46 70' }, { prefix: '4670' }],
    [{ length: '-1', prefix: 'x', space: '' }, { prefix: '' }],
    [{ space: ['a', 'b'], prefix: ['1', '2'] }, { prefix: '' }],
  ])('%j', (params, place) => {
    expect(readMapAddress(params)).toEqual({ space: undefined, length: undefined, ...place });
  });

  test('leads from a number to its history, from everything else one digit deeper', () => {
    expect(placeHref({ space: 'access', length: 3, prefix: '46' })).toBe(
      '/numbers/map?space=access&length=3&prefix=46',
    );
    expect(placeHref({ space: 'access', length: 3, prefix: '467' })).toBe(
      '/numbers/owners?number=467&space=access',
    );
    expect(mapHref({ prefix: '' })).toBe('/numbers/map');
  });

  test.each([
    ['+46 70-100.07', '467010007'],
    ['(046) 70', '04670'],
    ['46x', undefined],
    ['', undefined],
  ])('digits in %j', (typed, digits) => {
    expect(readDigits(typed)).toBe(digits);
  });
});

describe('the address of a search for free blocks', () => {
  test('comes back as it was written', () => {
    const search = {
      space: 'access',
      length: 7,
      size: '50',
      boundary: '10',
      prefix: '46',
      first: '4600000',
      last: '4600049',
    };
    const params = Object.fromEntries(new URL(freeHref(search), 'http://host').searchParams);
    expect(readFreeAddress(params)).toEqual(search);
  });

  test.each([
    [{ first: '20', last: '10' }],
    [{ first: '1', last: '10' }],
    [{ first: '10' }],
    [{ boundary: '7' }],
  ])('leaves out what cannot be meant: %j', (params) => {
    expect(Object.values(readFreeAddress(params)).filter((value) => value !== undefined)).toEqual([]);
  });
});
