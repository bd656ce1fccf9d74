import { json } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { planBringUp } from '@/lib/templates/drift';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ ask, request, params: { id: templateId, tenantId } }) =>
    json(
      await ask(planBringUp, async () => joinAddress(await readObject(request), { templateId, tenantId })),
    ),
});
