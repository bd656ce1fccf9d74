import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { ExpectedVersion, requireExpectedVersion } from '../expected-version';
import { applyMergePatch, isEqual } from '../merge-patch';
import { parseInput } from '../parse-input';
import { conflict, notFound, Problem } from '../problem';
import { type Trunk, TrunkDraft } from './model';

const sealedFor = 'trunk-registration';

export const createTrunk = command({
  name: 'trunk.create',
  input: TrunkDraft,
  secrets: ['registration.password'],
  async run(context, draft) {
    await requireFreeName(context, draft.name);
    const { stores, now, newId, serverKey } = context;
    const password = draft.registration?.password ?? null;
    const trunk: Trunk = {
      ...draft,
      registration: shown(draft, password !== null),
      id: newId(),
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await stores.trunks.insert(trunk, password && serverKey.seal(sealedFor, password));
    return { result: trunk, audit: { entity: 'trunk', id: trunk.id, label: trunk.name, after: trunk } };
  },
});

/** Changes what `changes` names. The password of a registration stays when it is absent, and goes with null. */
export const updateTrunk = command({
  name: 'trunk.update',
  input: z.strictObject({
    id: z.string(),
    expectedVersion: ExpectedVersion,
    changes: z.record(z.string(), z.unknown(), { error: 'The changes are an object.' }),
  }),
  secrets: ['changes.registration.password'],
  async run(context, { id, expectedVersion, changes }) {
    const before = await getTrunk(context, id, expectedVersion);
    const { stores, now, serverKey } = context;
    const draft = parseInput(TrunkDraft, applyMergePatch(draftOf(before), changes));
    const wanted = draft.registration === null ? null : draft.registration.password;
    const keeps = wanted === undefined && before.registration !== null;
    const has = keeps ? (before.registration?.hasPassword ?? false) : typeof wanted === 'string';
    const after: Trunk = {
      ...before,
      ...draft,
      registration: shown(draft, has),
      updatedAt: now,
      version: before.version + 1,
    };
    if (typeof wanted !== 'string' && isEqual({ ...after, ...marks(before) }, before))
      return { result: before, audit: null };
    await requireFreeName(context, draft.name, id);
    const password =
      typeof wanted === 'string' ? serverKey.seal(sealedFor, wanted) : keeps ? undefined : null;
    await stores.trunks.save(after, password);
    return { result: after, audit: { entity: 'trunk', id, label: after.name, before, after } };
  },
});

/** Removes a trunk that no block runs over. */
export const deleteTrunk = command({
  name: 'trunk.delete',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const trunk = await getTrunk(context, id, expectedVersion);
    const blocks = await context.stores.trunks.countBlocks(id);
    if (blocks > 0) {
      throw new Problem({
        kind: 'conflict',
        code: 'trunk-in-use',
        message: `${blocks === 1 ? '1 block runs' : `${blocks} blocks run`} over ${trunk.name}. Take it off them first.`,
      });
    }
    await context.stores.trunks.remove(id);
    return { result: null, audit: { entity: 'trunk', id, label: trunk.name, before: trunk } };
  },
});

/** What is written of it, without the password, which only a change brings. */
function draftOf({ name, domain, carrier, registration, prefixes }: Trunk) {
  const { number, user } = registration ?? { number: '', user: '' };
  return { name, domain, carrier, prefixes, registration: registration && { number, user } };
}

function shown({ registration }: TrunkDraft, hasPassword: boolean): Trunk['registration'] {
  return registration && { number: registration.number, user: registration.user, hasPassword };
}

function marks({ updatedAt, version }: Trunk) {
  return { updatedAt, version };
}

async function getTrunk(
  { stores }: CommandContext,
  id: string,
  expected: number | undefined,
): Promise<Trunk> {
  const trunk = await stores.trunks.find(id);
  if (!trunk) throw notFound('trunk');
  requireExpectedVersion(trunk.name, trunk, expected);
  return trunk;
}

async function requireFreeName({ stores }: CommandContext, name: string, exceptId?: string): Promise<void> {
  const other = await stores.trunks.findByName(name);
  if (!other || other.id === exceptId) return;
  throw conflict([
    { path: 'name', code: 'name-taken', message: `There is already a trunk named ${other.name}.` },
  ]);
}
