import { readOptions } from '@/app/_server/endpoint';
import { json } from '@/app/_server/json-answer';
import { joinAddress, readAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { createFromTemplate, TemplateRequest } from '@/lib/templates/create-from-template';
import { listMadeTenants } from '@/lib/templates/read-templates';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url, params: { id } }) => json(await ask(listMadeTenants, { ...readAddress(url), id })),
  POST: async ({ request, context, params: { id: templateId = '' } }) => {
    requirePermission(context.actor, 'template.use');
    const wanted = joinAddress(await readObject(request), { templateId });
    parseInput(TemplateRequest, wanted);
    const made = await createFromTemplate(context, wanted as never, {}, readOptions(request));
    return json(made, { status: 201, headers: { location: `/api/v1/tenants/${made.tenant.id}` } });
  },
});
