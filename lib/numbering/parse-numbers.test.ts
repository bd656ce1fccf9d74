import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { union } from './intervals';
import type { NumberRange } from './model';
import { formatNumbers, parseNumbers } from './parse-numbers';

const codes = (text: string) => parseNumbers(text).issues.map(({ code }) => code);
const message = (text: string) => parseNumbers(text).issues[0]?.message;

describe('parseNumbers', () => {
  it.each([
    ['1000', '1000'],
    ['1000-1020', '1000-1020'],
    ['1000-1000', '1000'],
    [' 1000 - 1020 ,1100 ', '1000-1020, 1100'],
    ['2000,2001,306-505', '2000, 2001, 306-505'],
    ['007', '007'],
    ['00, 000', '00, 000'],
    ['12345678901234567890', '12345678901234567890'],
    ['1000–1020', '1000-1020'],
    ['1000 — 1020', '1000-1020'],
    ['1000−1020', '1000-1020'],
    ['1000\u20111020', '1000-1020'],
    ['\u00a01000\u202f', '1000'],
  ])('reads %j as %s', (text, canonical) => {
    const { ranges, issues } = parseNumbers(text);
    expect(issues).toEqual([]);
    expect(formatNumbers(ranges)).toBe(canonical);
  });

  it.each([
    ['', 'numbers-empty'],
    ['   ', 'numbers-empty'],
    [',', 'list-empty-item'],
    ['1000,', 'list-empty-item'],
    ['1000,,1100', 'list-empty-item'],
    ['7', 'number-too-short'],
    ['123456789012345678901', 'number-too-long'],
    ['1000-20', 'range-unequal-length'],
    ['900-1000', 'range-unequal-length'],
    ['1020-1000', 'range-reversed'],
    ['1000-', 'range-shape'],
    ['-1000', 'range-shape'],
    ['-', 'range-shape'],
    ['1000-1010-1020', 'range-shape'],
    ['1000--1020', 'range-shape'],
    ['1000;1100', 'number-character'],
    ['10 00', 'number-character'],
    ['１０００', 'number-character'],
    ['٠١٢', 'number-character'],
    ['1O00', 'number-character'],
    ['1000\n1001', 'number-character'],
    ['10\u200b00', 'number-character'],
    ['1e3', 'number-character'],
    ['+4670100', 'number-character'],
    ['1000-1020, 1010', 'numbers-overlap'],
    ['1000, 1000', 'numbers-overlap'],
  ])('refuses %j with %s', (text, code) => {
    expect(new Set(codes(text))).toEqual(new Set([code]));
  });

  it.each([
    ['1O00', '“1O00” has the letter “O”. Write the digit 0 for “O”.'],
    ['1000;1100', '“1000;1100” has a semicolon. Put a comma between numbers.'],
    ['10\u200b00', '“10\u200b00” has an invisible character (U+200B). Type the number again.'],
    ['１0', '“１0” has the digit “１” of another script. Write 1 for “１”.'],
    ['+46', '“+46” has “+”. Remove “+”, or put a comma between two numbers.'],
    ['7', '“7” has 1 digit. A number has 2 to 20 digits. Leading zeros count.'],
    ['1000-20', '1000–20 has ends of 4 and 2 digits. Write the whole last number: 1000-1020.'],
    ['98-100', '98–100 has ends of 2 and 3 digits. Write one range for each length: 98-99, 100.'],
    ['10-1000', '10–1000 has ends of 2 and 4 digits. Write both ends with the same number of digits.'],
    ['1020-1000', '1020–1000 runs backwards. Write 1000-1020.'],
    ['1000,', 'There is no number after the last comma beside “1000”. Remove the comma, or add a number.'],
    ['1000-1020, 1010', '1010 is already in 1000–1020. Remove it.'],
    ['1000-1020, 1015-1030', '1015–1030 overlaps 1000–1020: 1015–1020 is given twice. Shorten one of them.'],
  ])('says for %j: %s', (text, expected) => {
    expect(message(text)).toBe(expected);
  });

  it('tells every mistake of a list at once and still reads the rest', () => {
    const { ranges, issues } = parseNumbers('1000-1020, x1, 7, 30-20, 1500');
    expect(issues.map(({ code }) => code)).toEqual([
      'number-character',
      'number-too-short',
      'range-reversed',
    ]);
    expect(formatNumbers(ranges)).toBe('1000-1020, 1500');
  });

  it('answers a hostile list with one issue and a pasted page with a short quotation', () => {
    expect(codes(','.repeat(500_000))).toEqual(['numbers-too-many']);
    expect(message('y'.repeat(500_000))?.length).toBeLessThan(120);
  });

  it('never throws, and never returns a number twice, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom('0', '1', '9', '-', ',', ' ', 'x'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
        const { ranges, issues } = parseNumbers(text);
        expect(issues.length + ranges.length).toBeGreaterThan(0);
        const total = (some: NumberRange[]) =>
          some.reduce((sum, range) => sum + BigInt(range.last) - BigInt(range.first) + 1n, 0n);
        expect(total(union(ranges))).toBe(total(ranges));
      }),
    );
  });
});

describe('formatNumbers', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const range = fc
    .integer({ min: 2, max: 20 })
    .chain((length) => fc.tuple(digits(length), digits(length)))
    .map(([a, b]) => (a <= b ? { first: a, last: b } : { first: b, last: a }));

  it('writes text that reads back as the same ranges', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (ranges) => {
        const apart = union(ranges);
        expect(parseNumbers(formatNumbers(apart))).toEqual({ ranges: apart, issues: [] });
      }),
    );
  });
});
