import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import type { Context } from '../../context';
import type { Problem } from '../../problem';
import { ask } from '../../query';
import type { Person } from '../model';
import { givenPerson, signedInAs } from '../testing';
import { createApiKey } from './create-api-key';
import { listApiKeys } from './list-api-keys';
import { mostApiKeys } from './model';
import { revokeApiKey } from './revoke-api-key';

const codesOf = (promise: Promise<unknown>) =>
  promise.then(
    () => [],
    (error: Problem) => (error.issues.length > 0 ? error.issues.map(({ code }) => code) : [error.code]),
  );
let count = 0;

onBothEngines('API keys', (world) => {
  let ann: Person;
  let asAnn: Context;
  const make = (name: string, options = {}) => execute(asAnn, createApiKey, { name }, options);

  async function givenAnybody() {
    count += 1;
    const administrator = world.as('provider-administrator');
    const person = await givenPerson(administrator, { email: `ann${count}@acme.example` });
    return { person, context: (await signedInAs(world.as('anonymous'), person.email)).context };
  }

  beforeEach(async () => {
    ({ person: ann, context: asAnn } = await givenAnybody());
  });

  it('are shown once and kept as a hash, and the log has neither', async () => {
    const { key, ...kept } = await make('Nightly import ');
    expect(key).toMatch(/^tnt_[\w-]{43}$/);
    expect(kept).toMatchObject({ name: 'Nightly import', personId: ann.id, lastUsedAt: null });
    expect(key.startsWith(kept.hint)).toBe(true);
    expect(kept.hint).toHaveLength(8);
    expect(await ask(asAnn, listApiKeys, {})).toEqual([kept]);
    const entries = await world.storage.read.audit.list({ entityId: kept.id }, { limit: 2 });
    expect(entries).toMatchObject([
      { action: 'api-key.create', actorId: ann.id, entityLabel: 'Nightly import', after: kept },
    ]);
    expect(JSON.stringify(entries)).not.toContain(key.slice(9));
  });

  it('are not given again to a repeated request', async () => {
    const first = await make('Once', { idempotencyKey: 'k' });
    const { key: _, ...without } = first;
    expect(await make('Once', { idempotencyKey: 'k' })).toEqual(without);
    expect(await ask(asAnn, listApiKeys, {})).toHaveLength(1);
  });

  it.each([
    [{ name: '' }, ['required']],
    [{ name: '   ' }, ['required']],
    [{ name: 'x'.repeat(81) }, ['too-long']],
    [{ name: 'a\u0007b' }, ['forbidden-character']],
    [{ name: 7 }, ['wrong-type']],
    [{}, ['required']],
    [{ name: 'A', personId: 'somebody' }, ['unknown-member']],
  ])('are refused for %j', async (input, codes) => {
    expect(await codesOf(execute(asAnn, createApiKey, input))).toEqual(codes);
  });

  it('have names of their own, and an end to how many there are', async () => {
    await make('A');
    expect(await codesOf(make('A'))).toEqual(['name-taken']);
    for (let at = 1; at < mostApiKeys; at += 1) await make(`A${at}`);
    expect(await codesOf(make('One more'))).toEqual(['too-many-api-keys']);
  });

  it('are listed newest first, own ones only', async () => {
    await make('First');
    await make('Second');
    const other = await givenAnybody();
    expect((await ask(asAnn, listApiKeys, {})).map(({ name }) => name)).toEqual(['Second', 'First']);
    expect(await ask(other.context, listApiKeys, {})).toEqual([]);
    expect(await codesOf(ask(other.context, listApiKeys, { personId: ann.id }))).toEqual(['not-allowed']);
  });

  it('are revoked by their owner', async () => {
    const { id } = await make('A');
    await execute(asAnn, revokeApiKey, { id });
    expect(await ask(asAnn, listApiKeys, {})).toEqual([]);
    expect(await codesOf(execute(asAnn, revokeApiKey, { id }))).toEqual(['not-found']);
    expect(await world.storage.read.audit.list({ entityId: id }, { limit: 1 })).toMatchObject([
      { action: 'api-key.revoke', actorId: ann.id, before: { name: 'A', personId: ann.id } },
    ]);
  });

  it('are seen and revoked by an administrator, and by nobody else', async () => {
    const { id } = await make('A');
    const other = await givenAnybody();
    expect(await codesOf(execute(other.context, revokeApiKey, { id }))).toEqual(['not-found']);
    const administrator = world.as('provider-administrator');
    expect(await ask(administrator, listApiKeys, { personId: ann.id })).toMatchObject([{ id }]);
    expect(await codesOf(ask(administrator, listApiKeys, { personId: 'nobody' }))).toEqual(['not-found']);
    await execute(administrator, revokeApiKey, { id });
    expect(await ask(asAnn, listApiKeys, {})).toEqual([]);
  });
});
