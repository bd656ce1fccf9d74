import { joinAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { chooseForImport } from '@/lib/transfer/choose-import';
import { importAnswer } from '../../_import-answer';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  PUT: async ({ request, context, run, params: { id } }) =>
    importAnswer(
      context,
      await run(chooseForImport, async () => joinAddress(await readObject(request), { id })),
    ),
});
