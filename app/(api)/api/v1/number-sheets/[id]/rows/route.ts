import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { listSheetRows } from '@/lib/number-sheets/read-sheets';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url, params: { id } }) => json(await ask(listSheetRows, { ...readAddress(url), id })),
});
