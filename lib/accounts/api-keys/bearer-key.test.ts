import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import type { Access, PersonActor } from '../../actor';
import { execute } from '../../command';
import type { Context } from '../../context';
import type { Problem } from '../../problem';
import { ask } from '../../query';
import { changePassword } from '../change-password';
import { closeSession } from '../close-session';
import { findSession } from '../find-session';
import { getOwnSession } from '../get-own-session';
import type { Person } from '../model';
import { signInWithKey } from '../sign-in';
import { givenPerson, goodPassword, signedInAs } from '../testing';
import { touchSession } from '../touch-session';
import { updatePerson } from '../update-person';
import { createApiKey } from './create-api-key';
import { listApiKeys } from './list-api-keys';
import { revokeApiKey } from './revoke-api-key';

const minute = 60_000;
const outcomeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Problem) => `${error.kind} ${error.code}`,
  );
let count = 0;

onBothEngines('an API key as a Bearer token', (world) => {
  let ann: Person;
  let asAnn: Context;
  const anonymous = (): Context => ({ ...world.as('anonymous'), door: 'json' });
  const make = (scope: Access = 'full', expiresAt: string | null = null) =>
    execute(asAnn, createApiKey, { name: `Key ${++count}`, scope, expiresAt });
  const find = (token: string) => ask(anonymous(), findSession, { token });
  const holding = async (token: string): Promise<Context & { actor: PersonActor }> => {
    const found = await find(token);
    if (!found) throw new Error('The key stands for nobody.');
    return { ...anonymous(), actor: found.actor };
  };
  const later = (milliseconds: number) =>
    new Date(Date.parse(world.as('system').now()) + milliseconds).toISOString();

  beforeEach(async () => {
    const email = `ann${++count}@acme.example`;
    const person = await givenPerson(world.as('provider-administrator'), { email });
    ann = { ...person, mustChangePassword: false };
    await world.storage.transact(({ people }) => people.save(ann));
    asAnn = (await signedInAs(world.as('anonymous'), email)).context;
  });

  it('stands for its person, with the rights of its scope', async () => {
    const [full, read] = [await make(), await make('read')];
    expect(await find(full.key)).toMatchObject({
      actor: { personId: ann.id, role: ann.role, access: 'full', apiKeyId: full.id },
      endsAt: null,
    });
    expect((await holding(read.key)).actor.access).toBe('read');
    expect(await ask(await holding(read.key), getOwnSession, {})).toMatchObject({
      person: { id: ann.id },
      expiresAt: null,
    });
  });

  it('with the scope read changes nothing, directly or through a session that it opened', async () => {
    const { key } = await make('read');
    const { token } = await signInWithKey(anonymous(), { email: ann.email, key });
    for (const context of [await holding(key), await holding(token)]) {
      expect(await outcomeOf(ask(context, listApiKeys, {}))).toBe('done');
      expect(await outcomeOf(execute(context, revokeApiKey, { id: 'any' }))).toBe('forbidden read-only-key');
    }
    expect(await outcomeOf(execute(await holding(token), closeSession, {}))).toBe('done');
  });

  it('makes no keys and changes no password, whatever its scope', async () => {
    const { key } = await make();
    const { token } = await signInWithKey(anonymous(), { email: ann.email, key });
    const change = { current: goodPassword, next: 'eleven silver otters waiting' };
    for (const context of [await holding(key), await holding(token)]) {
      expect(await outcomeOf(execute(context, createApiKey, { name: 'More' }))).toBe(
        'forbidden not-by-script',
      );
      expect(await outcomeOf(execute(context, changePassword, change))).toBe('forbidden not-by-script');
    }
  });

  it('is over at its end, which only its holder is told, and so are the sessions it opened', async () => {
    const { key } = await make('full', later(10 * minute));
    const { token, expiresAt } = await signInWithKey(anonymous(), { email: ann.email, key });
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.parse(later(10 * minute)));
    world.pass(10 * minute);
    expect(await outcomeOf(find(key))).toBe('unauthenticated api-key-expired');
    expect(await outcomeOf(signInWithKey(anonymous(), { email: ann.email, key }))).toBe(
      'unauthenticated api-key-expired',
    );
    expect(await find(token)).toBeUndefined();
    expect(await find(`tnt_${'x'.repeat(43)}`)).toBeUndefined();
  });

  it('is refused when it would be over already', async () => {
    expect(await outcomeOf(make('full', later(-minute)))).toBe('invalid in-the-past');
  });

  it('ends with its person being disabled, and with being revoked', async () => {
    const [one, other] = [await make(), await make()];
    await execute(asAnn, revokeApiKey, { id: one.id });
    expect(await find(one.key)).toBeUndefined();
    await execute(world.as('provider-administrator'), updatePerson, { id: ann.id, disabled: true });
    expect(await find(other.key)).toBeUndefined();
  });

  it('notes its last use, at most once a minute', async () => {
    const { id, key } = await make();
    const lastUse = async () => (await world.storage.read.apiKeys.find(id))?.lastUsedAt;
    const touch = async () => {
      const found = await find(key);
      if (found?.isStale)
        await execute(world.as('system'), touchSession, { id: found.actor.sessionId, apiKeyId: id });
    };
    await touch();
    const first = await lastUse();
    expect(first).toMatch(/^2026-/);
    world.pass(minute / 2);
    await touch();
    await execute(world.as('system'), touchSession, { id, apiKeyId: id });
    expect(await lastUse()).toBe(first);
    world.pass(minute);
    await touch();
    expect(await lastUse()).not.toBe(first);
  });

  it('is no session that could be closed', async () => {
    const { key } = await make();
    expect(await outcomeOf(execute(await holding(key), closeSession, {}))).toBe('not-found not-found');
  });
});
