import { beforeEach, expect, it } from 'vitest';
import { onBothEngines, type World } from '@/db/testing';
import { execute } from '../command';
import type { Context } from '../context';
import type { Problem } from '../problem';
import { ask } from '../query';
import { changePassword } from './change-password';
import { closeSession } from './close-session';
import { findSession } from './find-session';
import { listSessions } from './list-sessions';
import type { Person } from './model';
import { revokeOtherSessions } from './revoke-other-sessions';
import { revokeSession } from './revoke-session';
import { signIn } from './sign-in';
import { givenPerson, goodPassword, signedInAs } from './testing';
import { touchSession } from './touch-session';

const minute = 60_000;
const codesOf = (promise: Promise<unknown>) =>
  promise.then(
    () => [],
    (error: Problem) => (error.issues.length > 0 ? error.issues.map(({ code }) => code) : [error.code]),
  );
let count = 0;

async function givenOperator(world: World): Promise<Person> {
  count += 1;
  return givenPerson(world.as('provider-administrator'), { name: 'Ann', email: `ann${count}@acme.example` });
}

onBothEngines('sessions', (world) => {
  let ann: Person;
  let token: string;
  let asAnn: Context;
  const isAlive = async (of = token) =>
    (await ask(world.as('anonymous'), findSession, { token: of })) !== undefined;
  const touch = async () => {
    const found = await ask(world.as('anonymous'), findSession, { token });
    await execute(world.as('system'), touchSession, { id: found?.actor.sessionId });
  };
  const secondSession = () => signedInAs(world.as('anonymous'), ann.email);

  beforeEach(async () => {
    ann = await givenOperator(world);
    ({ token, context: asAnn } = await signedInAs(world.as('anonymous'), ann.email));
  });

  it('keeps only a hash of the token', async () => {
    const [session] = await world.storage.read.sessions.listByPerson(ann.id);
    expect(JSON.stringify(session)).not.toContain(token);
    expect(await world.storage.read.sessions.findByTokenHash(token)).toBeUndefined();
  });

  it('ends after 30 idle minutes', async () => {
    world.pass(29 * minute);
    expect(await isAlive()).toBe(true);
    world.pass(minute);
    expect(await isAlive()).toBe(false);
  });

  it('ends after 12 hours, however busy', async () => {
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      world.pass(20 * minute);
      expect(await isAlive()).toBe(true);
      await touch();
    }
    world.pass(20 * minute);
    expect(await isAlive()).toBe(false);
  });

  it('asks to be noted as seen once a minute, not with each request', async () => {
    const isStale = async () => (await ask(world.as('anonymous'), findSession, { token }))?.isStale;
    expect(await isStale()).toBe(false);
    world.pass(minute);
    expect(await isStale()).toBe(true);
    await touch();
    expect(await isStale()).toBe(false);
  });

  it('cannot be brought back by being seen again', async () => {
    const [session] = await world.storage.read.sessions.listByPerson(ann.id);
    world.pass(31 * minute);
    await execute(world.as('system'), touchSession, { id: session?.id });
    expect(await isAlive()).toBe(false);
  });

  it('survives a clock that jumps back an hour, and is over when it jumps back a day', async () => {
    world.pass(-60 * minute);
    expect(await isAlive()).toBe(true);
    await touch();
    world.pass(30 * minute);
    expect(await isAlive()).toBe(false);
    world.pass(-24 * 60 * minute);
    expect(await isAlive()).toBe(false);
    world.pass(24 * 60 * minute + 30 * minute);
  });

  it('ends with signing out, and the log says so', async () => {
    await execute(asAnn, closeSession, {});
    expect(await isAlive()).toBe(false);
    const { sessionId } = asAnn.actor as { sessionId: string };
    const { audit } = world.storage.read;
    expect(await audit.list({ entityId: sessionId }, { limit: 2 })).toMatchObject([
      { action: 'session.close', actorId: ann.id },
    ]);
    expect(await audit.list({ action: 'session.open', entityId: ann.id }, { limit: 1 })).toMatchObject([
      { after: { sessionId } },
    ]);
  });

  it('lists the own ones and ends another one of them', async () => {
    const other = await secondSession();
    const listed = await ask(asAnn, listSessions, {});
    expect(listed.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    await execute(asAnn, revokeSession, { id: listed.find(({ isCurrent }) => !isCurrent)?.id });
    expect([await isAlive(), await isAlive(other.token)]).toEqual([true, false]);
  });

  it('ends all other own ones at once', async () => {
    const others = [await secondSession(), await secondSession()];
    expect(await execute(asAnn, revokeOtherSessions, {})).toEqual({ sessionsEnded: 2 });
    expect(await isAlive()).toBe(true);
    for (const other of others) expect(await isAlive(other.token)).toBe(false);
  });

  it('shows and ends those of others only for an administrator', async () => {
    const bob = await givenOperator(world);
    const asBob = (await signedInAs(world.as('anonymous'), bob.email)).context;
    const [session] = await world.storage.read.sessions.listByPerson(ann.id);
    const id = session?.id;
    expect(await codesOf(ask(asBob, listSessions, { personId: ann.id }))).toEqual(['not-allowed']);
    expect(await codesOf(execute(asBob, revokeSession, { id }))).toEqual(['not-found']);
    const administrator = world.as('provider-administrator');
    expect(await ask(administrator, listSessions, { personId: ann.id })).toHaveLength(1);
    await execute(administrator, revokeSession, { id });
    expect(await isAlive()).toBe(false);
  });

  it('changes the password, ends the other sessions and keeps this one', async () => {
    const other = await secondSession();
    const next = 'nine green herons by the lake';
    expect(await execute(asAnn, changePassword, { current: goodPassword, next })).toEqual({
      sessionsEnded: 1,
    });
    expect([await isAlive(), await isAlive(other.token)]).toEqual([true, false]);
    expect(
      await codesOf(signIn(world.as('anonymous'), { email: ann.email, password: goodPassword })),
    ).toEqual(['wrong-credentials']);
    const { person } = await signIn(world.as('anonymous'), { email: ann.email, password: next });
    expect(person).toMatchObject({ mustChangePassword: false, version: 2 });
    const entries = await world.storage.read.audit.list({ action: 'password.change' }, { limit: 1 });
    expect(entries).toMatchObject([{ entityId: ann.id, after: { sessionsEnded: 1 } }]);
  });

  it.each([
    [{ current: 'wrong', next: 'nine green herons by the lake' }, ['wrong-password']],
    [{ current: goodPassword, next: 'short' }, ['too-short']],
    [{ current: goodPassword, next: 'passwordpassword' }, ['common-password']],
    [{ current: goodPassword, next: goodPassword }, ['same-password']],
    [{ current: goodPassword }, ['required']],
  ])('refuses the change %j', async (input, codes) => {
    expect(await codesOf(execute(asAnn, changePassword, input))).toEqual(codes);
    expect(
      await codesOf(signIn(world.as('anonymous'), { email: ann.email, password: goodPassword })),
    ).toEqual([]);
  });

  it('counts guesses at the old password of an open browser, and keeps them in the log', async () => {
    const guess = () =>
      execute(asAnn, changePassword, { current: 'x', next: 'nine green herons by the lake' });
    const codes = [];
    for (let at = 0; at < 7; at += 1) codes.push(...(await codesOf(guess())));
    expect(codes).toEqual([...Array<string>(5).fill('wrong-password'), 'sign-in-blocked', 'sign-in-blocked']);
    const refused = { action: 'password.change.refused', entityId: ann.id };
    expect(await world.storage.read.audit.count(refused)).toBe(5);
  });

  it('lets somebody with an initial password change it, and nothing else', async () => {
    const found = await ask(world.as('anonymous'), findSession, { token });
    const fresh: Context = { ...asAnn, actor: found?.actor ?? { kind: 'anonymous' } };
    expect(await codesOf(ask(fresh, listSessions, {}))).toEqual(['password-change-required']);
    await execute(fresh, changePassword, { current: goodPassword, next: 'nine green herons by the lake' });
    const changed = await ask(world.as('anonymous'), findSession, { token });
    expect(changed?.actor.mustChangePassword).toBe(false);
  });

  it('sweeps sessions that are over with the next sign-in', async () => {
    world.pass(13 * 60 * minute);
    await secondSession();
    expect(await world.storage.read.sessions.listByPerson(ann.id)).toHaveLength(1);
  });
});
