import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerList } from '@/lib/calling-lists/answers';
import { getCallingList } from '@/lib/calling-lists/read-lists';
import { deleteCallingList, updateCallingList } from '@/lib/calling-lists/save-list';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, request }) =>
    resourceAnswer(request, answerList(await ask(getCallingList, { id }))),

  async PATCH({ run, params: { id }, request }) {
    const list = await run(updateCallingList, async () => ({
      id,
      expectedVersion: readIfMatch(request),
      changes: await readObject(request),
    }));
    return versioned(answerList(list));
  },

  async DELETE({ run, params: { id }, request }) {
    await run(deleteCallingList, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
