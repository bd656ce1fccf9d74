import { created, json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { listTenantPeople } from '@/lib/accounts/tenant-people/read-tenant-people';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id: tenantId = '' }, url }) =>
    json(readPageOf(await ask(listTenantPeople, { tenantId }), url)),

  async POST({ run, params: { id: tenantId }, request, url }) {
    const person = await run(createTenantPerson, async () =>
      joinAddress(await readObject(request), { tenantId }),
    );
    return created(url, person);
  },
});
