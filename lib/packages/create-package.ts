import * as z from 'zod';
import { command } from '../command';
import { getLive } from '../tenants/change-tenant';
import { ImportDraft, newImport } from '../transfer/create-import';
import type { TenantImport } from '../transfer/store';
import { readMapping } from './mapping/read-mapping';

export const PackageDraft = ImportDraft.extend({
  /** The tenant it goes into. */
  tenantId: z.string(),
  /** The text of the mapping properties. */
  mapping: z.string().nullable().default(null),
});

/** So that the same request once more, with the same key, is the same request. */
const newWithEachAttempt = 'importId';

/**
 * Announces a package for a tenant, with its mapping. Throws `not-found` for a tenant that is not there, `conflict` for
 * one that is frozen, `invalid` with the line for a mapping that cannot be read.
 */
export const createPackage = command({
  name: 'import.create',
  secrets: [newWithEachAttempt],
  input: PackageDraft.extend({
    /** Under which it lies in the spool already. */
    importId: z.uuid().optional(),
  }),
  async run(context, { importId, tenantId, mapping, ...draft }) {
    const target = await getLive(context, tenantId);
    if (mapping !== null) readMapping(mapping);
    const created: TenantImport = {
      ...newImport(context, { id: importId ?? context.newId(), ...draft }),
      targetId: target.id,
      tenantName: target.name,
      mapping,
    };
    await context.stores.imports.insert(created);
    return { result: created, audit: null };
  },
});
