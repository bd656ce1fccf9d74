import * as z from 'zod';
import { numberLimits } from '../numbering/model';
import { hiddenHolder } from '../partners/model';
import { conflict, notFound, type Problem } from '../problem';
import { type QueryContext, query } from '../query';
import type { Tenant } from '../tenants/model';
import type { TelephonyProfile } from '../tenants/telephony-profile';
import { dial } from './dial';
import { beginningWith } from './find-targets';
import type { DialAnswer, OtherNumbers } from './model';
import { planOfProfile } from './plan-of-profile';
import { readDigits } from './read-digits';

/** Digits as they come from a person: blanks, hyphens, dots, slashes and brackets between them do not count. */
export const DialledDigits = z
  .string({ error: 'Digits are text, because leading zeros count.' })
  .max(200, { error: 'At most 200 characters can be read.' })
  .superRefine((typed, context) => {
    const { issue } = readDigits(typed);
    if (issue) context.addIssue({ code: 'custom', params: { code: issue.code }, message: issue.message });
  })
  .transform((typed) => readDigits(typed).digits);

/** What dialled digits reach inside a tenant, and why. Throws `conflict` where the tenant has no telephony profile. */
export const dialNumber = query({
  name: 'number.dial',
  input: z.strictObject({
    id: z.string(),
    digits: DialledDigits.meta({ description: 'As they are dialled.', examples: ['05'] }),
  }),
  async run(context, { id, digits }): Promise<DialAnswer> {
    const tenant = await context.stores.tenants.find(id);
    if (!tenant) throw notFound('tenant');
    if (!tenant.telephony) throw noProfile(tenant);
    const { plan, systemId } = await readDialPlan(context, tenant, tenant.telephony);
    return dial(plan, digits, await findOthers(context, { systemId, tenant, digits }));
  },
});

export function noProfile({ name }: Tenant): Problem {
  const message = `${name} has no telephony profile, so nothing can be dialled in it. Add one first.`;
  return conflict([{ path: '', code: 'no-telephony-profile', message }]);
}

/** The plan of a tenant with the exceptions of its system; `systemId` is undefined where the system is gone. */
export async function readDialPlan({ stores }: QueryContext, tenant: Tenant, telephony: TelephonyProfile) {
  const system = await stores.telephonySystems.findByName(telephony.system);
  const exceptions = system ? await stores.telephonySystems.listExceptions(system.id) : [];
  return {
    plan: planOfProfile(tenant.name, telephony, withOwn(exceptions, telephony)),
    systemId: system?.id,
  };
}

const nobody: OtherNumbers = { holder: null, begins: [] };
/** Of each length; the answer names a few. */
const mostBegins = 3;

/** Exceptions of a tenant in the bin are its own only. */
export function withOwn(
  shared: readonly string[],
  { exceptionForDialingNumbers: own }: TelephonyProfile,
): string[] {
  return [...new Set([...shared, ...(own?.split(',') ?? [])])];
}

interface Dialled {
  systemId: string | undefined;
  tenant: Tenant;
  digits: string;
}

/** What the numbers of the other tenants of the system say about the digits. */
export async function findOthers(
  { stores }: QueryContext,
  { systemId, tenant, digits }: Dialled,
): Promise<OtherNumbers> {
  if (systemId === undefined) return nobody;
  const begins: OtherNumbers['begins'] = [];
  const { shortest, longest } = numberLimits;
  if (digits === '' || digits.length > longest) return nobody;
  const search = (first: string, last: string, limit: number) =>
    stores.numberRanges.listOverlaps({ systemId, range: { first, last }, exceptTenantId: tenant.id, limit });
  for (let length = Math.max(digits.length + 1, shortest); length <= longest; length += 1) {
    const found = await search(digits.padEnd(length, '0'), digits.padEnd(length, '9'), mostBegins);
    begins.push(...beginningWith(found, digits));
  }
  const [held] = digits.length < shortest ? [] : await search(digits, digits, 1);
  if (!held) return { holder: null, begins };
  const holder = await stores.tenants.find(held.tenantId);
  // Of a tenant that the reader must not learn of, its scheme is not told either.
  const isHidden = held.tenantId === hiddenHolder.id;
  const isOpen = isHidden || (holder?.telephony?.allowDirectCallsBetweenCustomers ?? false);
  return { holder: { id: held.tenantId, name: held.tenantName, kind: held.kind, isOpen }, begins };
}
