import { conflict, type Issue, invalid } from '../problem';
import type { Stores } from '../stores';
import { frozenIssue, isFrozen } from '../tenants/frozen';

/** The tenant that numbers are to go to. Throws `invalid` for an unknown one, `conflict` for one in the bin or a frozen one. */
export async function findHoldingTenant(
  { tenants }: Pick<Stores, 'tenants'>,
  id: string,
): Promise<{ id: string; name: string }> {
  const tenant = await tenants.find(id);
  if (!tenant) throw invalid([unknownTenant]);
  if (tenant.deletedAt !== null) throw conflict([binnedTenant(tenant.name)]);
  if (isFrozen(tenant)) throw conflict([frozenIssue(tenant, 'tenantId')]);
  return { id: tenant.id, name: tenant.name };
}

export const unknownTenant: Issue = {
  path: 'tenantId',
  code: 'unknown-tenant',
  message: 'There is no such tenant. Choose another one.',
};

export function binnedTenant(name: string): Issue {
  return {
    path: 'tenantId',
    code: 'tenant-in-bin',
    message: `${name} lies in the bin. Restore it first, or choose another tenant.`,
  };
}
