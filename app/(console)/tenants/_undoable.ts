import { listEntries } from '@/lib/audit/list-entries';
import type { Context } from '@/lib/context';
import { notFound } from '@/lib/problem';
import { ask } from '@/lib/query';

/** The entry to take back: named by its id, or by the version of the tenant that it led to. */
export async function findUndoable(
  { entryId, tenantId, version }: Record<string, unknown>,
  context: Context,
) {
  if (typeof tenantId !== 'string') return { entryId };
  const { items } = await ask(context, listEntries, { tenant: tenantId, limit: 20 });
  const entry = items.find(({ after }) => versionOf(after) === Number(version));
  if (!entry) throw notFound('change');
  return { entryId: entry.id };
}

function versionOf(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'version' in state ? state.version : undefined;
}
