import { versioned } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { freezeTenant, unfreezeTenant } from '@/lib/tenants/freeze-tenant';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, params: { id }, request }) =>
    versioned(await run(freezeTenant, async () => joinAddress(await readObject(request), { id }))),

  DELETE: async ({ run, params: { id } }) => versioned(await run(unfreezeTenant, { id })),
});
