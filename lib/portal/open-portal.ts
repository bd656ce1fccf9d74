import { isProviders } from '../actor';
import { notFound } from '../problem';
import type { QueryContext } from '../query';
import type { SupportRequest } from '../support-access/model';
import type { Tenant } from '../tenants/model';

/** A tenant's own console, opened by somebody who may look into it. */
export interface Portal {
  tenant: Tenant;
  /** By which somebody of the provider looks; null for the tenant's own people. */
  support: SupportRequest | null;
}

/**
 * Every query of the portal begins with this. Throws `not-found` for the url of another tenant just as for none: a
 * tenant's administrator is compared with their own tenant, and nothing else is looked up. The provider's people need
 * access that was granted to them, and whose time is not over.
 */
export async function openPortal(
  { stores, actor, now }: Pick<QueryContext, 'stores' | 'actor' | 'now'>,
  url: string,
): Promise<Portal> {
  if (actor.kind !== 'person') throw noPage();
  if (!isProviders(actor.role)) {
    const own = actor.tenantId === null ? undefined : await stores.tenants.find(actor.tenantId);
    if (!own || own.deletedAt !== null || own.url !== url.toLowerCase()) throw noPage();
    return { tenant: own, support: null };
  }
  const tenant = await stores.tenants.findByUrl(url.toLowerCase());
  const support =
    tenant && (await stores.supportRequests.findOpen({ tenantId: tenant.id, personId: actor.personId, now }));
  if (!tenant || !support) throw noPage();
  return { tenant, support };
}

function noPage() {
  return notFound('page');
}
