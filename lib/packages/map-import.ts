import * as z from 'zod';
import { command } from '../command';
import { conflict } from '../problem';
import { planAgain } from '../transfer/inspect-import';
import { getOpenImport } from '../transfer/open-import';
import { readMapping } from './mapping/read-mapping';

/**
 * Gives an import other mapping properties, or none; a plan that is there is drawn again with them. Throws `invalid` with
 * the line for a mapping that cannot be read; what was there before stays then.
 */
export const mapImport = command({
  name: 'import.choose',
  input: z.strictObject({ id: z.string(), mapping: z.string().nullable() }),
  async run(context, { id, mapping }) {
    const found = await getOpenImport(context.stores, id);
    if (found.state === 'applying' || found.state === 'reading')
      throw conflict([
        {
          path: '',
          code: 'import-busy',
          message: 'This archive is being read or applied just now. Wait until that is over.',
        },
      ]);
    if (mapping !== null) readMapping(mapping);
    const mapped = { ...found, mapping, updatedAt: context.now };
    if (found.content === null || found.digest === null) {
      await context.stores.imports.save(mapped);
      return { result: mapped, audit: null };
    }
    const planned = { ...mapped, state: 'planned' as const, refusal: null };
    return { result: await planAgain(context, planned, found.content), audit: null };
  },
});
