import { versioned } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { bringUp } from '@/lib/templates/bring-up';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, request, params: { id: templateId, tenantId } }) =>
    versioned(
      await run(bringUp, async () => joinAddress(await readObject(request), { templateId, tenantId })),
    ),
});
