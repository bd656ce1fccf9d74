import type { Issue } from '../problem';
import { compareRanges, intersect, overlap, union } from './intervals';
import type { NumberRange, NumbersMember } from './model';
import type { PlannedEntry } from './plan-entry';
import { shortNumbers } from './short-numbers';
import { showRange } from './show-numbers';
import { type ExtraDigitsSuggestion, suggestExtraDigits } from './suggest-extra-digits';

/** Short numbers that two entries of one tenant both lead to, so that a person dialling one may mean either. */
export interface Clash {
  /** Indexes of the two entries, lower first; the same twice when one entry's own ranges collide. */
  entries: [number, number];
  shortNumbers: NumberRange[];
  /** For each of the two entries: the smallest extra digits that free it from all its clashes, or why there are none. */
  suggestExtraDigits: [ExtraDigitsSuggestion, ExtraDigitsSuggestion];
}

/** Every pair of entries whose short numbers collide, ordered by entry. Ranges are compared, never expanded. */
export function findClashes(entries: readonly PlannedEntry[]): Clash[] {
  const pairs = new Map<string, { entries: [number, number]; shared: NumberRange[] }>();
  for (const { entries: pair, shared } of findCollisions(entries)) {
    const known = pairs.get(pair.join());
    if (known) known.shared.push(shared);
    else pairs.set(pair.join(), { entries: pair, shared: [shared] });
  }
  const suggestions = new Map<number, ExtraDigitsSuggestion>();
  const suggestion = (index: number) => {
    const known = suggestions.get(index) ?? suggestExtraDigits(entries, index);
    suggestions.set(index, known);
    return known;
  };
  return [...pairs.values()]
    .toSorted((a, b) => a.entries[0] - b.entries[0] || a.entries[1] - b.entries[1])
    .map(({ entries: [one, other], shared }) => ({
      entries: [one, other],
      shortNumbers: union(shared),
      suggestExtraDigits: [suggestion(one), suggestion(other)],
    }));
}

/**
 * Numbers given in two entries of one tenant. `path` is the list's path (`directoryNumbers`); each issue lies on the
 * later entry and names the earlier. Numbers given twice within one entry are found by `parseNumbers`, which leaves
 * them out of `ranges`.
 */
export function findSelfOverlaps(
  entries: readonly Pick<PlannedEntry, 'ranges'>[],
  path: string,
  member: NumbersMember,
): Issue[] {
  const found: { later: number; message: string }[] = [];
  let furthest: (NumberRange & { entry: number }) | undefined;
  const all = entries.flatMap(({ ranges }, entry) => ranges.map((range) => ({ ...range, entry })));
  for (const range of all.sort(compareRanges)) {
    if (furthest && furthest.entry !== range.entry && overlap(furthest, range)) {
      const [earlier, later] = furthest.entry < range.entry ? [furthest, range] : [range, furthest];
      const message = `${showRange(later)} overlaps ${showRange(earlier)} of entry ${earlier.entry + 1}. Shorten one of them.`;
      found.push({ later: later.entry, message });
    }
    if (!furthest || !overlap(furthest, range) || range.last > furthest.last) furthest = range;
  }
  return found
    .toSorted((a, b) => a.later - b.later)
    .map(({ later, message }) => ({ path: `${path}.${later}.${member}`, code: 'numbers-overlap', message }));
}

/** One number plan has room for a number once: an abbreviated number cannot also be a directory number. */
export function findOverlapsBetween(
  directory: readonly Pick<PlannedEntry, 'ranges'>[],
  abbreviated: readonly Pick<PlannedEntry, 'ranges'>[],
  member: NumbersMember,
): Issue[] {
  const taken = directory.flatMap((entry) => entry.ranges);
  return abbreviated.flatMap((entry, at) =>
    entry.ranges.flatMap((range) => {
      const other = taken.find((candidate) => overlap(candidate, range));
      if (!other) return [];
      return {
        path: `${member}.${at}.${member}`,
        code: 'numbers-overlap',
        message: `${showRange(range)} overlaps the directory numbers ${showRange(other)}. Shorten one of them.`,
      };
    }),
  );
}

interface Collision {
  entries: [number, number];
  shared: NumberRange;
}

function findCollisions(entries: readonly PlannedEntry[]): Collision[] {
  const found: Collision[] = [];
  const all: (NumberRange & { entry: number })[] = [];
  for (const [entry, planned] of entries.entries()) {
    const short = shortNumbers(planned).filter(({ first }) => first !== '');
    for (const shared of givenTwice(short)) found.push({ entries: [entry, entry], shared });
    for (const range of union(short)) all.push({ ...range, entry });
  }
  let open: typeof all = [];
  for (const range of all.sort(compareRanges)) {
    open = open.filter((earlier) => overlap(earlier, range));
    for (const earlier of open) {
      const shared = intersect(earlier, range);
      const [low, high] = earlier.entry < range.entry ? [earlier, range] : [range, earlier];
      if (shared) found.push({ entries: [low.entry, high.entry], shared });
    }
    open.push(range);
  }
  return found;
}

function givenTwice(ranges: readonly NumberRange[]): NumberRange[] {
  const twice: NumberRange[] = [];
  let furthest: NumberRange | undefined;
  for (const range of ranges.toSorted(compareRanges)) {
    const shared = furthest && intersect(furthest, range);
    if (shared) twice.push(shared);
    if (!furthest || !shared || range.last > furthest.last) furthest = range;
  }
  return twice;
}
