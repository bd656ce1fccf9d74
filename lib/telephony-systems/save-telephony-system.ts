import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { ExpectedVersion, requireExpectedVersion } from '../expected-version';
import { applyMergePatch, isEqual } from '../merge-patch';
import { parseInput } from '../parse-input';
import { conflict, notFound, Problem } from '../problem';
import { type TelephonySystem, TelephonySystemDraft } from './model';

export const createTelephonySystem = command({
  name: 'telephony-system.create',
  input: TelephonySystemDraft,
  async run(context, draft) {
    await requireFreeName(context, draft.name);
    const system: TelephonySystem = {
      ...draft,
      id: context.newId(),
      createdAt: context.now,
      updatedAt: context.now,
      version: 1,
    };
    await context.stores.telephonySystems.insert(system);
    return {
      result: system,
      audit: { entity: 'telephony-system', id: system.id, label: system.name, after: system },
    };
  },
});

/** Changes what `changes` names. What tenants of the system use cannot be taken away from it. */
export const updateTelephonySystem = command({
  name: 'telephony-system.update',
  input: z.strictObject({
    id: z.string(),
    expectedVersion: ExpectedVersion,
    changes: z.record(z.string(), z.unknown(), { error: 'The changes are an object.' }),
  }),
  async run(context, { id, expectedVersion, changes }) {
    const before = await getSystem(context, id, expectedVersion);
    const { name, servers, domains, featureLevels } = before;
    const current = { name, servers, domains, featureLevels };
    const parsed = parseInput(TelephonySystemDraft, applyMergePatch(current, changes));
    if (isEqual(current, parsed)) return { result: before, audit: null };
    await requireFreeName(context, parsed.name, id);
    await requireUnused(context, before, parsed);
    const after: TelephonySystem = {
      ...before,
      ...parsed,
      updatedAt: context.now,
      version: before.version + 1,
    };
    await context.stores.telephonySystems.save(after);
    return { result: after, audit: { entity: 'telephony-system', id, label: after.name, before, after } };
  },
});

/** Removes a system that no tenant, in the bin or not, has a profile on. */
export const deleteTelephonySystem = command({
  name: 'telephony-system.delete',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const system = await getSystem(context, id, expectedVersion);
    const tenants = await context.stores.telephonySystems.countTenants(id);
    if (tenants > 0) {
      throw new Problem({
        kind: 'conflict',
        code: 'system-in-use',
        message: `${system.name} serves ${tenants} tenants, those in the bin included. Move or purge them first.`,
      });
    }
    await context.stores.telephonySystems.remove(id);
    return { result: null, audit: { entity: 'telephony-system', id, label: system.name, before: system } };
  },
});

async function getSystem(
  { stores }: CommandContext,
  id: string,
  expected: number | undefined,
): Promise<TelephonySystem> {
  const system = await stores.telephonySystems.find(id);
  if (!system) throw notFound('telephony system');
  requireExpectedVersion(system.name, system, expected);
  return system;
}

async function requireFreeName({ stores }: CommandContext, name: string, exceptId?: string): Promise<void> {
  const other = await stores.telephonySystems.findByName(name);
  if (!other || other.id === exceptId) return;
  throw conflict([
    { path: 'name', code: 'name-taken', message: `There is already a telephony system named ${other.name}.` },
  ]);
}

async function requireUnused(
  { stores }: CommandContext,
  before: TelephonySystem,
  after: TelephonySystemDraft,
): Promise<void> {
  const gone = {
    servers: before.servers.filter((server) => !after.servers.includes(server)),
    domains: before.domains.filter((domain) => !after.domains.includes(domain)),
    featureLevels: before.featureLevels.filter((level) => !after.featureLevels.includes(level)),
  };
  const used = await stores.telephonySystems.findUses(before.id, gone);
  if (used.length === 0) return;
  throw conflict(
    used.map(({ member, value, tenants }) => ({
      path: member,
      code: 'in-use',
      message: `${value} is used by ${tenants === 1 ? '1 tenant' : `${tenants} tenants`}. Keep it, or change them first.`,
    })),
  );
}
