import { isEqual } from '../merge-patch';
import { checkChoices } from '../tenants/check-against-cluster';
import { labelOf } from '../tenants/describe-tenant';
import type { TelephonyProfile } from '../tenants/telephony-profile';
import type { ImportChoices } from '../transfer/model';
import { type ItemDraft, settled } from '../transfer/plan-item';
import type { ClusterSurvey } from '../transfer/survey-cluster';
import { tenantKeys } from '../transfer/wanted-tenant';
import { entriesOf, planEntries, profileEntries } from './plan-entries';
import { planObject } from './plan-object';

interface Planning {
  survey: ClusterSurvey;
  choices: ImportChoices;
}

interface Planned {
  items: ItemDraft[];
  profile: TelephonyProfile | null;
}

/**
 * The telephony of a package. Telephony system, customer number and domain say where a tenant is; one that has telephony
 * keeps its own. One that has none gets the package's, where its system is here and has what it names.
 */
export function planTelephony(
  packed: TelephonyProfile | null,
  own: TelephonyProfile | null,
  planning: Planning,
): Planned {
  if (!packed) return { items: [], profile: own };
  return own ? planOver(packed, own, planning) : planFirst(packed, planning);
}

function planOver(packed: TelephonyProfile, own: TelephonyProfile, { survey, choices }: Planning): Planned {
  const after = { ...own, ...settingsOf(packed) };
  const unfit = survey.system ? checkChoices(after, survey.system) : [];
  const said = { kind: 'telephony', key: tenantKeys.telephony, what: 'Telephony settings' } as const;
  const { item, comesIn } =
    unfit.length > 0
      ? {
          comesIn: false,
          item: settled({
            ...said,
            verdict: 'refuse',
            reason: `${sayUnfit(unfit)} They stay as they are here.`,
          }),
        }
      : planObject(choices, {
          ...said,
          conflict: 'package-telephony',
          standing: isEqual(settingsOf(own), settingsOf(packed)) ? 'same' : 'other',
          reason: sayChanged(own, packed),
        });
  const { items, entries } = planEntries(entriesOf(packed), entriesOf(own), { survey, choices });
  return { items: [item, ...items], profile: { ...(comesIn ? after : own), ...profileEntries(entries) } };
}

function planFirst(packed: TelephonyProfile, { survey, choices }: Planning): Planned {
  const said = {
    kind: 'telephony',
    key: tenantKeys.telephony,
    what: `Telephony on ${packed.system}`,
  } as const;
  const refused = (reason: string): Planned => ({
    items: [
      settled({ ...said, verdict: 'refuse', reason }),
      ...planEntries(entriesOf(packed), [], { survey, choices }).items.map((item) =>
        settled({ ...item, verdict: 'refuse', reason: 'Waits for the telephony of the package.' }),
      ),
    ],
    profile: null,
  });
  const { system, customerNumbers, free } = survey;
  if (!system) return refused(`There is no telephony system “${packed.system}” in this cluster.`);
  const unfit = checkChoices({ ...packed, system: system.name }, system);
  if (unfit.length > 0) return refused(sayUnfit(unfit));
  const isTaken = customerNumbers.has(String(packed.customerNumber));
  if (isTaken && free.customerNumber === null)
    return refused('Its customer number is taken, and none is free.');
  const customerNumber = isTaken ? Number(free.customerNumber) : packed.customerNumber;
  const { item, comesIn } = planObject(choices, {
    ...said,
    conflict: 'package-telephony',
    standing: 'new',
    reason: isTaken
      ? `Customer number ${packed.customerNumber} is taken, so it gets ${customerNumber}.`
      : `Customer number ${customerNumber}.`,
  });
  if (!comesIn) {
    const { items } = planEntries(entriesOf(packed), [], { survey, choices });
    const left = items.map((each) =>
      settled({ ...each, verdict: 'skip', reason: 'Left out with the telephony.' }),
    );
    return { items: [item, ...left], profile: null };
  }
  const { items, entries } = planEntries(entriesOf(packed), [], { survey, choices });
  const profile = {
    ...packed,
    system: system.name,
    customerNumber,
    customerName:
      packed.customerName === String(packed.customerNumber) ? String(customerNumber) : packed.customerName,
    ...profileEntries(entries),
  };
  if (profile.directoryNumbers.length > 0) return { items: [item, ...items], profile };
  const reason = 'None of its directory numbers comes in, and telephony needs one.';
  return { items: [settled({ ...said, verdict: 'refuse', reason }), ...items], profile: null };
}

/** What a package brings; the rest says where the tenant is. */
function settingsOf({
  system: _system,
  customerNumber: _customerNumber,
  customerName: _customerName,
  domainName: _domainName,
  directoryNumbers: _directoryNumbers,
  commonAbbreviatedNumbers: _commonAbbreviatedNumbers,
  ...settings
}: TelephonyProfile) {
  return settings;
}

function sayChanged(own: TelephonyProfile, packed: TelephonyProfile): string {
  const [before, after] = [settingsOf(own), settingsOf(packed)];
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
    (member) => !isEqual(before[member], after[member]),
  );
  return `Changes: ${changed.map((member) => labelOf(`telephony.${member}`)).join(', ')}.`;
}

function sayUnfit(issues: readonly { message: string }[]): string {
  return [...new Set(issues.map(({ message }) => message))].slice(0, 5).join(' ');
}
