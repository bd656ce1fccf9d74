import type { FormState } from '@/components/form/form-state';
import { showToast } from '@/components/ui/toast';
import { showRanges } from '@/lib/numbering/show-numbers';
import { post, type RestoredTenant, type TenantActions } from './tenant-action';

/** What may be given instead of what was taken meanwhile; the members an issue can name. */
export const insteadFields = ['name', 'url', 'customerNumber'] as const;

export type InsteadField = (typeof insteadFields)[number];

/** Restores at once. The state comes back, so that a refusal can offer another name, url or customer number. */
export async function restoreTenant(
  restore: TenantActions['restore'],
  id: string,
  instead: Partial<Record<InsteadField, string>> = {},
): Promise<FormState<RestoredTenant>> {
  const state = await post(restore, { id, ...instead });
  if (state.status === 'done' && state.result) tellRestored(state.result);
  return state;
}

export function tellRestored({ tenant, ...missing }: RestoredTenant): void {
  showToast({
    title: `${tenant.name} restored`,
    description: tellLost(missing) || undefined,
    link: { label: `Open ${tenant.name}`, href: `/tenants/${tenant.id}` },
  });
}

function tellLost({ lost, lostAccessNumbers }: Omit<RestoredTenant, 'tenant'>): string {
  const holders = [...new Set(lost.map(({ tenantName }) => tenantName))].join(', ');
  const numbers = `Without ${showRanges(lost)}, which ${holders} ${holders.includes(',') ? 'hold' : 'holds'} now.`;
  const [first] = lostAccessNumbers;
  const access =
    first &&
    `Without the access numbers ${showRanges(lostAccessNumbers)}: ${showRanges([first])} is ${first.now}.`;
  return [lost.length > 0 && numbers, access].filter(Boolean).join(' ');
}

/** Whether another name, url or customer number would help. */
export function canBeRestoredInstead(state: FormState<RestoredTenant>): boolean {
  return state.issues.some(({ path }) => (insteadFields as readonly string[]).includes(path));
}
