import * as z from 'zod';
import type { Actor } from '../actor';
import type { AuditEntry } from '../audit/model';
import { type CommandContext, command } from '../command';
import { createMergePatch, isEqual, listPatchedPaths, valueAt } from '../merge-patch';
import { mayRun, requirePermission } from '../permissions';
import { conflict, notFound, Problem } from '../problem';
import { changeTenant, getLive, saveTenant } from './change-tenant';
import { labelOf } from './describe-tenant';
import { type Tenant, toDraft } from './model';
import { type Restored, restore } from './restore-tenant';

/** The changes that can be taken back. */
const undoableActions = [
  'tenant.update',
  'tenant.delete',
  'tenant.activate',
  'tenant.deactivate',
  'tenant.undo',
  'tenant.import-package',
] as const;

/** What a tenant brought along is history of another cluster: nothing of it can be taken back here. */
export function isUndoable(entry: Pick<AuditEntry, 'action' | 'before' | 'after' | 'formerHome'>): boolean {
  return (
    !entry.formerHome &&
    (undoableActions as readonly string[]).includes(entry.action) &&
    entry.before !== null &&
    entry.after !== null &&
    !isRestore(entry.before as Tenant, entry.after as Tenant)
  );
}

/** Taking a delete back is no edit: to take that back in turn, one deletes. */
function isRestore(before: Tenant, after: Tenant): boolean {
  return before.deletedAt !== null && after.deletedAt === null;
}

/** Whether this person may take this change back; a delete is taken back by those who may restore. */
export function mayUndo(
  actor: Actor,
  entry: Pick<AuditEntry, 'action' | 'before' | 'after' | 'formerHome'>,
): boolean {
  const needed = entry.action === 'tenant.delete' ? 'tenant.restore' : 'tenant.undo';
  return isUndoable(entry) && mayRun(actor, 'tenant.undo') && mayRun(actor, needed);
}

/**
 * Takes one change back, as a new change that is checked like any other. What was changed again since is not
 * overwritten: that is a `conflict` which names the members.
 */
export const undoChange = command({
  name: 'tenant.undo',
  input: z.strictObject({ entryId: z.string() }),
  async run(context, { entryId }) {
    const entry = await context.stores.audit.find(entryId);
    if (!entry || entry.entity !== 'tenant') throw notFound('change');
    if (!isUndoable(entry)) {
      throw new Problem({
        kind: 'conflict',
        code: 'not-undoable',
        message: 'This kind of change cannot be undone.',
      });
    }
    const before = entry.before as Tenant;
    const after = entry.after as Tenant;
    if (before.deletedAt === null && after.deletedAt !== null) {
      requirePermission(context.actor, 'tenant.restore');
      return restore(context, { id: entry.entityId });
    }
    const { result, audit } = await takeBack(context, { id: entry.entityId, before, after });
    return { result: { tenant: result, lost: [], lostAccessNumbers: [] } satisfies Restored, audit };
  },
});

async function takeBack(
  context: CommandContext,
  { id, before, after }: { id: string; before: Tenant; after: Tenant },
) {
  const tenant = await getLive(context, id);
  const patch = createMergePatch(toDraft(after), toDraft(before));
  const draft = toDraft(tenant);
  const changedAgain = (patch === undefined ? [] : listPatchedPaths(patch)).filter(
    (path) => !isEqual(valueAt(draft, path), valueAt(toDraft(after), path)),
  );
  if (patch === undefined && tenant.status !== after.status) changedAgain.push('status');
  if (changedAgain.length > 0) {
    throw conflict(
      changedAgain.map((path) => ({
        path,
        code: 'changed-since',
        message: `${labelOf(path)} was changed again since. Edit the tenant instead.`,
      })),
    );
  }
  if (patch === undefined) return saveTenant(context, tenant, { status: before.status });
  return changeTenant(context, tenant, patch as Record<string, unknown>);
}
