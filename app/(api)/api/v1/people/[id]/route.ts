import { resourceAnswer, versioned } from '@/app/_server/json-answer';
import { joinAddress, readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { getPerson } from '@/lib/accounts/get-person';
import { updatePerson } from '@/lib/accounts/update-person';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, request }) => resourceAnswer(request, await ask(getPerson, { id })),

  async PATCH({ run, params: { id }, request }) {
    const person = await run(updatePerson, async () =>
      joinAddress(await readObject(request), { id, expectedVersion: readIfMatch(request) }),
    );
    return versioned(person);
  },
});
