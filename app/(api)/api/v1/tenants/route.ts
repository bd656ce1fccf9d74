import { created, json } from '@/app/_server/json-answer';
import { readAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createTenant } from '@/lib/tenants/create-tenant';
import { listTenants } from '@/lib/tenants/list-tenants';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(await ask(listTenants, readAddress(url))),
  POST: async ({ request, run, url }) => created(url, await run(createTenant, () => readObject(request))),
});
