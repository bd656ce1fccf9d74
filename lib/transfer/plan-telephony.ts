import { sayWhoHolds } from '../number-spaces/describe-hold';
import { gaps } from '../numbering/interval-sets';
import { intersect, overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { parseNumbers, writeNumbers } from '../numbering/parse-numbers';
import { showRange } from '../numbering/show-numbers';
import { checkChoices } from '../tenants/check-against-cluster';
import { rangesOf, type TelephonyProfile } from '../tenants/telephony-profile';
import type { ArchiveContent, ImportChoices, PlanVerdict } from './model';
import { contested, decide, type ItemDraft, settled } from './plan-item';
import type { ClusterSurvey } from './survey-cluster';
import { tenantKeys } from './wanted-tenant';

export interface PlannedTelephony {
  items: ItemDraft[];
  /** Null where the tenant has none, or comes in without. */
  profile: TelephonyProfile | null;
  /** What becomes of every directory and abbreviated number. */
  outcomes: { range: NumberRange; verdict: PlanVerdict }[];
}

const sorts = {
  missing: 'telephony-system-missing',
  unfit: 'telephony-unfit',
  held: 'directory-number-held',
  kept: 'directory-number-on-hold',
} as const;

/** In stretches: more of the same tell nobody more. */
const named = 3;

interface Planning {
  survey: ClusterSurvey;
  choices: ImportChoices;
}

/** What becomes of the telephony system, the customer number and the directory numbers. */
export function planTelephony(
  { tenant }: ArchiveContent,
  survey: ClusterSurvey,
  choices: ImportChoices,
): PlannedTelephony {
  const { telephony } = tenant;
  if (!telephony) return { items: [], profile: null, outcomes: [] };
  const planning = { survey, choices };
  const system = planSystem(telephony, planning);
  if (system.outcome !== 'there') {
    const verdict = system.outcome === 'without' ? 'skip' : 'refuse';
    const reason =
      system.outcome === 'without'
        ? 'The tenant comes in without telephony.'
        : 'Waits for a telephony system.';
    const ranges = rangesOf(telephony);
    return {
      items: [system.item, ...ranges.map((range) => settled({ ...numberItem(range), verdict, reason }))],
      profile: null,
      outcomes: ranges.map(({ first, last }) => ({ range: { first, last }, verdict })),
    };
  }
  const customer = planCustomerNumber(telephony, planning);
  const directory = planEntries(telephony, planning);
  return {
    items: [system.item, customer.item, ...directory.items],
    outcomes: directory.outcomes,
    profile: {
      ...telephony,
      ...directory.kept,
      system: system.name,
      customerNumber: customer.number,
      // M4: a customer name that only repeats the number goes with it.
      customerName:
        telephony.customerName === String(telephony.customerNumber)
          ? String(customer.number)
          : telephony.customerName,
    },
  };
}

type PlannedSystem =
  | { outcome: 'there'; name: string; item: ItemDraft }
  | { outcome: 'without' | 'open'; item: ItemDraft };

function planSystem(telephony: TelephonyProfile, { survey, choices }: Planning): PlannedSystem {
  const { system, systems } = survey;
  const said = {
    kind: 'telephony',
    key: tenantKeys.telephony,
    what: `Telephony system: ${telephony.system}`,
  } as const;
  const here = liveTelephony(survey)?.system === system?.name ? 'keep' : 'create';
  const unfit = system ? checkChoices({ ...telephony, system: system.name }, system) : [];
  const [only] = systems.length === 1 ? systems : [];
  const question = (conflict: (typeof sorts)['missing' | 'unfit']) => {
    const decision = decide(choices, { key: said.key, conflict });
    return { conflict, choice: decision?.choice ?? null, value: decision?.value ?? null };
  };
  const missing = question(sorts[system && unfit.length > 0 ? 'unfit' : 'missing']);
  if (missing.choice === 'skip')
    return {
      outcome: 'without',
      item: contested({
        ...said,
        ...missing,
        verdict: 'skip',
        reason: 'Left out as chosen: the tenant comes in without telephony.',
      }),
    };
  const isOther = missing.choice === 'rename' && missing.value !== null;
  if (system && unfit.length === 0) {
    if (!isOther) return { outcome: 'there', name: system.name, item: settled({ ...said, verdict: here }) };
    const reason = `It comes onto ${system.name}, as chosen.`;
    const item = contested({ ...said, ...missing, verdict: 'create', value: system.name, reason });
    return { outcome: 'there', name: system.name, item };
  }
  const wanted = isOther ? (missing.value ?? telephony.system) : telephony.system;
  const reason = system
    ? `${unfit
        .map(({ message }) => message)
        .slice(0, 5)
        .join(
          ' ',
        )} Add it to ${system.name} and draw the plan again, choose another system, or leave telephony out.`
    : `There is no telephony system “${wanted}” in this cluster. Choose one of ${systems.map(({ name }) => name).join(', ') || 'none: there are none yet'}, or leave telephony out.`;
  return {
    outcome: 'open',
    item: contested({
      ...said,
      verdict: 'refuse',
      conflict: sorts[system ? 'unfit' : 'missing'],
      choice: missing.choice === 'stop' ? 'stop' : null,
      value: isOther ? wanted : (only?.name ?? null),
      reason,
    }),
  };
}

function planCustomerNumber(telephony: TelephonyProfile, { survey, choices }: Planning) {
  const { customerNumber: number, system } = telephony;
  const { customerNumbers, free } = survey;
  const said = {
    kind: 'telephony',
    key: tenantKeys.customerNumber,
    what: `Customer number: ${number}`,
  } as const;
  const holder = customerNumbers.get(String(number));
  const verdict = liveTelephony(survey)?.customerNumber === number ? 'keep' : 'create';
  if (!holder) return { number, item: settled({ ...said, verdict }) };
  const { conflict } = { conflict: 'customer-number-taken' } as const;
  const decision = decide(choices, { key: said.key, conflict });
  const chosen = decision?.choice === 'rename' ? decision.value : null;
  const other = chosen === null ? undefined : customerNumbers.get(chosen);
  const taken = `${number} belongs to ${holder.name} on ${survey.system?.name ?? system}`;
  if (chosen !== null && !other) {
    const reason = `${taken}; it becomes ${chosen}.`;
    const item = contested({
      ...said,
      verdict: 'create',
      conflict,
      choice: 'rename',
      value: chosen,
      holder,
      reason,
    });
    return { number: Number(chosen), item };
  }
  const reason = other
    ? `${taken}, and ${chosen} to ${other.name}. Choose another one.`
    : `${taken}. Choose another one.`;
  const item = contested({
    ...said,
    verdict: 'held',
    conflict,
    choice: decision?.choice === 'stop' ? 'stop' : null,
    value: chosen ?? free.customerNumber,
    holder: other ?? holder,
    reason,
  });
  return { number, item };
}

function planEntries(telephony: TelephonyProfile, planning: Planning) {
  const items: ItemDraft[] = [];
  const outcomes: PlannedTelephony['outcomes'] = [];
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
function pieces(ranges: NumberRange[], { extraDigits }: { extraDigits: string }): NumberRange[][] {
  if (ranges.length === 0) return [];
  return extraDigits === '' ? [ranges] : ranges.map((range) => [range]);
}

interface Numbered extends NumberRange {
  kind: 'directory' | 'abbreviated';
}

function numberItem({ first, last, kind }: Numbered) {
  const range = showRange({ first, last });
  return {
    kind: 'directory-number',
    key: `${kind}-number:${first}-${last}`,
    what: kind === 'directory' ? range : `${range} (abbreviated)`,
  } as const;
}

function planRange(wanted: Numbered, { survey, choices }: Planning) {
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
  const conflict = sorts[held.length > 0 ? 'held' : 'kept'];
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
        reason: `${why} The rest of ${showRange(range)} is taken.`,
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

/** Of the tenant that is here already, outside the bin. */
function liveTelephony({ same }: ClusterSurvey): TelephonyProfile | null {
  return same?.deletedAt === null ? same.telephony : null;
}

function sayAgainst(
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
