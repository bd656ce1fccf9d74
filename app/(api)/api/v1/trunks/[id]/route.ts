import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { getTrunk } from '@/lib/trunks/read-trunks';
import { deleteTrunk, updateTrunk } from '@/lib/trunks/save-trunk';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id }, request }) {
    // How many blocks use it changes without its version, so it stays out of what the ETag stands for.
    const { trunk } = await ask(getTrunk, { id });
    return resourceAnswer(request, trunk);
  },

  async PATCH({ run, params: { id }, request }) {
    const changed = await run(updateTrunk, async () => ({
      id,
      expectedVersion: readIfMatch(request),
      changes: await readObject(request),
    }));
    return versioned(changed);
  },

  async DELETE({ run, params: { id }, request }) {
    await run(deleteTrunk, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
