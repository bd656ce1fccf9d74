import { readInChild } from '@/app/_server/read-in-child';
import { receivePackage } from '@/app/_server/receive-package';
import { resource } from '@/app/_server/resource';
import { archiveFile, discardArchive } from '@/app/_server/spool';
import { importAnswer } from '@/app/(api)/api/v1/imports/_import-answer';
import { createPackage } from '@/lib/packages/create-package';
import { requirePermission } from '@/lib/permissions';
import { ask } from '@/lib/query';
import { getTenant } from '@/lib/tenants/get-tenant';
import { inspectImport } from '@/lib/transfer/inspect-import';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ request, context, run, url, params: { id: tenantId = '' } }) => {
    requirePermission(context.actor, 'import.create');
    await ask(context, getTenant, { id: tenantId });
    const id = context.newId();
    try {
      const { fileName, bytes, mapping } = await receivePackage(request, id, {
        package: 'package',
        mapping: 'mapping',
      });
      const created = await run(createPackage, { importId: id, tenantId, fileName, bytes, mapping });
      const headers = { location: `${url.pathname}/${created.id}` };
      if (created.id !== id) {
        // The same request once more: what came of the first one.
        await discardArchive(id);
        return await importAnswer(context, created, { status: 201, headers });
      }
      const deps = { read: readInChild, fileOf: archiveFile };
      const inspected = await inspectImport(context, { id: created.id, bytes }, deps);
      if (inspected.state === 'refused') await discardArchive(id);
      return await importAnswer(context, inspected, { status: 201, headers });
    } catch (error) {
      await discardArchive(id);
      throw error;
    }
  },
});
