import { conflict, type Issue } from '../problem';
import { sayInstant } from '../say-instant';
import type { Tenant } from './model';

export type FrozenTenant = Pick<Tenant, 'id' | 'name'> & { frozen: NonNullable<Tenant['frozen']> };

export function isFrozen<T extends Pick<Tenant, 'id' | 'name' | 'frozen'>>(
  tenant: T,
): tenant is T & FrozenTenant {
  return tenant.frozen !== null;
}

/** Who froze it when and why, and the way on. */
export function frozenIssue({ id, name, frozen: { by, at, reason } }: FrozenTenant, path = ''): Issue {
  return {
    path,
    code: 'tenant-frozen',
    message: `${name} is frozen, so nothing of it can be changed. ${by} froze it ${sayInstant(at)}: “${reason}” Unfreeze it, or finish the move.`,
    holder: { id, name },
  };
}

/** Throws `conflict` for a tenant that is frozen. */
export function requireThawed(tenant: Pick<Tenant, 'id' | 'name' | 'frozen'>): void {
  if (isFrozen(tenant)) throw conflict([frozenIssue(tenant)]);
}

/** Which of these tenants are frozen, by id. */
export async function findFrozen(
  { tenants }: { tenants: { listFrozen(ids: readonly string[]): Promise<FrozenTenant[]> } },
  ids: Iterable<string | undefined>,
): Promise<Map<string, FrozenTenant>> {
  const asked = [...new Set(ids)].filter((id) => id !== undefined);
  const found = asked.length === 0 ? [] : await tenants.listFrozen(asked);
  return new Map(found.map((tenant) => [tenant.id, tenant]));
}
