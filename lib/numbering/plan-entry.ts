import { type DerivedPrefix, derivePrefix } from './derive-prefix';
import type { NumberEntry, NumberRange } from './model';
import { parseNumbers } from './parse-numbers';

/** What an entry means: its numbers, where their prefix ends, and the digits that are put in there. */
export interface PlannedEntry {
  ranges: NumberRange[];
  prefixLength: number;
  extraDigits: string;
}

/**
 * Reads an entry that has passed `checkEntry`. For one that has not (a form while it is being filled in) it plans
 * what can be read, with a chosen prefix from 0 to the derived one.
 */
export function planEntry(entry: NumberEntry): PlannedEntry & { derived: DerivedPrefix } {
  const { ranges } = parseNumbers(entry.numbers);
  const derived = derivePrefix(ranges);
  const chosen = entry.prefixLength ?? derived.prefixLength;
  const prefixLength = Math.max(0, Math.min(chosen, derived.prefixLength));
  return { ranges, derived, prefixLength, extraDigits: entry.extraDigits ?? '' };
}
