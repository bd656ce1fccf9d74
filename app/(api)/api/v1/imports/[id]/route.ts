import { noContent } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { discardArchive } from '@/app/_server/spool';
import { discardImport } from '@/lib/transfer/discard-import';
import { importAnswer } from '../_import-answer';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: ({ context, params: { id = '' } }) => importAnswer(context, { id }),
  DELETE: async ({ run, params: { id = '' } }) => {
    await run(discardImport, { id });
    await discardArchive(id);
    return noContent();
  },
});
