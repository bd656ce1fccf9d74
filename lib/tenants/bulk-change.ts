import { type BulkItem, mostInJob } from '../bulk-item';
import { execute } from '../command';
import type { Context } from '../context';
import { countNumbers } from '../numbering/intervals';
import { parseNumbers } from '../numbering/parse-numbers';
import { readStores } from '../partners/view-stores';
import { type Permission, requirePermission } from '../permissions';
import { Problem } from '../problem';
import { ask } from '../query';
import type { BulkKind } from './bulk-model';
import { deleteTenant } from './delete-tenant';
import { listTenants } from './list-tenants';
import type { Tenant } from './model';
import { purgeTenant } from './purge-tenant';
import { restoreTenant } from './restore-tenant';
import { activateTenant, deactivateTenant } from './switch-tenant';

const permissionOf: Record<BulkKind, Permission> = {
  activate: 'tenant.activate',
  deactivate: 'tenant.deactivate',
  delete: 'tenant.delete',
  restore: 'tenant.restore',
  purge: 'tenant.purge',
};

/** Either tenants by id, or all that match a filter, as long as there are as many as the person saw. */
export type BulkSelection =
  | { ids: string[] }
  | {
      filter: {
        q?: string;
        status?: Tenant['status'];
        system?: string;
        /** The id of a partner. */
        partner?: string;
        deleted?: boolean;
      };
      expected: number;
    };

/** In tenants: how many are looked at whole for a question; of more, only how many they are is known. */
export const mostLookedAt = 1000;

/**
 * The tenants that are meant; an id that is not there any more has no `tenant`. Throws `stale` when a filter matches
 * another number of tenants than expected. For few: see `countSelected` and `chooseTenants`.
 */
export async function findSelected(context: Context, kind: BulkKind, selection: BulkSelection) {
  requirePermission(context.actor, permissionOf[kind]);
  if ('ids' in selection) {
    const found: { id: string; tenant: Tenant | undefined }[] = [];
    const { tenants } = await readStores(context);
    for (const id of new Set(selection.ids)) found.push({ id, tenant: await tenants.find(id) });
    return found;
  }
  const found: Tenant[] = [];
  for await (const page of readMatching(context, selection)) found.push(...page);
  return found.map((tenant) => ({ id: tenant.id, tenant }));
}

export type Selected = Awaited<ReturnType<typeof findSelected>>;

/** How many are meant. Throws `too-large` beyond what a job takes, and `stale` as `findSelected` does. */
export async function countSelected(
  context: Context,
  kind: BulkKind,
  selection: BulkSelection,
): Promise<number> {
  requirePermission(context.actor, permissionOf[kind]);
  const many = 'ids' in selection ? new Set(selection.ids).size : selection.expected;
  if (many > mostInJob) throw tooMany(many);
  if ('ids' in selection) return many;
  const { total = 0 } = await ask(context, listTenants, { ...selection.filter, limit: 1, count: true });
  if (total !== many) throw countChanged(many, total);
  return many;
}

/** The same tenants by id and name only, for work that changes them one after the other. */
export async function chooseTenants(
  context: Context,
  kind: BulkKind,
  selection: BulkSelection,
): Promise<{ id: string; name: string }[]> {
  requirePermission(context.actor, permissionOf[kind]);
  const chosen: { id: string; name: string }[] = [];
  if ('ids' in selection) {
    const { tenants } = await readStores(context);
    for (const id of new Set(selection.ids)) {
      const tenant = await tenants.find(id);
      chosen.push({ id, name: tenant?.name ?? id });
    }
    return chosen;
  }
  for await (const page of readMatching(context, selection))
    chosen.push(...page.map(({ id, name }) => ({ id, name })));
  return chosen;
}

async function* readMatching(
  context: Context,
  { filter, expected }: Extract<BulkSelection, { expected: number }>,
): AsyncGenerator<Tenant[]> {
  let [after, found] = [undefined as string | undefined, 0];
  do {
    const page = await ask(context, listTenants, {
      ...filter,
      limit: 200,
      after,
      count: after === undefined,
    });
    if ('total' in page && page.total !== undefined && page.total !== expected)
      throw countChanged(expected, page.total);
    found += page.items.length;
    yield page.items;
    after = page.next ?? undefined;
  } while (after !== undefined && found <= expected);
  if (found !== expected) throw countChanged(expected, found);
}

/** Changes each tenant by a command of its own, so that each has its audit entry and one refusal stops no other. */
export async function changeSelected(
  context: Context,
  kind: BulkKind,
  selected: Selected,
): Promise<BulkItem[]> {
  requirePermission(context.actor, permissionOf[kind]);
  const items: BulkItem[] = [];
  for (const { id, tenant } of selected) {
    if (!tenant) {
      items.push({ id, name: id, outcome: 'failed', reason: 'This tenant does not exist any more.' });
      continue;
    }
    const { name } = tenant;
    const skip = whySkip(kind, tenant);
    if (skip !== undefined) items.push({ id, name, outcome: 'skipped', reason: skip });
    else items.push({ id, name, ...(await changeOne(context, kind, id)) });
  }
  return items;
}

/** What a bulk delete takes away: counts for the question. */
export function sumUp(selected: Selected): { numbers: bigint; subscribers: number } {
  let [numbers, subscribers] = [0n, 0];
  for (const { tenant } of selected) {
    if (!tenant?.telephony || tenant.deletedAt !== null) continue;
    subscribers += tenant.telephony.subscribers.length;
    for (const { directoryNumbers } of tenant.telephony.directoryNumbers)
      for (const range of parseNumbers(directoryNumbers).ranges) numbers += countNumbers(range);
  }
  return { numbers, subscribers };
}

async function changeOne(
  context: Context,
  kind: BulkKind,
  id: string,
): Promise<Pick<BulkItem, 'outcome' | 'reason'>> {
  try {
    await runOne(context, kind, id);
    return { outcome: 'done' };
  } catch (error) {
    if (error instanceof Problem) return { outcome: 'failed', reason: error.message };
    throw error;
  }
}

function runOne(context: Context, kind: BulkKind, id: string): Promise<unknown> {
  switch (kind) {
    case 'activate':
      return execute(context, activateTenant, { id });
    case 'deactivate':
      return execute(context, deactivateTenant, { id });
    case 'delete':
      return execute(context, deleteTenant, { id });
    case 'restore':
      return execute(context, restoreTenant, { id });
    case 'purge':
      return execute(context, purgeTenant, { id });
  }
}

function whySkip(kind: BulkKind, { status, deletedAt }: Tenant): string | undefined {
  const inBin = deletedAt !== null;
  if (kind === 'restore' || kind === 'purge') return inBin ? undefined : 'It is not in the bin.';
  if (inBin) return 'It lies in the bin.';
  if (kind === 'activate' && status === 'active') return 'It is active already.';
  if (kind === 'deactivate' && status === 'inactive') return 'It is inactive already.';
  return undefined;
}

function tooMany(tenants: number): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'too-many-at-once',
    message: `${tenants} tenants are more than one job changes. At most ${mostInJob}: narrow the filter.`,
  });
}

function countChanged(expected: number, found: number): Problem {
  return new Problem({
    kind: 'stale',
    code: 'count-changed',
    message: `Nothing was changed: ${expected} tenants matched when you chose them, ${found} match now. Look at the list and choose again.`,
  });
}
