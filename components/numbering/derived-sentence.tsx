import type { DerivedPrefix } from '@/lib/numbering/derive-prefix';
import type { PlannedEntry } from '@/lib/numbering/plan-entry';
import { describeShortNumbers } from '@/lib/numbering/short-numbers';

export interface DerivedSentenceProps {
  id: string;
  entry: PlannedEntry;
  derived: DerivedPrefix;
  /** The prefix length chosen by hand, even when it is more than is allowed now. */
  chosen: number | undefined;
}

/** Which prefix length holds and why, and the short numbers that follow. */
export function DerivedSentence({ id, entry, derived, chosen }: DerivedSentenceProps) {
  if (entry.ranges.length === 0) return <p id={id} hidden />;
  return (
    <p id={id} className="text-ink-2">
      {explainPrefix(derived, chosen)} {describeShortNumbers(entry)}
    </p>
  );
}

function explainPrefix(
  { prefixLength: most, reason, because }: DerivedPrefix,
  chosen: number | undefined,
): string {
  if (chosen === undefined || chosen === most) return because;
  if (chosen > most) return `Prefix length lowered from ${chosen} to ${most}, because ${reason}.`;
  return `Prefix length ${chosen}, chosen; up to ${most} is possible, because ${reason}.`;
}
