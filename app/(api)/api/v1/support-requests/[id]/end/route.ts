import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { endSupportAccess } from '@/lib/support-access/end-access';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, params: { id } }) => json(await run(endSupportAccess, { id })),
});
