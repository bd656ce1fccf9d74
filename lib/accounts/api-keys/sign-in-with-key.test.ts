import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import type { Context } from '../../context';
import type { Problem } from '../../problem';
import { ask } from '../../query';
import { findSession } from '../find-session';
import type { Person } from '../model';
import { signIn, signInWithKey } from '../sign-in';
import { actorBehind, givenPerson, goodPassword } from '../testing';
import { updatePerson } from '../update-person';
import { createApiKey } from './create-api-key';
import { listApiKeys } from './list-api-keys';
import { revokeApiKey } from './revoke-api-key';

const minute = 60_000;
const outcomeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'signed-in',
    (error: Problem) => `${error.kind} ${error.code}`,
  );
let count = 0;

onBothEngines('signing in with an API key', (world) => {
  let ann: Person;
  let asAnn: Context;
  let id: string;
  let key: string;
  const script = (): Context => ({ ...world.as('anonymous'), door: 'bright-pattern', userAgent: 'curl/8' });
  const open = (sent = {}) => signInWithKey(script(), { email: ann.email, key, ...sent });
  const isAlive = async (token: string) => (await ask(script(), findSession, { token })) !== undefined;

  beforeEach(async () => {
    count += 1;
    const person = await givenPerson(world.as('provider-administrator'), {
      email: `ann${count}@acme.example`,
    });
    ann = { ...person, mustChangePassword: false };
    await world.storage.transact(({ people }) => people.save(ann));
    const { token } = await signIn(world.as('anonymous'), { email: ann.email, password: goodPassword });
    asAnn = { ...world.as('anonymous'), actor: await actorBehind(world.as('anonymous'), token) };
    ({ id, key } = await execute(asAnn, createApiKey, { name: 'Nightly import' }));
  });

  it('opens a session of one hour, used or not, and notes when', async () => {
    const { token } = await open({ email: ann.email.toUpperCase() });
    expect(await ask(script(), findSession, { token })).toMatchObject({
      actor: { personId: ann.id, role: 'provider-operator' },
    });
    world.pass(59 * minute);
    expect(await isAlive(token)).toBe(true);
    world.pass(minute);
    expect(await isAlive(token)).toBe(false);
    const [listed] = await ask(asAnn, listApiKeys, {});
    expect(listed?.lastUsedAt).toMatch(/^2026-/);
  });

  it('is in the log with the name of the key, without the key', async () => {
    const { token } = await open();
    const actor = await actorBehind(script(), token);
    const entries = await world.storage.read.audit.list({ entityId: actor.personId }, { limit: 1 });
    expect(entries).toMatchObject([
      {
        action: 'script-session.open',
        door: 'bright-pattern',
        entityLabel: ann.email,
        after: { sessionId: actor.sessionId, apiKey: 'Nightly import' },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain(key);
  });

  it('ends its sessions when the key is revoked, and no others', async () => {
    const other = await execute(asAnn, createApiKey, { name: 'Other' });
    const [mine, others] = [await open(), await open({ key: other.key })];
    await execute(asAnn, revokeApiKey, { id });
    expect([await isAlive(mine.token), await isAlive(others.token)]).toEqual([false, true]);
    expect(await outcomeOf(open())).toBe('unauthenticated wrong-credentials');
  });

  it('ends its sessions when the person is disabled', async () => {
    const { token } = await open();
    await execute(world.as('provider-administrator'), updatePerson, { id: ann.id, disabled: true });
    expect(await isAlive(token)).toBe(false);
  });

  it('answers the same to an unknown person, a wrong key, somebody else’s and a disabled person', async () => {
    const bob = await givenPerson(world.as('provider-administrator'), { email: `bob${count}@acme.example` });
    const attempts = [{ email: 'nobody@acme.example' }, { key: 'tnt_wrong' }, { email: bob.email }];
    const outcomes = [];
    for (const attempt of attempts) outcomes.push(await outcomeOf(open(attempt)));
    await execute(world.as('provider-administrator'), updatePerson, { id: ann.id, disabled: true });
    outcomes.push(await outcomeOf(open()));
    expect(new Set(outcomes)).toEqual(new Set(['unauthenticated wrong-credentials']));
    const refused = await world.storage.read.audit.list(
      { action: 'script-session.open.refused' },
      { limit: 4 },
    );
    expect(refused.map(({ after }) => after)).toEqual([
      { because: 'disabled' },
      { because: 'wrong API key' },
      { because: 'wrong API key' },
      { because: 'unknown person' },
    ]);
  });

  it('does not take the password for a key', async () => {
    expect(await outcomeOf(open({ key: goodPassword }))).toBe('unauthenticated wrong-credentials');
  });

  it('opens nothing while an initial password waits to be changed', async () => {
    await world.storage.transact(({ people }) => people.save({ ...ann, mustChangePassword: true }));
    expect(await outcomeOf(open())).toBe('forbidden password-change-required');
  });

  it('is blocked after five wrong ones, the right one too, until a minute has passed', async () => {
    const outcomes = [];
    for (let at = 0; at < 6; at += 1) outcomes.push(await outcomeOf(open({ key: `tnt_${at}` })));
    expect(outcomes.at(-2)).toBe('unauthenticated wrong-credentials');
    expect(outcomes.at(-1)).toBe('too-many-requests sign-in-blocked');
    expect(await outcomeOf(open())).toBe('too-many-requests sign-in-blocked');
    world.pass(minute);
    expect(await outcomeOf(open())).toBe('signed-in');
  });

  it('does not let a script make further keys', async () => {
    const { token } = await open();
    const asScript = { ...script(), actor: await actorBehind(script(), token) };
    expect(await outcomeOf(execute(asScript, createApiKey, { name: 'Another' }))).toBe(
      'forbidden not-by-script',
    );
  });
});
