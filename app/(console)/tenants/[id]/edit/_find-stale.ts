import { consoleContext } from '@/app/_server/context';
import { readForm } from '@/app/_server/read-form';
import type { Stale } from '@/components/tenants/form/stale-choice';
import { listEntries } from '@/lib/audit/list-entries';
import { ask } from '@/lib/query';
import { getTenant } from '@/lib/tenants/get-tenant';
import { findEditConflicts } from '@/lib/tenants/merge-edits';
import { type Tenant, toDraft } from '@/lib/tenants/model';
import { readChanges } from './_read-changes';

/** Who saved the tenant meanwhile, when, and what of it stands against the form. */
export async function findStale(form: FormData): Promise<Stale> {
  const context = await consoleContext();
  const { id, expectedVersion, changes: mine } = await readChanges(readForm(form), context);
  const current = await ask(context, getTenant, { id });
  const { items } = await ask(context, listEntries, { tenant: current.id, limit: 100 });
  // The state that this edit began with stands in the entry of the change that replaced it.
  const replaced = items.find(({ before }) => isVersion(before, expectedVersion));
  const theirs = toDraft(current);
  const base = replaced ? toDraft(replaced.before as Tenant) : undefined;
  const last = items.find(({ after }) => isVersion(after, current.version));
  return {
    version: current.version,
    changedBy: last?.actorName ?? 'Somebody else',
    changedAt: current.updatedAt,
    theirs,
    conflicts: findEditConflicts({ base, mine, theirs }),
  };
}

function isVersion(state: unknown, version: number): boolean {
  return typeof state === 'object' && state !== null && 'version' in state && state.version === version;
}
