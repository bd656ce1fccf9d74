import * as z from 'zod';
import { isProviders } from '../actor';
import { notFound } from '../problem';
import { type QueryContext, query } from '../query';
import { type SupportRequest, stateAt } from '../support-access/model';
import type { Tenant } from '../tenants/model';
import { awaitsActivation } from './awaits-activation';
import { openPortal } from './open-portal';

/** What every page of a tenant's own console says of it. */
export interface PortalTenant {
  id: string;
  name: string;
  url: string;
  status: Tenant['status'];
  frozen: { at: string; reason: string } | null;
  /** Its own people may put it into service. */
  awaitsActivation: boolean;
  /** How many requests for access wait for an answer. */
  openRequests: number;
  /** Set for somebody of the provider, who looks by it. */
  support: { id: string; grantedBy: string; endsAt: string } | null;
}

export const Url = z.string().max(253);
const mostRequests = 50;

export const getPortal = query({
  name: 'portal.read',
  input: z.strictObject({ url: Url }),
  async run(context, { url }): Promise<PortalTenant> {
    const { tenant, support } = await openPortal(context, url);
    const { id, name, status, frozen } = tenant;
    return {
      id,
      name,
      url: tenant.url,
      status,
      frozen: frozen && { at: frozen.at, reason: frozen.reason },
      awaitsActivation: await awaitsActivation(context.stores, tenant),
      openRequests: await countAsked(context, id),
      support: support && showSupport(support),
    };
  },
});

/** The url of the console of the person's own tenant. Throws `not-found` for the provider's people, who have none. */
export const findOwnPortal = query({
  name: 'portal.read',
  input: z.strictObject({}),
  async run({ stores, actor }) {
    const id = actor.kind === 'person' && !isProviders(actor.role) ? actor.tenantId : null;
    const tenant = id === null ? undefined : await stores.tenants.find(id);
    if (!tenant || tenant.deletedAt !== null) throw notFound('page');
    return { url: tenant.url };
  },
});

export async function countAsked(
  { stores, now }: Pick<QueryContext, 'stores' | 'now'>,
  tenantId: string,
): Promise<number> {
  const requests = await stores.supportRequests.listOfTenant(tenantId, mostRequests);
  return requests.filter((request) => stateAt(request, now) === 'asked').length;
}

function showSupport({ id, decidedByName, endsAt }: SupportRequest) {
  return { id, grantedBy: decidedByName ?? '', endsAt: endsAt ?? '' };
}
