import { sayWhoHolds } from '../number-spaces/describe-hold';
import { gaps } from '../numbering/interval-sets';
import { intersect, overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { parseNumbers, writeNumbers } from '../numbering/parse-numbers';
import { showRange } from '../numbering/show-numbers';
import { rangesOf, type TelephonyProfile } from '../tenants/telephony-profile';
import type { ImportChoices, PlanVerdict } from './model';
import { contested, decide, type ItemDraft, settled } from './plan-item';
import type { ClusterSurvey } from './survey-cluster';

export interface TelephonyPlanning {
  survey: ClusterSurvey;
  choices: ImportChoices;
}

/** What becomes of some directory or abbreviated numbers; each is in exactly one. */
export interface DirectoryOutcome {
  range: NumberRange;
  verdict: PlanVerdict;
}

/** In stretches: more of the same tell nobody more. */
const named = 3;

/** What becomes of each range, and the entries as they are kept: whole, cut, or not at all. */
export function planDirectoryNumbers(telephony: TelephonyProfile, planning: TelephonyPlanning) {
  const items: ItemDraft[] = [];
  const outcomes: DirectoryOutcome[] = [];
  const keep = (
    text: string,
    kind: 'directory' | 'abbreviated',
  ): { ranges: NumberRange[]; whole: boolean } => {
    const kept = parseNumbers(text).ranges.map((range) => {
      const planned = planRange({ ...range, kind }, planning);
      items.push(...planned.items);
      outcomes.push(...planned.outcomes);
      return planned;
    });
    return { ranges: kept.flatMap(({ kept }) => kept), whole: kept.every(({ whole }) => whole) };
  };
  const directoryNumbers = telephony.directoryNumbers.flatMap((entry) => {
    const { ranges, whole } = keep(entry.directoryNumbers, 'directory');
    if (whole) return [entry];
    return pieces(ranges, entry).map((piece) => ({ ...entry, directoryNumbers: writeNumbers(piece) }));
  });
  const commonAbbreviatedNumbers = telephony.commonAbbreviatedNumbers.flatMap((entry) => {
    const { ranges, whole } = keep(entry.commonAbbreviatedNumbers, 'abbreviated');
    if (whole) return [entry];
    return pieces(ranges, entry).map((piece) => ({
      ...entry,
      commonAbbreviatedNumbers: writeNumbers(piece),
    }));
  });
  return { items, outcomes, kept: { directoryNumbers, commonAbbreviatedNumbers } };
}

/** M17: extra digits and commas exclude each other, so what is left of such an entry becomes entries of its own. */
export function pieces(ranges: NumberRange[], { extraDigits }: { extraDigits: string }): NumberRange[][] {
  if (ranges.length === 0) return [];
  return extraDigits === '' ? [ranges] : ranges.map((range) => [range]);
}

interface Numbered extends NumberRange {
  kind: 'directory' | 'abbreviated';
}

/** What a range is called in a plan. */
export function numberItem({ first, last, kind }: Numbered) {
  const range = showRange({ first, last });
  return {
    kind: 'directory-number',
    key: `${kind}-number:${first}-${last}`,
    what: kind === 'directory' ? range : `${range} (abbreviated)`,
  } as const;
}

function planRange(wanted: Numbered, { survey, choices }: TelephonyPlanning) {
  const { first, last } = wanted;
  const range = { first, last };
  const said = numberItem(wanted);
  const held = survey.directoryNumbers.filter((other) => overlap(other, range));
  const holds = survey.holds.filter((hold) => overlap(hold, range));
  if (held.length === 0 && holds.length === 0) {
    const verdict: PlanVerdict = isOwn(range, survey) ? 'keep' : 'create';
    return {
      items: [settled({ ...said, verdict })],
      outcomes: [{ range, verdict }],
      kept: [range],
      whole: true,
    };
  }
  const conflict = held.length > 0 ? 'directory-number-held' : 'directory-number-on-hold';
  const choice = decide(choices, { key: said.key, conflict })?.choice ?? null;
  const [firstHeld] = held;
  const holder = firstHeld ? { id: firstHeld.tenantId, name: firstHeld.tenantName } : null;
  const why = sayAgainst(range, held, holds);
  if (choice !== 'free-parts') {
    const verdict: PlanVerdict = choice === 'skip' ? 'skip' : 'held';
    const shown = showRange(range);
    const reason =
      choice === 'skip'
        ? `${shown} is skipped as a whole: ${why}`
        : `${why} Choose what becomes of ${shown}.`;
    return {
      items: [contested({ ...said, verdict, conflict, choice, holder, reason })],
      outcomes: [{ range, verdict }],
      kept: [],
      whole: false,
    };
  }
  const kept = gaps(range, [...held, ...holds]);
  const left = gaps(range, kept);
  return {
    items: [
      contested({
        ...said,
        what: left.slice(0, named).map(showRange).join(', '),
        verdict: 'held',
        conflict,
        choice,
        holder,
        reason: `${why} The rest of ${showRange(range)} comes in.`,
      }),
      ...kept.map((piece) => settled({ ...numberItem({ ...wanted, ...piece }), verdict: 'create' })),
    ],
    outcomes: [
      ...left.map((piece) => ({ range: piece, verdict: 'held' as const })),
      ...kept.map((piece) => ({ range: piece, verdict: 'create' as const })),
    ],
    kept,
    whole: false,
  };
}

/** Whether the tenant that is here already has these numbers. */
function isOwn(range: NumberRange, survey: ClusterSurvey): boolean {
  const telephony = liveTelephony(survey);
  return telephony !== null && gaps(range, rangesOf(telephony)).length === 0;
}

export function sayAgainst(
  range: NumberRange,
  held: ClusterSurvey['directoryNumbers'],
  holds: ClusterSurvey['holds'],
): string {
  const sentences = held.slice(0, named).map((other) => {
    const shared = intersect(other, range) ?? range;
    return `${showRange(shared)} belongs to ${other.tenantName}.`;
  });
  if (held.length > named) sentences.push(`So do ${held.length - named} more stretches to others.`);
  sentences.push(...holds.slice(0, named).map(sayWhoHolds));
  return sentences.join(' ');
}

/** Of the tenant that is here already, outside the bin. */
export function liveTelephony({ same }: ClusterSurvey): TelephonyProfile | null {
  return same?.deletedAt === null ? same.telephony : null;
}
