import { callingListCsv } from '@/app/_server/calling-list-csv';
import { readOptions } from '@/app/_server/endpoint';
import { json, versioned } from '@/app/_server/json-answer';
import { joinAddress, readAddress, readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { uploadCallingList } from '@/app/_server/upload-calling-list';
import { answerList } from '@/lib/calling-lists/answers';
import { listRecords, RecordsFormat, readAllRecords } from '@/lib/calling-lists/read-lists';
import { checkReplacement } from '@/lib/calling-lists/save-list';
import { UploadWishesInput } from '@/lib/calling-lists/upload-input';
import { execute } from '@/lib/command';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id }, request, url }) {
    const { format, ...page } = readAddress(url);
    const wished = parseInput(RecordsFormat, { format });
    const accepts = request.headers.get('accept')?.includes('text/csv') ? 'csv' : 'json';
    if ((wished.format ?? accepts) === 'csv') return callingListCsv(await ask(readAllRecords, { id }));
    const { list, ...found } = await ask(listRecords, joinAddress(page, { id }));
    return json({ columns: list.columns, ...found });
  },

  async PUT({ context, params: { id = '' }, request, url }) {
    requirePermission(context.actor, 'calling-list.replace');
    const wishes = parseInput(UploadWishesInput, readAddress(url));
    const expectedVersion = readIfMatch(request);
    const list = await execute(context, checkReplacement, { id, expectedVersion });
    const target = { kind: 'replace', list, expectedVersion: expectedVersion ?? list.version } as const;
    const uploaded = await uploadCallingList(context, { request, wishes, target }, readOptions(request));
    return versioned(answerList(await uploaded.list));
  },
});
