'use client';

import { Button } from '@/components/ui/button';
import type { Clash } from '@/lib/numbering/clashes';
import { showRanges } from '@/lib/numbering/show-numbers';
import type { ExtraDigitsSuggestion } from '@/lib/numbering/suggest-extra-digits';

export interface ClashListProps {
  /** Index of the entry this list stands in. */
  entry: number;
  /** Only clashes that touch this entry. */
  clashes: readonly Clash[];
  onUseExtraDigits: (extraDigits: string) => void;
}

/** The entry's colliding short numbers, with whom, and the one click that resolves them all. */
export function ClashList({ entry, clashes, onUseExtraDigits }: ClashListProps) {
  const suggestion = clashes[0] && suggestionFor(clashes[0], entry);
  return (
    <div role="status">
      {suggestion && (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-l-3 border-lamp pl-3 text-lamp-text">
          <ul className="min-w-0">
            {clashes.map((clash) => (
              <li key={clash.entries.join()}>▲ {describeClash(clash, entry)}</li>
            ))}
          </ul>
          {'reason' in suggestion ? (
            <p>{suggestion.reason}</p>
          ) : (
            <Button size="small" onClick={() => onUseExtraDigits(suggestion.extraDigits)}>
              {suggestion.extraDigits === ''
                ? 'Remove extra digits'
                : `Use extra digits ${suggestion.extraDigits}`}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function suggestionFor(
  { entries, suggestExtraDigits: [one, other] }: Clash,
  entry: number,
): ExtraDigitsSuggestion {
  return entries[0] === entry ? one : other;
}

function describeClash({ entries: [one, other], shortNumbers }: Clash, entry: number): string {
  const short = `Short numbers ${showRanges(shortNumbers)}`;
  if (one === other) return `${short} stand for several numbers of this entry.`;
  return `${short} are also those of entry ${(one === entry ? other : one) + 1}.`;
}
