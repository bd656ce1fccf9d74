import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { withdrawSupportRequest } from '@/lib/support-access/answer-request';
import { getSupportRequest } from '@/lib/support-access/read-requests';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id } }) => json(await ask(getSupportRequest, { id })),
  DELETE: async ({ run, params: { id } }) => json(await run(withdrawSupportRequest, { id })),
});
