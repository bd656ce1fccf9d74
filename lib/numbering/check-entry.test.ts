import { describe, expect, it } from 'vitest';
import { checkEntry } from './check-entry';
import type { NumberEntry } from './model';

const check = (entry: NumberEntry) => checkEntry(entry, 'directoryNumbers.3', 'directoryNumbers');

describe('checkEntry', () => {
  it.each<NumberEntry>([
    { numbers: '1000-1020' },
    { numbers: '1000-1020', prefixLength: 0 },
    { numbers: '1000-1020', prefixLength: 2 },
    { numbers: '1000-1020', prefixLength: 1, extraDigits: '1234567' },
    { numbers: '1000-1020', extraDigits: '' },
    { numbers: '2000,2001,306-505', prefixLength: 0 },
    { numbers: '12345678901234567890' },
    { numbers: '12345678901234567890', prefixLength: 0 },
  ])('accepts %j', (entry) => {
    expect(check(entry)).toEqual([]);
  });

  it.each<[NumberEntry, string, string, string]>([
    [
      { numbers: '1000-1020', prefixLength: 3 },
      'prefixLength',
      'prefix-too-long',
      'Prefix length 3 is too long: at most 2, because 1000 and 1020 share “10”.',
    ],
    [
      { numbers: '1000', prefixLength: 1.5 },
      'prefixLength',
      'prefix-length',
      'Prefix length is a whole number from 0.',
    ],
    [
      { numbers: '1000', prefixLength: -1 },
      'prefixLength',
      'prefix-length',
      'Prefix length is a whole number from 0.',
    ],
    [
      { numbers: '1000-1020', extraDigits: '5a' },
      'extraDigits',
      'extra-digits-character',
      '“5a” has the letter “a”. Extra digits are digits only.',
    ],
    [
      { numbers: '6500,7000', extraDigits: '5' },
      'extraDigits',
      'extra-digits-with-list',
      'Extra digits work with one number or one range. This entry has a comma.',
    ],
    [
      { numbers: '1000-1020', extraDigits: '00' },
      'extraDigits',
      'extra-digits-zero',
      'Extra digits start at 1; “00” is only zeros. Use another digit.',
    ],
    [
      { numbers: '1000-1020', prefixLength: 1, extraDigits: '12345678' },
      'extraDigits',
      'short-number-too-long',
      'The short number is too long: 4 − 1 + 8 = 11, at most 10. Remove 1 digit.',
    ],
    [
      { numbers: '12345678901234567890', prefixLength: 0, extraDigits: '1' },
      'extraDigits',
      'short-number-too-long',
      'The short number is too long: 20 − 0 + 1 = 21, at most 10. These numbers are too long for extra digits.',
    ],
    [
      { numbers: '1000', extraDigits: '12345678901' },
      'extraDigits',
      'extra-digits-too-long',
      '11 digits are too many: at most 10 extra digits.',
    ],
  ])('refuses %j on %s with %s', (entry, member, code, message) => {
    expect(check(entry)[0]).toEqual({ path: `directoryNumbers.3.${member}`, code, message });
  });

  it('tells the mistakes of all three parts at once', () => {
    const paths = check({ numbers: '7', prefixLength: -1, extraDigits: 'x' }).map(({ path }) => path);
    expect(paths).toEqual([
      'directoryNumbers.3.directoryNumbers',
      'directoryNumbers.3.prefixLength',
      'directoryNumbers.3.extraDigits',
    ]);
  });

  it('puts the numbers of an abbreviated entry on their own member', () => {
    const [issue] = checkEntry({ numbers: '' }, 'commonAbbreviatedNumbers.0', 'commonAbbreviatedNumbers');
    expect(issue?.path).toBe('commonAbbreviatedNumbers.0.commonAbbreviatedNumbers');
  });
});
