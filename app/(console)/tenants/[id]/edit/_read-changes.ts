import type { Context } from '@/lib/context';
import { listPatchedPaths, valueAt } from '@/lib/merge-patch';
import { parseInput } from '@/lib/parse-input';
import { ask } from '@/lib/query';
import { getTenant } from '@/lib/tenants/get-tenant';
import { takeTheirs } from '@/lib/tenants/merge-edits';
import { TenantDraft, toDraft } from '@/lib/tenants/model';
import { readTenantForm } from '@/lib/tenants/read-tenant-form';

/**
 * The posted form as input of `tenant.update`: the whole of what people write, so that an emptied field is emptied.
 * Choices between mine and theirs are there when the form was posted without scripts after somebody else had saved.
 */
export async function readChanges(posted: Record<string, unknown>, context: Context) {
  const { id, expectedVersion, choice } = posted;
  const mine = parseInput(TenantDraft, readTenantForm(posted));
  const theirs = listPatchedPaths(choice ?? {}).filter((path) => valueAt(choice, path) === 'theirs');
  const current = theirs.length > 0 ? toDraft(await ask(context, getTenant, { id })) : undefined;
  return {
    id,
    expectedVersion: Number(expectedVersion),
    changes: current ? takeTheirs(mine, current, theirs) : mine,
  };
}
