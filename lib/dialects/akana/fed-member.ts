import * as z from 'zod';
import type { Actor } from '../../actor';
import { query } from '../../query';
import type { Tenant } from '../../tenants/model';

/**
 * Under which the provider's own people log in ([D], docs/decisions). No tenant can have it: a url has
 * no underscore.
 */
export const providerMember = 'provider_site';

const businessStart = 'tenantbusiness.';

export function businessIdOf(fedMemberId: string): string {
  return `${businessStart}${fedMemberId}`;
}

/** The FedMemberID in `tenantbusiness.acme`; undefined for another form. Letter case tells none apart (A11). */
export function fedMemberOfBusiness(businessId: string): string | undefined {
  const id = businessId.toLowerCase();
  return id.startsWith(businessStart) ? id.slice(businessStart.length) || undefined : undefined;
}

/**
 * The tenant of a FedMemberID, which is its url; undefined when there is none, or none that this caller may know of.
 * Whether they may do anything with it is asked afterwards (A14).
 */
export const findFedMember = query({
  name: 'tenant.address',
  input: z.strictObject({ fedMemberId: z.string() }),
  async run({ stores, actor }, { fedMemberId }) {
    const tenant = await stores.tenants.findByUrl(fedMemberId.toLowerCase());
    return tenant && mayKnow(actor, tenant) ? tenant : undefined;
  },
});

/** A partner's administrator has stores that hold no other tenants. */
function mayKnow(actor: Actor, { id }: Pick<Tenant, 'id'>): boolean {
  return actor.kind !== 'person' || actor.role !== 'tenant-administrator' || actor.tenantId === id;
}
