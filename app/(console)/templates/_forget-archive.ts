import { discardArchive } from '@/app/_server/spool';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { discardImport } from '@/lib/transfer/discard-import';
import { getImport } from '@/lib/transfer/read-imports';

/** What it gives stands in the template by now; only what was imported as well is kept as a report. */
export async function forgetArchive(context: Context, importId: unknown): Promise<void> {
  if (typeof importId !== 'string' || importId === '' || !mayRun(context.actor, 'import.discard')) return;
  try {
    const { state } = await ask(context, getImport, { id: importId });
    if (state === 'applied') return;
    await execute(context, discardImport, { id: importId });
    await discardArchive(importId);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
