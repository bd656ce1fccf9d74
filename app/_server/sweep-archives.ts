import type { Context } from '@/lib/context';
import type { TenantImport } from '@/lib/transfer/store';
import { listSpool, sweepSpool } from './spool';

const hour = 3_600_000;

/**
 * At the start of the only server there is nothing comes in: what is still on its way then was cut off by its last end.
 * Where several share a database, another may be receiving into the same folder; it goes as later then.
 */
export async function sweepArchivesAtStart(context: Context): Promise<void> {
  await sweepSpool(await livingImports(context));
}

/** Later only what nobody has touched for a while, because an upload has no import before it is there. */
export async function sweepArchives(context: Context): Promise<void> {
  await sweepSpool(await livingImports(context), Date.now() - 6 * hour);
}

async function livingImports({ storage }: Context): Promise<Set<string>> {
  const living = new Set<string>();
  for (const { id } of await listSpool()) {
    const found = await storage.read.imports.find(id);
    if (found && needsArchive(found)) living.add(id);
  }
  return living;
}

/** What failed is gone on with by its plan or its job; without either nobody can, and it is sent again. */
function needsArchive({ state, content, jobId }: TenantImport): boolean {
  if (state === 'failed') return content !== null || jobId !== null;
  return state === 'reading' || state === 'planned' || state === 'applying';
}
