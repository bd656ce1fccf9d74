import { useState } from 'react';
import { derivePrefix } from '@/lib/numbering/derive-prefix';
import type { NumberEntry } from '@/lib/numbering/model';
import { parseNumbers } from '@/lib/numbering/parse-numbers';
import { planEntry } from '@/lib/numbering/plan-entry';

/** What a person asked for. Without a prefix length the entry follows the derived one. */
export interface Wishes {
  prefixLength: number | undefined;
  extraDigits: string;
}

/**
 * Keeps what was asked for while the numbers do not allow it, so that a half-typed list takes nothing away for good:
 * a chosen prefix length comes back when the derived one rises again, extra digits when the comma goes.
 * `entry` always holds what is allowed now.
 */
export function useEntryWishes(entry: NumberEntry, onChange: (entry: NumberEntry) => void) {
  const [remembered, setRemembered] = useState<Wishes>();
  const wishes = remembered && explains(remembered, entry) ? remembered : readWishes(entry);

  function change(next: Partial<Wishes & { numbers: string }>) {
    const { numbers = entry.numbers, ...asked } = next;
    const wished = { ...wishes, ...asked };
    setRemembered(wished);
    onChange(allow(numbers, wished));
  }

  return { wishes, change };
}

function allow(numbers: string, { prefixLength, extraDigits }: Wishes): NumberEntry {
  const { ranges } = parseNumbers(numbers);
  const most = ranges.length > 0 ? derivePrefix(ranges).prefixLength : Number.POSITIVE_INFINITY;
  return {
    numbers,
    prefixLength: prefixLength === undefined ? undefined : Math.min(prefixLength, most),
    extraDigits: numbers.includes(',') ? '' : extraDigits,
  };
}

/** Whether the entry is what these wishes lead to; otherwise it was replaced from outside and they are history. */
function explains(wishes: Wishes, entry: NumberEntry): boolean {
  const allowed = allow(entry.numbers, wishes);
  return allowed.prefixLength === entry.prefixLength && allowed.extraDigits === (entry.extraDigits ?? '');
}

/** A stored prefix length that equals the derived one was not chosen against it, so it follows. */
function readWishes(entry: NumberEntry): Wishes {
  const { derived } = planEntry(entry);
  const chosen = entry.prefixLength === derived.prefixLength ? undefined : entry.prefixLength;
  return { prefixLength: chosen, extraDigits: entry.extraDigits ?? '' };
}
