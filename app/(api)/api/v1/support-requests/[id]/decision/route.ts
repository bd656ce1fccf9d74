import { json } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { decideSupportRequest } from '@/lib/support-access/answer-request';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, params: { id }, request }) =>
    json(await run(decideSupportRequest, async () => joinAddress(await readObject(request), { id }))),
});
