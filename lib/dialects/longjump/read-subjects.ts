import type { Stores } from '../../stores';
import type { Subject } from './field-model';

/** Tenants in the order of their ids, each with its partner where the caller may see that one. */
export async function readSubjects(
  { tenantSearch }: Pick<Stores, 'tenantSearch'>,
  ids: readonly string[],
): Promise<Subject[]> {
  const tenants = await tenantSearch.read(ids);
  const partnerIds = tenants.flatMap(({ partnerId }) => (partnerId === null ? [] : [partnerId]));
  const partners = new Map((await tenantSearch.read([...new Set(partnerIds)])).map((one) => [one.id, one]));
  return tenants.map((tenant) => {
    const partner = partners.get(tenant.partnerId ?? '');
    if (!partner) return { tenant: { ...tenant, partnerId: null }, partner: null };
    return { tenant, partner: { id: partner.id, number: partner.number, name: partner.name } };
  });
}
