import * as z from 'zod';
import { command } from '../command';
import { conflict } from '../problem';
import { findImport } from './open-import';

/** Forgets an archive that came in; of one that was applied only the report goes, the tenant stays. */
export const discardImport = command({
  name: 'import.discard',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const { state, fileName, tenantName } = await findImport(stores, id);
    if (state === 'applying' || state === 'reading')
      throw conflict([
        {
          path: '',
          code: 'import-busy',
          message:
            'This archive is being read or applied just now. Cancel that first, or wait until it is over.',
        },
      ]);
    await stores.imports.remove(id);
    return {
      result: null,
      audit: { entity: 'import', id, label: fileName, before: { state, fileName, tenantName } },
    };
  },
});
