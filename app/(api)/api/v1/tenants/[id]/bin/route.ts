import { noContent } from '@/app/_server/json-answer';
import { readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { purgeTenant } from '@/lib/tenants/purge-tenant';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async DELETE({ run, request, params: { id } }) {
    await run(purgeTenant, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
