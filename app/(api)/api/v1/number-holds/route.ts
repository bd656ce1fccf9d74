import { json } from '@/app/_server/json-answer';
import { readAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createNumberHold } from '@/lib/number-spaces/hold-numbers';
import { listNumberHolds } from '@/lib/number-spaces/list-holds';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(await ask(listNumberHolds, readAddress(url))),
  async POST({ run, request, url }) {
    const hold = await run(createNumberHold, () => readObject(request));
    return json(hold, { status: 201, headers: { location: `${url.pathname}/${hold.id}` } });
  },
});
