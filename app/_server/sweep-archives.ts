import type { Context } from '@/lib/context';
import type { ImportState } from '@/lib/transfer/model';
import { listSpool, sweepSpool } from './spool';

const hour = 3_600_000;
/** In these states an import still needs its archive. */
const needing: readonly ImportState[] = ['reading', 'planned', 'applying', 'failed'];

/** At start nothing comes in: what is still on its way then was cut off by the last end of the server. */
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
    if (found && needing.includes(found.state)) living.add(id);
  }
  return living;
}
