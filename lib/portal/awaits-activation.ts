import type { Stores } from '../stores';
import type { Tenant } from '../tenants/model';

/**
 * Whether the tenant's own administrators may put it into service: it is inactive, somebody was invited to activate it,
 * and it was never active here before. One that the provider took out of service stays out until the provider says so.
 */
export async function awaitsActivation(
  { invitations, audit }: Pick<Stores, 'invitations' | 'audit'>,
  { id, status, deletedAt, frozen }: Tenant,
): Promise<boolean> {
  if (status !== 'inactive' || deletedAt !== null || frozen !== null) return false;
  const all = await invitations.listOfTenant(id);
  if (all.some(({ doneAt }) => doneAt !== null)) return false;
  if (!all.some(({ revokedAt }) => revokedAt === null)) return false;
  // Also taken out of service by a change that came otherwise than by these two: both are told so.
  const [taken] = await audit.list({ tenantId: id, action: 'tenant.deactivate' }, { limit: 1 });
  const [put] = await audit.list({ tenantId: id, action: 'tenant.activate' }, { limit: 1 });
  return !taken && !put;
}
