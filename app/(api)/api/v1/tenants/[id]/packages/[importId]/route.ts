import { resource } from '@/app/_server/resource';
import { importAnswer } from '@/app/(api)/api/v1/imports/_import-answer';
import { getPackage } from '@/lib/packages/get-package';
import { ask } from '@/lib/query';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ context, params: { id: tenantId = '', importId = '' } }) =>
    importAnswer(context, await ask(context, getPackage, { id: importId, tenantId })),
});
