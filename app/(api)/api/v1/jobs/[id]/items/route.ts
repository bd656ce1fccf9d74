import { json } from '@/app/_server/json-answer';
import { joinAddress, readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { listJobItems } from '@/lib/jobs/read-jobs';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, url }) =>
    json(await ask(listJobItems, async () => joinAddress(readAddress(url), { id }))),
});
