import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { getDrift } from '@/lib/templates/drift';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id: templateId, tenantId } }) =>
    json(await ask(getDrift, { templateId, tenantId })),
});
