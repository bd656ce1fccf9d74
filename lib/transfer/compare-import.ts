import * as z from 'zod';
import { conflict } from '../problem';
import { type QueryContext, query } from '../query';
import { type Comparable, type ContentComparison, compareContents } from './compare-content';
import { contentOfTenant } from './content-of-tenant';
import { findImport } from './open-import';

/** One side of a comparison. */
interface ComparedSide {
  kind: 'archive' | 'tenant';
  /** The import's, or the tenant's. */
  id: string;
  /** `Greene Services`. */
  name: string;
  /** The archive's: of when it is, and what its file is called. */
  asOf: string | null;
  fileName: string | null;
}

export interface ImportComparison {
  left: ComparedSide;
  right: ComparedSide;
  comparison: ContentComparison;
}

/** The archive of an import beside a living tenant, or beside the archive of another import. */
export const compareImport = query({
  name: 'import.get',
  input: z
    .strictObject({
      id: z.string(),
      tenantId: z.string({ error: 'The tenant is named by its id.' }).optional(),
      importId: z.string({ error: 'The other archive is named by the id of its import.' }).optional(),
    })
    .refine(({ tenantId, importId }) => (tenantId === undefined) !== (importId === undefined), {
      path: ['tenantId'],
      error: 'Choose a tenant, or another archive.',
    }),
  async run(context, { id, tenantId, importId }): Promise<ImportComparison> {
    const left = await archiveSide(context, id);
    const right =
      tenantId === undefined
        ? await archiveSide(context, importId ?? '')
        : await tenantSide(context, tenantId);
    return {
      left: left.side,
      right: right.side,
      comparison: compareContents(left.content, right.content),
    };
  },
});

interface Side {
  side: ComparedSide;
  content: Comparable;
}

async function archiveSide({ stores }: QueryContext, id: string): Promise<Side> {
  const { content, fileName } = await findImport(stores, id);
  if (!content) {
    const message = `${fileName} was not read, so there is nothing to compare.`;
    throw conflict([{ path: '', code: 'import-not-read', message }]);
  }
  const { manifest, tenant } = content;
  return { side: { kind: 'archive', id, name: tenant.name, asOf: manifest.asOf, fileName }, content };
}

async function tenantSide(context: QueryContext, id: string): Promise<Side> {
  const content = await contentOfTenant(context, id);
  return { side: { kind: 'tenant', id, name: content.tenant.name, asOf: null, fileName: null }, content };
}
