import { readOptions } from '@/app/_server/endpoint';
import { json } from '@/app/_server/json-answer';
import { readPageOf } from '@/app/_server/read-page';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { uploadCallingList } from '@/app/_server/upload-calling-list';
import { answerList } from '@/lib/calling-lists/answers';
import { listCallingLists } from '@/lib/calling-lists/read-lists';
import { checkUpload } from '@/lib/calling-lists/save-list';
import { NewListInput } from '@/lib/calling-lists/upload-input';
import { execute } from '@/lib/command';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id: tenantId }, url }) {
    const page = readPageOf(await ask(listCallingLists, { tenantId }), url);
    return json({ ...page, items: page.items.map(answerList) });
  },

  async POST({ context, params: { id: tenantId }, request, url }) {
    requirePermission(context.actor, 'calling-list.create');
    const { name, ...wishes } = parseInput(NewListInput, readAddress(url));
    const { tenantName } = await execute(context, checkUpload, { tenantId, name });
    const target = { kind: 'new', tenantId: tenantId ?? '', tenantName, name } as const;
    const options = readOptions(request);
    const list = await (await uploadCallingList(context, { request, wishes, target }, options)).list;
    const location = `/api/v1/calling-lists/${list.id}`;
    return json(answerList(list), { status: 201, version: list.version, headers: { location } });
  },
});
