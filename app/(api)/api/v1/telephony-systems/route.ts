import { created, json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { listTelephonySystems } from '@/lib/telephony-systems/read-telephony-systems';
import { createTelephonySystem } from '@/lib/telephony-systems/save-telephony-system';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(readPageOf(await ask(listTelephonySystems, {}), url)),
  POST: async ({ run, request, url }) =>
    created(url, await run(createTelephonySystem, () => readObject(request))),
});
