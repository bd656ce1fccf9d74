import { rangesOf, type TelephonyProfile } from '../tenants/telephony-profile';
import type { ImportChoices, PlanChoices } from '../transfer/model';
import { numberItem } from '../transfer/plan-directory-numbers';
import type { ClusterSurvey } from '../transfer/survey-cluster';
import { tenantKeys } from '../transfer/wanted-tenant';
import type { Answered } from './seed-tenant';

/**
 * What is decided without asking. Directory numbers of the template that somebody has are left out; those that the draft
 * gives are wanted. A customer number of the template that is taken becomes the next free one, unless the draft gives one.
 */
export function chooseTelephony(
  telephony: TelephonyProfile | null,
  { draft: { telephony: answers }, survey }: { draft: Answered; survey: ClusterSurvey },
): ImportChoices {
  if (!telephony) return { status: 'inactive', items: {} };
  const isAnswered = {
    directory: answers?.directoryNumbers !== undefined,
    abbreviated: answers?.commonAbbreviatedNumbers !== undefined,
  };
  const skipped = rangesOf(telephony)
    .filter(({ kind }) => !isAnswered[kind])
    .map((range): [string, PlanChoices[string]] => [numberItem(range).key, { choice: 'skip' }]);
  const { customerNumber } = survey.free;
  const renumbered: [string, PlanChoices[string]][] =
    answers?.customerNumber === undefined && customerNumber !== null
      ? [[tenantKeys.customerNumber, { choice: 'rename', value: customerNumber }]]
      : [];
  return { status: 'inactive', items: Object.fromEntries([...skipped, ...renumbered]) };
}
