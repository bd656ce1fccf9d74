import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { waitForEvents } from '@/app/_server/wait-for-events';
import { listEvents } from '@/lib/events/list-events';

export const dynamic = 'force-dynamic';

/** Events in their order. With `wait`, so many seconds at most until there is one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url, request }) =>
    json(await waitForEvents((input) => ask(listEvents, input), readAddress(url), request.signal)),
});
