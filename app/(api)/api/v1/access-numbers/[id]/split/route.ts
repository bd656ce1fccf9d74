import { json } from '@/app/_server/json-answer';
import { joinAddress, readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { splitBlock } from '@/lib/access-numbers/change-block';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id }, request }) {
    const split = await run(splitBlock, async () =>
      joinAddress(await readObject(request), { id, expectedVersion: readIfMatch(request) }),
    );
    return json(split);
  },
});
