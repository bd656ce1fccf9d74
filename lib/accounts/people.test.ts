import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
import { ask } from '../query';
import { createPerson } from './create-person';
import { findSession } from './find-session';
import { getPerson } from './get-person';
import { listPeople } from './list-people';
import type { Person } from './model';
import { resetPassword } from './reset-password';
import { signIn } from './sign-in';
import { givenPerson, goodPassword, signedInAs } from './testing';
import { updatePerson } from './update-person';

const issuesOf = (promise: Promise<unknown>) =>
  promise.then(
    () => [],
    (error: Problem) =>
      error.issues.length > 0 ? error.issues.map(({ path, code }) => `${path}: ${code}`) : [error.code],
  );

onBothEngines('people', (world) => {
  const admin = () => world.as('provider-administrator');
  const tryToSignIn = (email: string, password: string) =>
    issuesOf(signIn(world.as('anonymous'), { email, password }));
  const logOf = (entityId: string) => world.storage.read.audit.list({ entityId }, { limit: 10 });
  let chief: Person;

  beforeAll(async () => {
    chief = await givenPerson(admin(), {
      name: 'Chief',
      email: 'chief@acme.example',
      role: 'provider-administrator',
    });
  });

  it('adds somebody with an initial password that is shown once and must be changed', async () => {
    const { person, initialPassword } = await execute(admin(), createPerson, {
      email: 'Ann.Berg@Acme.example',
      name: 'Ann Berg',
      role: 'provider-operator',
    });
    expect(person).toMatchObject({
      email: 'Ann.Berg@Acme.example',
      mustChangePassword: true,
      disabledAt: null,
      version: 1,
    });
    expect(await ask(admin(), getPerson, { id: person.id })).toEqual(person);
    expect(await tryToSignIn('ann.berg@acme.example', initialPassword ?? '')).toEqual([]);
    expect(await logOf(person.id)).toMatchObject([
      { action: 'session.open' },
      { action: 'person.create', entityLabel: 'Ann.Berg@Acme.example', before: null, after: person },
    ]);
  });

  it('refuses an e-mail address that somebody has, and says who', async () => {
    const taken = { email: 'CHIEF@acme.example', name: 'Other', role: 'provider-auditor' };
    const problem = await execute(admin(), createPerson, taken).catch((error: Problem) => error);
    expect(problem).toMatchObject({
      kind: 'conflict',
      issues: [{ path: 'email', code: 'email-taken', holder: { id: chief.id, name: 'Chief' } }],
    });
  });

  it('names every mistake at once', async () => {
    const wrong = { email: 'nobody', name: ' ', role: 'king', password: 'x', shoe: 44 };
    expect((await issuesOf(execute(admin(), createPerson, wrong))).sort()).toEqual([
      'email: wrong-format',
      'name: required',
      'role: unknown-value',
      'shoe: unknown-member',
    ]);
    const short = { email: 'x@y', name: 'X', role: 'provider-auditor', password: 'x' };
    expect(await issuesOf(execute(admin(), createPerson, short))).toEqual(['password: too-short']);
  });

  it('adds one person for a request that comes twice, and keeps the initial password for neither', async () => {
    const draft = { email: 'once@acme.example', name: 'Once', role: 'provider-auditor' };
    const options = { idempotencyKey: 'key-1' };
    const first = await execute(admin(), createPerson, draft, options);
    const again = await execute(admin(), createPerson, draft, options);
    expect(first.initialPassword).toMatch(/^[a-z2-9-]{23}$/);
    expect(again).toEqual({ person: first.person });
  });

  it('ends the sessions when the role changes or the person is disabled, not for a new name', async () => {
    const bob = await givenPerson(admin(), { name: 'Bob', email: 'bob@acme.example' });
    const session = async () => (await signedInAs(world.as('anonymous'), bob.email)).token;
    const isAlive = async (token: string) =>
      (await ask(world.as('anonymous'), findSession, { token })) !== undefined;

    const named = await session();
    const renamed = await execute(admin(), updatePerson, { id: bob.id, name: 'Bob Ek', expectedVersion: 1 });
    expect([renamed.name, renamed.version, await isAlive(named)]).toEqual(['Bob Ek', 2, true]);
    await execute(admin(), updatePerson, { id: bob.id, role: 'provider-auditor' });
    expect(await isAlive(named)).toBe(false);

    const open = await session();
    await execute(admin(), updatePerson, { id: bob.id, disabled: true });
    expect(await isAlive(open)).toBe(false);
    expect(await tryToSignIn(bob.email, goodPassword)).toEqual(['wrong-credentials']);
    const enabled = await execute(admin(), updatePerson, { id: bob.id, disabled: false });
    expect(enabled.disabledAt).toBeNull();
    expect(await tryToSignIn(bob.email, goodPassword)).toEqual([]);
    expect(
      (await logOf(bob.id)).map(({ action }) => action).filter((action) => action.startsWith('person.')),
    ).toEqual(['person.update', 'person.update', 'person.update', 'person.update', 'person.create']);
  });

  it('refuses a change of what somebody else changed since, and notes nothing when nothing changes', async () => {
    const cai = await givenPerson(admin(), { name: 'Cai', email: 'cai@acme.example' });
    await execute(admin(), updatePerson, { id: cai.id, name: 'Cai Lund', expectedVersion: 1 });
    expect(
      await issuesOf(execute(admin(), updatePerson, { id: cai.id, name: 'Cai Ek', expectedVersion: 1 })),
    ).toEqual(['changed-meanwhile']);
    await execute(admin(), updatePerson, { id: cai.id, name: 'Cai Lund' });
    expect(await logOf(cai.id)).toHaveLength(2);
  });

  it('keeps the last administrator who can sign in', async () => {
    const demote = (id: string) => execute(admin(), updatePerson, { id, role: 'provider-operator' });
    const disable = (id: string) => execute(admin(), updatePerson, { id, disabled: true });
    expect(await issuesOf(demote(chief.id))).toEqual(['role: last-administrator']);
    expect(await issuesOf(disable(chief.id))).toEqual(['disabled: last-administrator']);
    const second = await givenPerson(admin(), {
      name: 'Second',
      email: 'second@acme.example',
      role: 'provider-administrator',
    });
    await disable(second.id);
    expect(await issuesOf(demote(chief.id))).toEqual(['role: last-administrator']);
    await execute(admin(), updatePerson, { id: second.id, disabled: false });
    const both = await Promise.all([issuesOf(demote(chief.id)), issuesOf(demote(second.id))]);
    expect(both.flat()).toEqual(['role: last-administrator']);
    await execute(admin(), updatePerson, { id: chief.id, role: 'provider-administrator' });
  });

  it('gives a new initial password: sessions end, a lock is taken off, the known device is forgotten', async () => {
    const dag = await givenPerson(admin(), { name: 'Dag', email: 'dag@acme.example' });
    const { token } = await signedInAs(world.as('anonymous'), dag.email);
    for (let at = 0; at < 6; at += 1) await tryToSignIn(dag.email, 'wrong');
    const { initialPassword } = await execute(admin(), resetPassword, { id: dag.id });
    expect(await ask(world.as('anonymous'), findSession, { token })).toBeUndefined();
    expect(await tryToSignIn(dag.email, initialPassword ?? '')).toEqual([]);
    expect((await world.storage.read.people.find(dag.id))?.mustChangePassword).toBe(true);
    expect((await logOf(dag.id)).slice(0, 2)).toMatchObject([
      { action: 'session.open' },
      { action: 'person.reset-password', after: { mustChangePassword: true, sessionsEnded: 1 } },
    ]);
  });

  it('does not reset the own password, which would not need the old one', async () => {
    const { context } = await signedInAs(world.as('anonymous'), chief.email);
    expect(await issuesOf(execute(context, resetPassword, { id: chief.id }))).toEqual([': own-password']);
  });

  it.each(['provider-operator', 'provider-auditor', 'anonymous'] as const)('is not for a %s', async (who) => {
    const refusal = who === 'anonymous' ? ['signed-out'] : ['not-allowed'];
    const context = world.as(who);
    expect(await issuesOf(ask(context, listPeople, {}))).toEqual(refusal);
    expect(await issuesOf(ask(context, getPerson, { id: chief.id }))).toEqual(refusal);
    expect(await issuesOf(execute(context, createPerson, {}))).toEqual(refusal);
    expect(await issuesOf(execute(context, updatePerson, { id: chief.id }))).toEqual(refusal);
    expect(await issuesOf(execute(context, resetPassword, { id: chief.id }))).toEqual(refusal);
  });

  it('says the same of a person who never was', async () => {
    expect(await issuesOf(ask(admin(), getPerson, { id: 'nobody' }))).toEqual(['not-found']);
    expect(await issuesOf(execute(admin(), updatePerson, { id: 'nobody' }))).toEqual(['not-found']);
    expect(await issuesOf(execute(admin(), resetPassword, { id: 'nobody' }))).toEqual(['not-found']);
  });

  it('writes no password and no hash into the log', async () => {
    const entries = await world.storage.read.audit.list({}, { limit: 200 });
    const text = JSON.stringify(entries);
    expect(entries.length).toBeGreaterThan(15);
    expect(text).not.toMatch(/argon2|passwordHash|initialPassword/i);
    expect(text).not.toContain(goodPassword);
  });
});
