import { versioned } from '@/app/_server/json-answer';
import { joinAddress, readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { assignPartner } from '@/lib/partners/assign-partner';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async PUT({ run, params: { id }, request }) {
    const tenant = await run(assignPartner, async () =>
      joinAddress(await readObject(request), { id, expectedVersion: readIfMatch(request) }),
    );
    return versioned(tenant);
  },
});
