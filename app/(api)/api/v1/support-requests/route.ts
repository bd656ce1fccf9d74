import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { askForAccess } from '@/lib/support-access/ask-for-access';
import { listSupportRequests } from '@/lib/support-access/read-requests';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json({ items: await ask(listSupportRequests, async () => readAddress(url)) }),

  async POST({ run, body, url }) {
    const request = await run(askForAccess, body);
    return json(request, { status: 201, headers: { location: `${url.pathname}/${request.id}` } });
  },
});
