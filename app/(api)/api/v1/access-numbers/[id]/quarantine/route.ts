import { versioned } from '@/app/_server/json-answer';
import { onlyBlock, readChangeOf } from '@/app/_server/one-block';
import { resource } from '@/app/_server/resource';
import { releaseNumbers } from '@/lib/access-numbers/release-numbers';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  DELETE: async ({ run, params: { id = '' }, request }) =>
    versioned(
      onlyBlock(
        await run(releaseNumbers, async () => ({
          ...(await readChangeOf(id, request)),
          from: 'quarantined',
        })),
      ),
    ),
});
