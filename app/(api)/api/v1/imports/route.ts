import { json } from '@/app/_server/json-answer';
import { readInChild } from '@/app/_server/read-in-child';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { archiveFile, discardArchive, receiveArchive } from '@/app/_server/spool';
import { execute } from '@/lib/command';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { ask } from '@/lib/query';
import { answerSummary } from '@/lib/transfer/answers';
import { createImport, ImportDraft } from '@/lib/transfer/create-import';
import { discardImport } from '@/lib/transfer/discard-import';
import { inspectImport } from '@/lib/transfer/inspect-import';
import { getImport, listImports } from '@/lib/transfer/read-imports';
import { archiveBody } from './_archive-body';
import { importAnswer } from './_import-answer';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, url }) => {
    const { items, ...page } = await ask(listImports, readAddress(url));
    return json({ items: items.map(answerSummary), ...page });
  },
  POST: async ({ request, context, run, url }) => {
    requirePermission(context.actor, 'import.create');
    const { body, bytes } = archiveBody(request);
    const { fileName } = parseInput(ImportDraft.omit({ bytes: true }), readAddress(url));
    const { id } = await run(createImport, { fileName, bytes: bytes ?? 0 });
    const headers = { location: `${url.pathname}/${id}` };
    const known = await ask(context, getImport, { id });
    // The same request once more: what came of the first one.
    if (known.state !== 'receiving') return importAnswer(context, known, { status: 201, headers });
    const received = await receiveArchive(id, body, bytes).catch(async (error: unknown) => {
      await execute(context, discardImport, { id });
      throw error;
    });
    const deps = { read: readInChild, fileOf: archiveFile };
    const inspected = await inspectImport(context, { id, ...received }, deps);
    if (inspected.state === 'refused') await discardArchive(id);
    return importAnswer(context, inspected, { status: 201, headers });
  },
});
