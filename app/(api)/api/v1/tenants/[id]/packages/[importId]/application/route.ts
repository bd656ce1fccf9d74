import { readInChild } from '@/app/_server/read-in-child';
import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { archiveFile, discardArchive } from '@/app/_server/spool';
import { importAnswer } from '@/app/(api)/api/v1/imports/_import-answer';
import { applyPackage, PackageApplication } from '@/lib/packages/apply-package';
import { parseInput } from '@/lib/parse-input';
import { requirePermission } from '@/lib/permissions';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ request, context, params: { id: tenantId = '', importId = '' } }) => {
    requirePermission(context.actor, 'import.apply');
    const posted = joinAddress(await readObject(request), { id: importId, tenantId });
    const deps = { read: readInChild, fileOf: archiveFile, discard: discardArchive };
    return importAnswer(context, await applyPackage(context, parseInput(PackageApplication, posted), deps));
  },
});
