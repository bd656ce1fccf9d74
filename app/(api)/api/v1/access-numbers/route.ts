import { created, json } from '@/app/_server/json-answer';
import { readAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { createBlock } from '@/lib/access-numbers/create-block';
import { listBlocks } from '@/lib/access-numbers/read-blocks';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => json(await ask(listBlocks, readAddress(url))),
  POST: async ({ request, run, url }) => created(url, await run(createBlock, () => readObject(request))),
});
