import * as z from 'zod';
import { isProviders, usesConsole } from '../../actor';
import type { SettingStore } from '../../preferences/store';
import type { Person } from '../model';

/** Of whom a second factor is asked, besides those who chose one. */
const secondFactorGroups = ['nobody', 'administrators', 'everybody'] as const;

export const SecurityPolicyDraft = z.strictObject({
  /** Provider administrators, or everybody of the provider; partners' administrators with either. */
  secondFactorFor: z.enum(secondFactorGroups, {
    error: `A second factor is asked of ${secondFactorGroups.join(', ')}.`,
  }),
});
export type SecurityPolicyDraft = z.output<typeof SecurityPolicyDraft>;

export interface SecurityPolicy extends SecurityPolicyDraft {
  /** Null as long as nobody has changed what the product came with. */
  updatedAt: string | null;
  version: number;
}

const initialSecurityPolicy: SecurityPolicy = {
  secondFactorFor: 'nobody',
  updatedAt: null,
  version: 1,
};

export const securityPolicyKey = 'security-policy';

/** What is settled, or what the product came with. */
export async function findSecurityPolicy(settings: SettingStore): Promise<SecurityPolicy> {
  // Only `saveSecurityPolicy` writes it, so a newer member may be missing but none is wrong.
  const kept = (await settings.find(securityPolicyKey)) as Partial<SecurityPolicy> | undefined;
  return { ...initialSecurityPolicy, ...kept };
}

/** Partners' administrators run other people's tenants as the provider's own do. */
export function requiresSecondFactor(
  { secondFactorFor }: SecurityPolicyDraft,
  { role }: Pick<Person, 'role'>,
): boolean {
  if (secondFactorFor === 'nobody' || !usesConsole(role)) return false;
  return secondFactorFor === 'everybody' || !isProviders(role) || role === 'provider-administrator';
}
