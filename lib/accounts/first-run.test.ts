import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
import { ask } from '../query';
import { completeFirstRun } from './complete-first-run';
import { createFirstAdministrator } from './create-first-administrator';
import { findFirstRun } from './find-first-run';
import { openFirstRun } from './open-first-run';
import { goodPassword } from './testing';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Problem) => error.issues[0]?.code ?? error.code,
  );
const hour = 3_600_000;

onBothEngines('first run by link', (world) => {
  const stranger = () => world.as('anonymous');
  const draft = (token: string) => ({
    token,
    email: 'ann@acme.example',
    name: 'Ann',
    password: goodPassword,
  });
  const open = async () => (await execute(world.as('system'), openFirstRun, {}))?.token ?? '';
  const stateOf = (token: string) => ask(stranger(), findFirstRun, { token });

  it('replaces the link of an earlier start, and ends after 24 hours', async () => {
    const earlier = await open();
    const token = await open();
    expect([await stateOf(earlier), await stateOf(token)]).toEqual(['unknown', 'open']);
    expect(await codeOf(execute(stranger(), completeFirstRun, draft(earlier)))).toBe('first-run-unknown');
    world.pass(24 * hour);
    expect(await stateOf(token)).toBe('expired');
    expect(await codeOf(execute(stranger(), completeFirstRun, draft(token)))).toBe('first-run-expired');
  });

  it('is the product’s own to open', async () => {
    expect(await codeOf(execute(stranger(), openFirstRun, {}))).toBe('signed-out');
    expect(await codeOf(execute(world.as('provider-administrator'), openFirstRun, {}))).toBe('not-allowed');
  });

  it('asks for a good password and does not use the link up for a bad one', async () => {
    const token = await open();
    const weak = { ...draft(token), password: 'short' };
    expect(await codeOf(execute(stranger(), completeFirstRun, weak))).toBe('too-short');
    expect(await stateOf(token)).toBe('open');
  });

  it('creates one administrator, however many use it at the same time, and signs them in', async () => {
    const token = await open();
    const uses = Array.from({ length: 20 }, (_, at) =>
      codeOf(execute(stranger(), completeFirstRun, { ...draft(token), email: `ann${at}@acme.example` })),
    );
    const codes = await Promise.all(uses);
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['done', 'first-run-used']));
    const [person] = await world.storage.read.people.list();
    expect(person).toMatchObject({ role: 'provider-administrator', mustChangePassword: false });
    expect(await world.storage.read.sessions.listByPerson(person?.id ?? '')).toHaveLength(1);
    expect(await world.storage.read.audit.list({ action: 'first-run.complete' }, { limit: 5 })).toMatchObject(
      [{ actorId: 'anonymous', entityId: person?.id, after: person }],
    );
    expect(await stateOf(token)).toBe('used');
  });

  it('is over once people exist', async () => {
    expect(await execute(world.as('system'), openFirstRun, {})).toBeUndefined();
    expect(await stateOf('anything')).toBe('people-exist');
    expect(await codeOf(execute(stranger(), completeFirstRun, draft('anything')))).toBe(
      'first-run-people-exist',
    );
    const settings = { email: 'x@y.example', password: goodPassword };
    expect(await execute(world.as('system'), createFirstAdministrator, settings)).toBeUndefined();
  });

  it('leaves no token in the log', async () => {
    const text = JSON.stringify(await world.storage.read.audit.list({}, { limit: 50 }));
    expect(text).not.toMatch(/[\w-]{43}(?![\w-])(?<![0-9a-f]{43})/);
    expect(text).not.toContain(goodPassword);
  });
});

onBothEngines('first administrator from the settings', (world) => {
  const create = (password: string) =>
    execute(world.as('system'), createFirstAdministrator, { email: 'ann@acme.example', password });

  it('takes a weak password from 8 characters on, but has it changed', async () => {
    expect(await codeOf(create('welcome'))).toBe('too-short');
    expect(await create('welcome1')).toMatchObject({
      email: 'ann@acme.example',
      role: 'provider-administrator',
      mustChangePassword: true,
    });
    expect(await create('welcome1')).toBeUndefined();
  });
});

onBothEngines('first administrator with a good password', (world) => {
  it('is left alone', async () => {
    const settings = { email: 'ann@acme.example', password: goodPassword };
    const person = await execute(world.as('system'), createFirstAdministrator, settings);
    expect(person).toMatchObject({ mustChangePassword: false });
    expect(await codeOf(execute(world.as('anonymous'), createFirstAdministrator, settings))).toBe(
      'signed-out',
    );
  });
});
