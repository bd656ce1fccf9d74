import { resourceAnswer, versioned } from '@/app/_server/json-answer';
import { joinAddress, readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { getNumberingPolicy, saveNumberingPolicy } from '@/lib/numbering-policy/numbering-policy';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, request }) => resourceAnswer(request, await ask(getNumberingPolicy, {})),

  async PUT({ run, request }) {
    const policy = await run(saveNumberingPolicy, async () =>
      joinAddress(await readObject(request), { expectedVersion: readIfMatch(request) }),
    );
    return versioned(policy);
  },
});
