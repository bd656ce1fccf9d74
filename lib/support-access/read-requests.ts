import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { requireOwnTenant } from '../portal/require-own-tenant';
import { notFound } from '../problem';
import { query } from '../query';
import { getRequest } from './find-request';
import { showRequest } from './model';

export const SupportRequestQuestion = z.strictObject({
  tenant: z.string({ error: 'Name the tenant by its id.' }).meta({ description: 'The id of the tenant.' }),
  limit: PageLimit,
});

/** What the provider's people asked of a tenant, the newest first. */
export const listSupportRequests = query({
  name: 'support-request.list',
  input: SupportRequestQuestion,
  async run({ stores, actor, now }, { tenant, limit }) {
    requireOwnTenant(actor, tenant);
    if (!(await stores.tenants.find(tenant))) throw notFound('tenant');
    const requests = await stores.supportRequests.listOfTenant(tenant, limit);
    return requests.map((request) => showRequest(request, now));
  },
});

export const getSupportRequest = query({
  name: 'support-request.list',
  input: z.strictObject({ id: z.string() }),
  run: async (context, { id }) => showRequest(await getRequest(context, id), context.now),
});
