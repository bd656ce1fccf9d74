import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { listCalls } from '@/lib/interface-calls/read-calls';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(await ask(listCalls, async () => readAddress(url))),
});
