import { json } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { redeliverFailed } from '@/lib/webhooks/redeliver';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id }, request }) {
    return json(await run(redeliverFailed, async () => joinAddress(await readObject(request), { id })));
  },
});
