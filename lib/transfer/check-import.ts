import * as z from 'zod';
import { command } from '../command';
import { findImport } from './open-import';

/** Ticks a point of the list of what is looked at after an import, or takes the tick away. */
export const checkImport = command({
  name: 'import.check',
  input: z.strictObject({
    id: z.string(),
    check: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,60}$/, { error: 'A point of the list is named in small letters.' }),
    done: z.boolean({ error: '“done” is true or false.' }),
  }),
  async run({ stores, now }, { id, check, done }) {
    const found = await findImport(stores, id);
    if ((found.checks[check] ?? false) === done) return { result: found, audit: null };
    const checked = { ...found, checks: { ...found.checks, [check]: done }, updatedAt: now };
    await stores.imports.save(checked);
    return { result: checked, audit: null };
  },
});
