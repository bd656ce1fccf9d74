import { json } from '@/app/_server/json-answer';
import { joinAddress, readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { requirePermission } from '@/lib/permissions';
import { addTemplateVersion } from '@/lib/templates/save-template';
import { withOrigin } from '../../_origin';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async (call) => {
    requirePermission(call.context.actor, 'template.add-version');
    const said = { id: call.params.id ?? '', expectedVersion: readIfMatch(call.request) };
    return withOrigin(call, async (draft) => {
      const saved = await call.run(addTemplateVersion, joinAddress(draft, said));
      return json(saved, { status: 201, version: saved.version });
    });
  },
});
