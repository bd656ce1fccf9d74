import { versioned } from '@/app/_server/json-answer';
import { readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { appointPartner } from '@/lib/partners/appoint-partner';
import { retirePartner } from '@/lib/partners/retire-partner';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, params: { id }, request }) =>
    versioned(await run(appointPartner, { id, expectedVersion: readIfMatch(request) })),
  DELETE: async ({ run, params: { id }, request }) =>
    versioned(await run(retirePartner, { id, expectedVersion: readIfMatch(request) })),
});
