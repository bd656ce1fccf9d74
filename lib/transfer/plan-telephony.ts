import { checkChoices } from '../tenants/check-against-cluster';
import { rangesOf, type TelephonyProfile } from '../tenants/telephony-profile';
import type { ArchiveContent, ImportChoices } from './model';
import {
  type DirectoryOutcome,
  liveTelephony,
  numberItem,
  planDirectoryNumbers,
  type TelephonyPlanning,
} from './plan-directory-numbers';
import { contested, decide, type ItemDraft, settled } from './plan-item';
import type { ClusterSurvey } from './survey-cluster';
import { tenantKeys } from './wanted-tenant';

export interface PlannedTelephony {
  items: ItemDraft[];
  /** Null where the tenant has none, or comes in without. */
  profile: TelephonyProfile | null;
  /** What becomes of every directory and abbreviated number. */
  outcomes: DirectoryOutcome[];
}

const sorts = {
  missing: 'telephony-system-missing',
  unfit: 'telephony-unfit',
} as const;

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
  const directory = planDirectoryNumbers(telephony, planning);
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

function planSystem(telephony: TelephonyProfile, { survey, choices }: TelephonyPlanning): PlannedSystem {
  const { system, systems } = survey;
  const said = {
    kind: 'telephony',
    key: tenantKeys.telephony,
    what: `Telephony system: ${telephony.system}`,
  } as const;
  const here = liveTelephony(survey)?.system === system?.name ? 'keep' : 'create';
  const unfit = system ? checkChoices({ ...telephony, system: system.name }, system) : [];
  const [only] = systems.length === 1 ? systems : [];
  const question = (conflict: (typeof sorts)[keyof typeof sorts]) => {
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

function planCustomerNumber(telephony: TelephonyProfile, { survey, choices }: TelephonyPlanning) {
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
  const conflict = 'customer-number-taken';
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
