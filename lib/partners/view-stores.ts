import type { Context } from '../context';
import { isUnscoped, type Permission } from '../permissions';
import { notFound, Problem } from '../problem';
import type { Stores } from '../stores';
import type { PartnerScope } from './model';
import { scopeStores } from './scope-stores';

/** What a command or a query gets to see, and whose subtree that is. */
export interface View {
  stores: Stores;
  scope: PartnerScope | null;
}

/**
 * The stores as the actor may see them: a partner's administrator always has the own subtree, or a part of it, before
 * them; the provider's people have everything, or the subtree that the address names. What is about one's own account has
 * no scope. Throws `not-found` for a partner that is not there or not theirs to see.
 */
export async function viewStores(
  stores: Stores,
  { actor, partnerUrl }: Pick<Context, 'actor' | 'partnerUrl'>,
  permission?: Permission,
): Promise<View> {
  if (permission !== undefined && isUnscoped(permission)) return { stores, scope: null };
  if (actor.kind !== 'person' || actor.role === 'tenant-administrator') return { stores, scope: null };
  const isPartners = actor.role === 'partner-administrator';
  if (!isPartners && partnerUrl === undefined) return { stores, scope: null };
  const own = isPartners ? await findOwnScope(stores, actor.tenantId) : undefined;
  const wanted = partnerUrl === undefined ? undefined : await findWantedScope(stores, partnerUrl);
  if (partnerUrl !== undefined && !wanted) throw notFound('partner');
  if (own && wanted && !own.partnerIds.includes(wanted.partnerId)) throw notFound('partner');
  const scope = wanted ?? own;
  return scope ? { stores: scopeStores({ all: stores, scope, actor }), scope } : { stores, scope: null };
}

/** What the actor reads outside of a query: work that goes on for longer than one. */
export async function readStores(context: Context): Promise<Stores> {
  return (await viewStores(context.storage.read, context)).stores;
}

async function findOwnScope(stores: Stores, tenantId: string | null): Promise<PartnerScope> {
  const partner = tenantId === null ? undefined : await stores.tenants.find(tenantId);
  if (partner?.isPartner && partner.deletedAt === null) return scopeOf(stores, partner);
  throw new Problem({
    kind: 'forbidden',
    code: 'no-partner-any-more',
    message: 'Your company is no partner of this provider any more. Ask the provider.',
  });
}

async function findWantedScope(stores: Stores, url: string): Promise<PartnerScope | undefined> {
  const partner = await stores.tenants.findByUrl(url);
  return partner?.isPartner ? scopeOf(stores, partner) : undefined;
}

async function scopeOf(
  stores: Stores,
  { id, url, name }: { id: string; url: string; name: string },
): Promise<PartnerScope> {
  return { partnerId: id, url, name, partnerIds: await stores.tenants.listPartnersBelow(id) };
}
