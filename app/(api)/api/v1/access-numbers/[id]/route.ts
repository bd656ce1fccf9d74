import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { deleteBlock, updateBlock } from '@/lib/access-numbers/change-block';
import { getBlockById } from '@/lib/access-numbers/read-blocks';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, request }) => resourceAnswer(request, await ask(getBlockById, { id })),

  async PATCH({ run, params: { id }, request }) {
    const block = await run(updateBlock, async () => ({
      id,
      expectedVersion: readIfMatch(request),
      changes: await readObject(request),
    }));
    return versioned(block);
  },

  async DELETE({ run, params: { id }, request }) {
    await run(deleteBlock, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
