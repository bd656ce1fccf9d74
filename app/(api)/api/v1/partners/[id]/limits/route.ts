import { versioned } from '@/app/_server/json-answer';
import { readIfMatch, readObject, withoutPrefix } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { saveLimits } from '@/lib/partners/save-limits';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async PUT({ run, params: { id }, request }) {
    const partner = await withoutPrefix('limits', () =>
      run(saveLimits, async () => ({
        id,
        expectedVersion: readIfMatch(request),
        limits: await readObject(request),
      })),
    );
    return versioned(partner);
  },
});
