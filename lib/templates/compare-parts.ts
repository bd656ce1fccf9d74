import { isEqual } from '../merge-patch';
import { describeChanges, type MemberChange } from '../tenants/describe-tenant';
import type { TenantDraft } from '../tenants/model';

/** What of a tenant can be brought up to a later version of its template. */
export const templateParts = [
  'locale',
  'billing',
  'capacity',
  'endpoints',
  'telephony',
  'subscribers',
] as const;
export type TemplatePart = (typeof templateParts)[number];

const partNames: Record<TemplatePart, string> = {
  locale: 'Time zone and formats',
  billing: 'Billing',
  capacity: 'Capacity',
  endpoints: 'Endpoints',
  telephony: 'Telephony settings',
  subscribers: 'Subscribers',
};

/**
 * `same`: as the newest version has it; `behind`: as its own version had it, and the template went on; `own`: changed
 * here, and the template did not; `both`: changed here and in the template.
 */
export type PartState = 'same' | 'behind' | 'own' | 'both';

export interface DriftPart {
  part: TemplatePart;
  name: string;
  state: PartState;
  /** Member by member: `before` as the tenant has it, `after` as the newest version has it. */
  changes: MemberChange[];
}

/** A tenant, or what a template says of one. */
export type Shaped = Pick<TenantDraft, 'locale' | 'billing' | 'capacity' | 'endpoints' | 'telephony'>;

/**
 * The members of a part, as a change of the tenant names them; undefined where there is no telephony to speak of. What
 * is a tenant's own (numbers, names, the next billing date) is in none.
 */
export function membersOf(part: TemplatePart, of: Shaped): Record<string, unknown> | undefined {
  const { telephony } = of;
  if (part === 'billing') {
    const { nextBillingDate: _own, ...billing } = of.billing;
    return { billing };
  }
  if (part === 'subscribers')
    return telephony ? { telephony: { subscribers: telephony.subscribers } } : undefined;
  if (part !== 'telephony') return { [part]: of[part] };
  if (!telephony) return undefined;
  const { domainOwner, enableShortUserIdFormat, allowDirectCallsBetweenCustomers } = telephony;
  const { restrictTerminalRegistrationFromForeignIPDomains, exceptionForDialingNumbers } = telephony;
  return {
    telephony: {
      domainOwner,
      restrictTerminalRegistrationFromForeignIPDomains,
      enableShortUserIdFormat,
      allowDirectCallsBetweenCustomers,
      exceptionForDialingNumbers,
    },
  };
}

/** How each part of a tenant stands to the version that it was made from and to the newest. */
export function compareParts(
  tenant: Shaped,
  { base, newest }: { base: Shaped; newest: Shaped },
): DriftPart[] {
  return templateParts.flatMap((part): DriftPart[] => {
    const [here, was, wanted] = [tenant, base, newest].map((one) => membersOf(part, one));
    if (!here || !wanted) return [];
    const changes = describeChanges(here, wanted);
    const state = isEqual(here, wanted)
      ? 'same'
      : isEqual(here, was)
        ? 'behind'
        : isEqual(was, wanted)
          ? 'own'
          : 'both';
    return [{ part, name: partNames[part], state, changes: state === 'same' ? [] : changes }];
  });
}
