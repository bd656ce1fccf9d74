import * as z from 'zod';
import { usesConsole } from '../actor';
import { notFound } from '../problem';
import { type QueryContext, query } from '../query';
import { type SupportRequest, stateAt } from '../support-access/model';
import { awaitsActivation } from './awaits-activation';
import type { PortalTenant } from './model';
import { openPortal } from './open-portal';

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
    const id = actor.kind === 'person' && !usesConsole(actor.role) ? actor.tenantId : null;
    const tenant = id === null ? undefined : await stores.tenants.find(id);
    if (!tenant || tenant.deletedAt !== null) throw notFound('page');
    return { url: tenant.url };
  },
});

async function countAsked(
  { stores, now }: Pick<QueryContext, 'stores' | 'now'>,
  tenantId: string,
): Promise<number> {
  const requests = await stores.supportRequests.listOfTenant(tenantId, mostRequests);
  return requests.filter((request) => stateAt(request, now) === 'asked').length;
}

function showSupport({ id, decidedByName, endsAt }: SupportRequest) {
  return { id, grantedBy: decidedByName ?? '', endsAt: endsAt ?? '' };
}
