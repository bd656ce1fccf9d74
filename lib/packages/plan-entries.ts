import { isEqual } from '../merge-patch';
import { gaps } from '../numbering/interval-sets';
import { overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { parseNumbers, writeNumbers } from '../numbering/parse-numbers';
import { showRange } from '../numbering/show-numbers';
import type { TelephonyProfile } from '../tenants/telephony-profile';
import type { ImportChoices } from '../transfer/model';
import { pieces, sayAgainst } from '../transfer/plan-directory-numbers';
import { contested, decide, type ItemDraft, settled } from '../transfer/plan-item';
import type { ClusterSurvey } from '../transfer/survey-cluster';
import { planObject } from './plan-object';

type EntryKind = 'directory' | 'abbreviated';

/** An entry of either kind, with its numbers as text. */
export interface NumberEntry {
  kind: EntryKind;
  numbers: string;
  prefixLength: number | undefined;
  extraDigits: string;
}

interface Planning {
  survey: Pick<ClusterSurvey, 'directoryNumbers' | 'holds'>;
  choices: ImportChoices;
}

/** The entries of a profile, both kinds, in order. */
export function entriesOf({ directoryNumbers, commonAbbreviatedNumbers }: TelephonyProfile): NumberEntry[] {
  return [
    ...directoryNumbers.map(({ directoryNumbers: numbers, ...rest }) => ({
      kind: 'directory' as const,
      numbers,
      prefixLength: rest.prefixLength,
      extraDigits: rest.extraDigits,
    })),
    ...commonAbbreviatedNumbers.map(({ commonAbbreviatedNumbers: numbers, ...rest }) => ({
      kind: 'abbreviated' as const,
      numbers,
      prefixLength: rest.prefixLength,
      extraDigits: rest.extraDigits,
    })),
  ];
}

/** The same as a profile has them. */
export function profileEntries(
  entries: readonly NumberEntry[],
): Pick<TelephonyProfile, 'directoryNumbers' | 'commonAbbreviatedNumbers'> {
  const rest = ({ prefixLength, extraDigits }: NumberEntry) => ({
    prefixLength: prefixLength as number,
    extraDigits,
  });
  return {
    directoryNumbers: entries
      .filter(({ kind }) => kind === 'directory')
      .map((entry) => ({ directoryNumbers: entry.numbers, ...rest(entry) })),
    commonAbbreviatedNumbers: entries
      .filter(({ kind }) => kind === 'abbreviated')
      .map((entry) => ({ commonAbbreviatedNumbers: entry.numbers, ...rest(entry) })),
  };
}

/** What becomes of each entry of numbers, and the entries that the tenant has afterwards. */
export function planEntries(
  packed: readonly NumberEntry[],
  own: readonly NumberEntry[],
  planning: Planning,
): { items: ItemDraft[]; entries: NumberEntry[] } {
  const items: ItemDraft[] = [];
  let entries = [...own];
  for (const entry of packed) {
    const { item, coming } = planEntry(entry, own, planning);
    items.push(item);
    if (coming.length === 0) continue;
    entries = [...entries.flatMap((other) => without(other, coming)), ...split(entry, coming)];
  }
  return { items, entries };
}

function planEntry(
  entry: NumberEntry,
  own: readonly NumberEntry[],
  { survey, choices }: Planning,
): { item: ItemDraft; coming: NumberRange[] } {
  const { ranges } = parseNumbers(entry.numbers);
  const said = {
    kind: 'directory-number',
    key: keyOf(entry, ranges),
    what: sayEntry(entry, ranges),
  } as const;
  if (own.some((other) => isEqual(other, entry)))
    return { item: settled({ ...said, verdict: 'keep' }), coming: [] };
  const held = survey.directoryNumbers.filter((other) => ranges.some((range) => overlap(other, range)));
  const holds = survey.holds.filter((hold) => ranges.some((range) => overlap(hold, range)));
  if (held.length > 0 || holds.length > 0) {
    const conflict = held.length > 0 ? 'directory-number-held' : 'directory-number-on-hold';
    const offered = ['free-parts', 'skip'] as const;
    const choice = decide(choices, { key: said.key, conflict, choices: offered })?.choice ?? 'skip';
    const why = ranges
      .map((range) =>
        sayAgainst(
          range,
          held.filter((each) => overlap(each, range)),
          holds.filter((each) => overlap(each, range)),
        ),
      )
      .filter((text) => text !== '')
      .slice(0, 3)
      .join(' ');
    const coming = choice === 'free-parts' ? ranges.flatMap((range) => gaps(range, [...held, ...holds])) : [];
    const [first] = held;
    return {
      coming,
      item: contested({
        ...said,
        verdict: coming.length > 0 ? 'create' : 'held',
        conflict,
        choice,
        choices: offered,
        holder: first ? { id: first.tenantId, name: first.tenantName } : null,
        reason:
          coming.length > 0
            ? `${why} Only ${coming.slice(0, 3).map(showRange).join(', ')}${coming.length > 3 ? ' and more' : ''} comes in.`
            : `${why} It is left out as a whole.`,
      }),
    };
  }
  const met = own.filter((other) => overlapsAny(other, ranges));
  const { item, comesIn } = planObject(choices, {
    ...said,
    conflict: 'package-directory-number',
    standing: met.length > 0 ? 'other' : 'new',
    reason: met.length > 0 ? `Takes the place of ${met.slice(0, 3).map(sayOwn).join('; ')}.` : null,
  });
  return { item, coming: comesIn ? ranges : [] };
}

function overlapsAny({ numbers }: NumberEntry, ranges: readonly NumberRange[]): boolean {
  return parseNumbers(numbers).ranges.some((own) => ranges.some((range) => overlap(own, range)));
}

/** What is left of an entry beside other numbers. */
function without(entry: NumberEntry, gone: readonly NumberRange[]): NumberEntry[] {
  if (!overlapsAny(entry, gone)) return [entry];
  return split(
    entry,
    parseNumbers(entry.numbers).ranges.flatMap((range) => gaps(range, gone)),
  );
}

/** The entry with these of its numbers, in as many entries as its extra digits need (M17). */
function split(entry: NumberEntry, ranges: NumberRange[]): NumberEntry[] {
  return pieces(ranges, entry).map((piece) => ({ ...entry, numbers: writeNumbers(piece) }));
}

function keyOf({ kind, numbers }: NumberEntry, ranges: readonly NumberRange[]): string {
  return `${kind}-number:${ranges[0]?.first ?? numbers}-${ranges.at(-1)?.last ?? ''}`;
}

function sayEntry({ kind }: NumberEntry, ranges: readonly NumberRange[]): string {
  const shown = ranges.slice(0, 5).map(showRange).join(', ');
  const more = ranges.length > 5 ? ` and ${ranges.length - 5} more` : '';
  return `${shown}${more}${kind === 'abbreviated' ? ' (abbreviated)' : ''}`;
}

function sayOwn(entry: NumberEntry): string {
  const { ranges } = parseNumbers(entry.numbers);
  const digits = entry.extraDigits === '' ? '' : `, extra digits ${entry.extraDigits}`;
  return `${sayEntry(entry, ranges)} (prefix length ${entry.prefixLength ?? 0}${digits})`;
}
