import { notFound } from '../../problem';
import type { Stores } from '../../stores';
import { requireThawed } from '../../tenants/frozen';
import type { Tenant } from '../../tenants/model';
import type { Subject } from './field-model';

/** How this door names a tenant in an address: by its number. Whatever is none names nobody (L13). */
export function readTenantId(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** A tenant outside the bin, as the scope of the caller has it; throws `not-found`. */
export async function getByNumber(
  { tenants }: Pick<Stores, 'tenants'>,
  number: number | undefined,
): Promise<Tenant> {
  const named = number === undefined ? undefined : await tenants.findByNumber(number);
  const tenant = named && (await tenants.find(named.id));
  if (!tenant || tenant.deletedAt !== null) throw notFound('tenant');
  return tenant;
}

/** The same, to be changed. */
export async function getChangeable(
  stores: Pick<Stores, 'tenants'>,
  number: number | undefined,
): Promise<Tenant> {
  const tenant = await getByNumber(stores, number);
  requireThawed(tenant);
  return tenant;
}

/** With the partner that it belongs to, where the caller may see that one. */
export async function withPartner({ tenants }: Pick<Stores, 'tenants'>, tenant: Tenant): Promise<Subject> {
  const partner = tenant.partnerId === null ? undefined : await tenants.find(tenant.partnerId);
  return {
    tenant: partner ? tenant : { ...tenant, partnerId: null },
    partner: partner ? { id: partner.id, number: partner.number, name: partner.name } : null,
  };
}
