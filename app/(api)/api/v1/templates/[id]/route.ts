import { json, noContent, versioned } from '@/app/_server/json-answer';
import { joinAddress, readAddress, readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { parseInput } from '@/lib/parse-input';
import { getTemplate, TemplateVersionRequest } from '@/lib/templates/read-templates';
import { deleteTemplate, updateTemplate } from '@/lib/templates/save-template';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id }, url }) => {
    const found = await ask(getTemplate, { id, ...parseInput(TemplateVersionRequest, readAddress(url)) });
    return json(found, { version: found.version });
  },
  PATCH: async ({ run, params: { id }, request }) =>
    versioned(
      await run(updateTemplate, async () =>
        joinAddress(await readObject(request), { id, expectedVersion: readIfMatch(request) }),
      ),
    ),
  DELETE: async ({ run, params: { id }, request }) => {
    await run(deleteTemplate, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
