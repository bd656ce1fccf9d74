import { json } from '@/app/_server/json-answer';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { planFromTemplate } from '@/lib/templates/plan-from-template';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ ask, request, params: { id: templateId } }) =>
    json(await ask(planFromTemplate, async () => joinAddress(await readObject(request), { templateId }))),
});
