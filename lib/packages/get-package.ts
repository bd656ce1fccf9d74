import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';
import { findImport } from '../transfer/open-import';

/** The import of a package into this tenant; throws `not-found` for one into another. */
export const getPackage = query({
  name: 'import.get',
  input: z.strictObject({ id: z.string(), tenantId: z.string() }),
  async run({ stores }, { id, tenantId }) {
    const found = await findImport(stores, id);
    if (found.targetId !== tenantId) throw notFound('import');
    return found;
  },
});
