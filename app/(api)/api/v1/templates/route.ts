import { created, json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { requirePermission } from '@/lib/permissions';
import { listTemplates } from '@/lib/templates/read-templates';
import { createTemplate } from '@/lib/templates/save-template';
import { withOrigin } from './_origin';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => {
    const { databaseVersion: _, ...page } = await ask(listTemplates, readAddress(url));
    return json(page);
  },
  POST: async (call) => {
    requirePermission(call.context.actor, 'template.create');
    return withOrigin(call, async (draft) => created(call.url, await call.run(createTemplate, draft)));
  },
});
