import type { NumberRange } from './model';

/** The prefix length that follows from the numbers, and why. */
export interface DerivedPrefix {
  prefixLength: number;
  /** `1000 and 1020 share “10”`, to be put behind a “because”. */
  reason: string;
  /** The whole sentence: `Prefix length 2, because 1000 and 1020 share “10”.` */
  because: string;
}

/**
 * The prefix length of an entry when none is chosen, and the most that may be chosen (M12, M13): the fewest leading
 * digits that the ends of any range share, a single number sharing all of its own. Without ranges it is 0.
 */
export function derivePrefix(ranges: readonly NumberRange[]): DerivedPrefix {
  let fewest: { range: NumberRange; shared: string } | undefined;
  for (const range of ranges) {
    const shared = sharedDigits(range);
    if (!fewest || shared.length < fewest.shared.length) fewest = { range, shared };
  }
  const prefixLength = fewest?.shared.length ?? 0;
  const reason = fewest ? explain(fewest) : 'there is no number yet';
  return { prefixLength, reason, because: `Prefix length ${prefixLength}, because ${reason}.` };
}

function sharedDigits({ first, last }: NumberRange): string {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, length);
}

function explain({ range: { first, last }, shared }: { range: NumberRange; shared: string }): string {
  if (first === last) return `${first} has ${first.length} digits`;
  return shared === ''
    ? `${first} and ${last} share no leading digit`
    : `${first} and ${last} share “${shared}”`;
}
