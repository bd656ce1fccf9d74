import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { joinAddress, readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { getTenantPerson } from '@/lib/accounts/tenant-people/read-tenant-people';
import { removeTenantPerson } from '@/lib/accounts/tenant-people/remove-tenant-person';
import { updateTenantPerson } from '@/lib/accounts/tenant-people/update-tenant-person';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id: tenantId, personId: id }, request }) =>
    resourceAnswer(request, await ask(getTenantPerson, { tenantId, id })),

  async PATCH({ run, params: { id: tenantId, personId: id }, request }) {
    const person = await run(updateTenantPerson, async () =>
      joinAddress(await readObject(request), { tenantId, id, expectedVersion: readIfMatch(request) }),
    );
    return versioned(person);
  },

  async DELETE({ run, params: { id: tenantId, personId: id }, request }) {
    await run(removeTenantPerson, { tenantId, id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
