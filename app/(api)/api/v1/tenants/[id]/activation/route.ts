import { versioned } from '@/app/_server/json-answer';
import { readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { activateTenant, deactivateTenant } from '@/lib/tenants/switch-tenant';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id }, request }) {
    const tenant = await run(activateTenant, { id, expectedVersion: readIfMatch(request) });
    return versioned(tenant);
  },

  async DELETE({ run, params: { id }, request }) {
    const tenant = await run(deactivateTenant, { id, expectedVersion: readIfMatch(request) });
    return versioned(tenant);
  },
});
