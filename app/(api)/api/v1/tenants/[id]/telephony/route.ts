import { versioned } from '@/app/_server/json-answer';
import { readIfMatch, withoutPrefix } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { replaceTelephony } from '@/lib/tenants/replace-telephony';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async PUT({ run, body, params: { id }, request }) {
    const tenant = await withoutPrefix('telephony', () =>
      run(replaceTelephony, async () => ({
        id,
        expectedVersion: readIfMatch(request),
        telephony: await body(),
      })),
    );
    return versioned(tenant);
  },
});
