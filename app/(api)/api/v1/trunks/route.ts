import { created, json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { listTrunks } from '@/lib/trunks/read-trunks';
import { createTrunk } from '@/lib/trunks/save-trunk';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(readPageOf(await ask(listTrunks, {}), url)),
  POST: async ({ run, request, url }) => created(url, await run(createTrunk, () => readObject(request))),
});
