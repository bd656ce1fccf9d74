import { Problem } from '../problem';
import type { Tenant } from '../tenants/model';

/** Throws `conflict` for a tenant that is no partner. */
export function requirePartner(tenant: Tenant): Tenant {
  if (tenant.isPartner) return tenant;
  throw new Problem({
    kind: 'conflict',
    code: 'no-partner',
    message: `${tenant.name} is no partner. Appoint it first.`,
  });
}
