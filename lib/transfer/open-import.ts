import { conflict, notFound } from '../problem';
import type { Stores } from '../stores';
import type { TenantImport } from './store';

/** The import; throws `not-found`. */
export async function findImport({ imports }: Pick<Stores, 'imports'>, id: string): Promise<TenantImport> {
  const found = await imports.find(id);
  if (!found) throw notFound('import');
  return found;
}

/** One that was not applied yet; throws `not-found`, and `conflict` when it was. */
export async function getOpenImport(stores: Pick<Stores, 'imports'>, id: string): Promise<TenantImport> {
  const found = await findImport(stores, id);
  if (found.state !== 'applied') return found;
  throw conflict([
    {
      path: '',
      code: 'import-applied',
      message: `This archive was applied already${found.tenantName === null ? '' : `, as ${found.tenantName}`}. Its report stays.`,
    },
  ]);
}
