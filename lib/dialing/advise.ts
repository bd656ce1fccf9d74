import { showRanges } from '../numbering/show-numbers';
import { suggestExtraDigits } from '../numbering/suggest-extra-digits';
import type { DialEntry, DialPlan, Reach } from './model';

/** For each entry whose short numbers take part in the clash: the smallest extra digits that would end it. */
export function adviseOnClash(plan: DialPlan, reaches: readonly Reach[]): string[] {
  const whole: DialEntry[] = plan.entries.map((entry) => ({ ...entry, prefixLength: 0, extraDigits: '' }));
  const clashing = plan.entries.flatMap((entry, index) => {
    const takesPart = reaches.some(
      ({ by, kind, entry: at }) => by === 'short' && kind === entry.kind && at === entry.position,
    );
    return takesPart ? [index] : [];
  });
  const advice = clashing.map((index) => sayAdvice(plan.entries, index, whole));
  return [...new Set(advice)];
}

/** Short numbers must keep clear of each other and of the numbers that are dialled in full. */
function sayAdvice(entries: readonly DialEntry[], index: number, whole: readonly DialEntry[]): string {
  const { kind, position, ranges, extraDigits } = entries[index] as DialEntry;
  const list = kind === 'directory' ? 'directory numbers' : 'common abbreviated numbers';
  const name = `Entry ${position} of the ${list} (${showRanges(ranges, 3)})`;
  const found = suggestExtraDigits([...entries, ...whole], index);
  if ('reason' in found) return `${name}: ${found.reason}`;
  if (found.extraDigits === '')
    return `${name} would be clear of it without its extra digits ${extraDigits}.`;
  return `${name} would be clear of it with the extra digits ${found.extraDigits}.`;
}
