import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { joinAddress, readIfMatch, readObject, readOptionalObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import { getTenant } from '@/lib/tenants/get-tenant';
import { updateTenant } from '@/lib/tenants/update-tenant';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, request }) => resourceAnswer(request, await ask(getTenant, { id })),

  async PATCH({ run, params: { id }, request }) {
    const tenant = await run(updateTenant, async () => ({
      id,
      expectedVersion: readIfMatch(request),
      changes: await readObject(request),
    }));
    return versioned(tenant);
  },

  async DELETE({ run, params: { id }, request }) {
    await run(deleteTenant, async () =>
      joinAddress(await readOptionalObject(request), { id, expectedVersion: readIfMatch(request) }),
    );
    return noContent();
  },
});
