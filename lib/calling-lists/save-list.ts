import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { ExpectedVersion, requireExpectedVersion } from '../expected-version';
import { applyMergePatch } from '../merge-patch';
import { parseInput } from '../parse-input';
import { conflict, notFound, Problem } from '../problem';
import { getLive } from '../tenants/change-tenant';
import { nameKey } from '../tenants/keys';
import { type CallingList, CallingListColumns, callingListLimits, callingListName } from './model';

/** What an upload found, and the finished batch with its records. */
export const UploadedRecords = z.strictObject({
  columns: CallingListColumns,
  keyColumn: z.string(),
  records: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  batch: z.string(),
});
export type UploadedRecords = z.output<typeof UploadedRecords>;

/** Gives a tenant a list whose records are there already. */
export const createCallingList = command({
  name: 'calling-list.create',
  input: z.strictObject({ tenantId: z.string(), name: callingListName, uploaded: UploadedRecords }),
  async run(context, { tenantId, name, uploaded }) {
    const { stores, now, newId } = context;
    await getLive(context, tenantId);
    await requireRoom(context, tenantId);
    await requireFreeName(context, { tenantId, name });
    const list: CallingList = {
      ...uploaded,
      id: newId(),
      tenantId,
      name,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await stores.callingLists.insertMany([list]);
    return { result: list, audit: tellCallingList({ after: list }) };
  },
});

/** What people may write of a list besides its records. */
export const CallingListDraft = z.strictObject({ name: callingListName });

export const updateCallingList = command({
  name: 'calling-list.update',
  input: z.strictObject({
    id: z.string(),
    expectedVersion: ExpectedVersion,
    changes: z.record(z.string(), z.unknown(), { error: 'The changes are an object.' }),
  }),
  async run(context, { id, expectedVersion, changes }) {
    const before = await getChangeable(context, id, expectedVersion);
    const { name } = parseInput(CallingListDraft, applyMergePatch({ name: before.name }, changes));
    if (name === before.name) return { result: before, audit: null };
    await requireFreeName(context, { tenantId: before.tenantId, name, exceptId: id });
    return saveNext(context, before, { name });
  },
});

/** Other records, and with them other columns, under the same name and id. */
export const replaceRecords = command({
  name: 'calling-list.replace',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion, uploaded: UploadedRecords }),
  async run(context, { id, expectedVersion, uploaded }) {
    const before = await getChangeable(context, id, expectedVersion);
    return saveNext(context, before, uploaded);
  },
});

/** Takes a list away, with all of its records; they cannot be brought back. */
export const deleteCallingList = command({
  name: 'calling-list.delete',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const before = await getChangeable(context, id, expectedVersion);
    await context.stores.callingLists.remove(id);
    return { result: before, audit: tellCallingList({ before }) };
  },
});

async function saveNext({ stores, now }: CommandContext, before: CallingList, members: Partial<CallingList>) {
  const after: CallingList = { ...before, ...members, updatedAt: now, version: before.version + 1 };
  await stores.callingLists.save(after);
  return { result: after, audit: tellCallingList({ before, after }) };
}

/** In the history of the tenant. Where the records lie is no matter of it. */
export function tellCallingList({ before, after }: { before?: CallingList; after?: CallingList }) {
  const { id, name, tenantId } = (after ?? before) as CallingList;
  return {
    entity: 'calling-list' as const,
    id,
    label: name,
    tenantId,
    ...(before && { before: withoutBatch(before) }),
    ...(after && { after: withoutBatch(after) }),
  };
}

function withoutBatch({ batch: _, ...list }: CallingList) {
  return list;
}

/** The list of a tenant that may be changed. */
async function getChangeable(
  context: CommandContext,
  id: string,
  expected: number | undefined,
): Promise<CallingList> {
  const list = await context.stores.callingLists.find(id);
  if (!list) throw notFound('calling list');
  await getLive(context, list.tenantId);
  requireExpectedVersion(list.name, list, expected);
  return list;
}

async function requireRoom({ stores }: CommandContext, tenantId: string): Promise<void> {
  const { lists } = await stores.callingLists.countOfTenant(tenantId);
  if (lists < callingListLimits.listsPerTenant) return;
  throw new Problem({
    kind: 'conflict',
    code: 'too-many-calling-lists',
    message: `A tenant has at most ${callingListLimits.listsPerTenant} calling lists. Delete one first.`,
  });
}

interface Named {
  tenantId: string;
  name: string;
  exceptId?: string;
}

async function requireFreeName(
  { stores }: Pick<CommandContext, 'stores'>,
  { tenantId, name, exceptId }: Named,
): Promise<void> {
  const lists = await stores.callingLists.listOfTenant(tenantId);
  const other = lists.find((list) => nameKey(list.name) === nameKey(name) && list.id !== exceptId);
  if (!other) return;
  throw conflict([
    {
      path: 'name',
      code: 'name-taken',
      message: `The tenant already has a calling list named ${other.name}.`,
    },
  ]);
}

/** What would be refused after the upload as well, told before it: the tenant, its room, the name. */
export const checkUpload = command({
  name: 'calling-list.create',
  input: z.strictObject({ tenantId: z.string(), name: callingListName }),
  async run(context, { tenantId, name }) {
    const tenant = await getLive(context, tenantId);
    await requireRoom(context, tenantId);
    await requireFreeName(context, { tenantId, name });
    return { result: { tenantName: tenant.name, name }, audit: null };
  },
});

/** The same for other records of a list that is there. */
export const checkReplacement = command({
  name: 'calling-list.replace',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const list = await getChangeable(context, id, expectedVersion);
    return { result: list, audit: null };
  },
});
