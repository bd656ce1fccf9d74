import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePrefix } from './derive-prefix';
import { parseNumbers } from './parse-numbers';
import { anyRange, expand } from './small-ranges.testing';

describe('derivePrefix', () => {
  it.each([
    ['1000-1020', 2, 'Prefix length 2, because 1000 and 1020 share “10”.'],
    ['111,1120', 3, 'Prefix length 3, because 111 has 3 digits.'],
    ['6500,7000', 4, 'Prefix length 4, because 6500 has 4 digits.'],
    ['2000,2001,306-505', 0, 'Prefix length 0, because 306 and 505 share no leading digit.'],
    ['3000-3002,2022-2030', 2, 'Prefix length 2, because 2022 and 2030 share “20”.'],
    ['0010-0019', 3, 'Prefix length 3, because 0010 and 0019 share “001”.'],
    ['12345678901234567890-12345678901234567899', 19, expect.stringContaining('share “1234567890123456789”')],
  ])('gives %s the prefix length %i and says why', (text, prefixLength, because) => {
    expect(derivePrefix(parseNumbers(text).ranges)).toMatchObject({ prefixLength, because });
  });

  it('gives no numbers the prefix length 0', () => {
    expect(derivePrefix([]).prefixLength).toBe(0);
  });

  it('is the longest cut that leaves every item one prefix for all its numbers', () => {
    fc.assert(
      fc.property(fc.array(anyRange, { minLength: 1, maxLength: 5 }), (ranges) => {
        const fits = (length: number) =>
          ranges.every((range) => {
            const numbers = expand(range);
            return range.first.length >= length && new Set(numbers.map((n) => n.slice(0, length))).size === 1;
          });
        const longest = [3, 2, 1, 0].find(fits);
        expect(derivePrefix(ranges).prefixLength).toBe(longest);
      }),
    );
  });
});
