import { isProviders, type Role } from '../../actor';
import type { Stores } from '../../stores';
import { providerMember } from './fed-member';

interface Belonging {
  role: Role;
  /** The tenant, or the partner, whose administrator this is; null for the provider's own people. */
  tenantId: string | null;
}

type Tenants = Pick<Stores, 'tenants'>;

/** The FedMemberID under which somebody logs in who names none; undefined where the tenant lies in the bin. */
export async function findHome({ tenants }: Tenants, { tenantId }: Belonging): Promise<string | undefined> {
  if (tenantId === null) return providerMember;
  const tenant = await tenants.find(tenantId);
  return tenant?.deletedAt === null ? tenant.url : undefined;
}

/**
 * The FedMemberID for which somebody gets a login cookie: the own one, or a tenant that they named and that is theirs to
 * run. Undefined for any other, whether it exists or not.
 */
export async function findMember(
  stores: Tenants,
  person: Belonging,
  wanted: string | undefined,
): Promise<string | undefined> {
  const home = await findHome(stores, person);
  const named = wanted?.toLowerCase();
  if (home === undefined || named === undefined || named === home) return home;
  const tenant = await stores.tenants.findByUrl(named);
  if (!tenant || person.role === 'tenant-administrator') return undefined;
  if (isProviders(person.role)) return tenant.url;
  const partners = person.tenantId === null ? [] : await stores.tenants.listPartnersBelow(person.tenantId);
  return tenant.partnerId !== null && partners.includes(tenant.partnerId) ? tenant.url : undefined;
}

/** Whether a login for the own FedMemberID counts for every tenant that the person may see, and not for one alone (A15). */
export async function reachesBelow(
  stores: Tenants,
  person: Belonging,
  fedMemberId: string,
): Promise<boolean> {
  return person.role !== 'tenant-administrator' && (await findHome(stores, person)) === fedMemberId;
}
