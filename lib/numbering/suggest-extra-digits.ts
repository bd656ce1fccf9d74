import { noExtraDigitsWithComma } from './check-entry';
import { overlap, predecessor, subtract, successor } from './intervals';
import { type NumberRange, numberLimits } from './model';
import type { PlannedEntry } from './plan-entry';
import { shortNumbers } from './short-numbers';

/** Extra digits to take (an empty string: take none), or the reason why none help. */
export type ExtraDigitsSuggestion = { extraDigits: string } | { reason: string };

/**
 * The smallest extra digits (fewest digits, then lowest) with which the entry at `index` collides with no other
 * entry. Works on intervals, so the answer costs the same for ten numbers as for a billion.
 */
export function suggestExtraDigits(entries: readonly PlannedEntry[], index: number): ExtraDigitsSuggestion {
  const entry = entries[index];
  const [bare, ...more] = entry ? shortNumbers({ ...entry, extraDigits: '' }) : [];
  if (!bare) return { reason: 'This entry has no number yet.' };
  if (more.length > 0) return { reason: `${noExtraDigitsWithComma} Give each range an entry of its own.` };
  const taken = entries.flatMap((other, at) => (at === index ? [] : shortNumbers(other)));
  for (let length = 0; length + bare.first.length <= numberLimits.shortNumber; length += 1) {
    const [free] = subtract(candidates(length), blocked(taken, bare, length));
    if (free) return { extraDigits: free.first };
  }
  const reason = `No extra digits are free: a short number has at most ${numberLimits.shortNumber} digits.`;
  return { reason: `${reason} Choose a shorter prefix or other numbers.` };
}

// M14: as a value extra digits run from 1, so zeros alone are no candidate.
function candidates(length: number): NumberRange[] {
  return [{ first: length === 0 ? '' : '1'.padStart(length, '0'), last: '9'.repeat(length) }];
}

/** The extra digits of this length that would put `bare` onto a taken short number. */
function blocked(taken: readonly NumberRange[], bare: NumberRange, length: number): NumberRange[] {
  const total = length + bare.first.length;
  return taken.flatMap((range) => {
    if (total === 0 || range.first.length !== total) return [];
    const collides = (extra: string) =>
      overlap({ first: extra + bare.first, last: extra + bare.last }, range);
    const [low, high] = [range.first.slice(0, length), range.last.slice(0, length)];
    // Everything strictly between the two heads is taken as a whole; only the heads themselves can be partly free.
    const first = collides(low) ? low : successor(low);
    const last = collides(high) ? high : predecessor(high);
    return first !== undefined && last !== undefined && first <= last ? [{ first, last }] : [];
  });
}
