import { readInChild } from '@/app/_server/read-in-child';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { archiveFile, discardArchive } from '@/app/_server/spool';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';
import { applyImport, ImportApplication } from '@/lib/transfer/apply-import';
import { importAnswer } from '../../_import-answer';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ request, context, params: { id } }) => {
    requirePermission(context.actor, 'import.apply');
    const wanted = parseInput(ImportApplication, joinAddress(await readObject(request), { id }));
    const deps = { read: readInChild, fileOf: archiveFile, discard: discardArchive };
    return importAnswer(context, await applyImport(context, wanted, deps));
  },
});
