import type { NumberRange } from './model';
import type { PlannedEntry } from './plan-entry';
import { showRanges } from './show-numbers';

/**
 * The short number of every number: extra digits, then the number without its first `prefixLength` digits (M20).
 * One short range for each range, in the same order. `prefixLength` must not exceed the derived one.
 *
 * When the prefix is a whole single number and there are no extra digits, nothing is left and the short number is
 * the empty string: that number has none, and it can collide with nothing.
 */
export function shortNumbers({ ranges, prefixLength, extraDigits }: PlannedEntry): NumberRange[] {
  return ranges.map(({ first, last }) => ({
    first: extraDigits + first.slice(prefixLength),
    last: extraDigits + last.slice(prefixLength),
  }));
}

/** What decides the length of short numbers; `range` is a range of long numbers. */
export interface ShortNumberParts {
  range: NumberRange;
  prefixLength: number;
  extraDigits: string;
}

/** How many digits the short numbers of one range have. */
export function shortNumberLength({ range, prefixLength, extraDigits }: ShortNumberParts): number {
  return range.first.length - prefixLength + extraDigits.length;
}

/** How that length comes about: `4 − 2 + 3 = 5`. */
export function shortNumberSum(parts: ShortNumberParts): string {
  const { range, prefixLength, extraDigits } = parts;
  return `${range.first.length} − ${prefixLength} + ${extraDigits.length} = ${shortNumberLength(parts)}`;
}

/** The short numbers in a sentence: `Short numbers: 00–20.` Names the numbers that have none. */
export function describeShortNumbers(entry: PlannedEntry): string {
  const short = shortNumbers(entry);
  const given = short.filter(({ first }) => first !== '');
  const bare = entry.ranges.filter((_, index) => short[index]?.first === '');
  const none = `none for ${showRanges(bare)}, because the prefix is the whole number`;
  if (short.length === 0) return 'No short numbers yet.';
  if (given.length === 0) return `Short numbers: ${none}.`;
  return `Short numbers: ${showRanges(given)}${bare.length > 0 ? `; ${none}` : ''}.`;
}
