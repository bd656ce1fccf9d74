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

const most = 4;

/** The entry's colliding short numbers, with whom, and the one click that resolves them all. */
export function ClashList({ entry, clashes, onUseExtraDigits }: ClashListProps) {
  const suggestion = clashes[0] && suggestionFor(clashes[0], entry);
  return (
    <div role="status">
      {suggestion && (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-l-3 border-lamp pl-3 text-lamp-text">
          <ul className="min-w-0">
            {clashes.slice(0, most).map((clash) => (
              <li key={clash.entries.join()}>▲ {describeClash(clash, entry)}</li>
            ))}
            {clashes.length > most && <li>and {clashes.length - most} more</li>}
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
  const [first, ...more] = shortNumbers;
  const single = more.length === 0 && first?.first === first?.last;
  const shown = showRanges(shortNumbers);
  const short = single ? `Short number ${shown}` : `Short numbers ${shown}`;
  if (one === other) return `${short} ${single ? 'stands' : 'stand'} for several numbers of this entry.`;
  const where = `also in entry ${(one === entry ? other : one) + 1}`;
  return `${short} ${single ? 'is' : 'are'} ${where}.`;
}
