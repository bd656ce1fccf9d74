import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import type { Problem } from '../../problem';
import { changePassword } from '../change-password';
import { beginSignIn, confirmSignIn, signIn } from '../sign-in';
import { givenPerson, goodPassword, signedInAs } from '../testing';
import { updatePerson } from '../update-person';
import { codeAt, givenSecondFactor } from './second-factor.testing';

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code,
  );

let people = 0;

onBothEngines('a sign-in in two steps', (world) => {
  let email = '';
  let id = '';
  let secret = '';
  let recoveryCodes: string[] = [];
  let own: Awaited<ReturnType<typeof signedInAs>>['context'];
  const anonymous = () => world.as('anonymous');
  const now = () => anonymous().now();

  const begin = async () => {
    const begun = await beginSignIn(anonymous(), { email, password: goodPassword });
    if (!('ticket' in begun)) throw new Error('No code was asked for.');
    return begun.ticket;
  };
  const confirm = (ticket: string, code = codeAt(secret, now())) =>
    confirmSignIn(anonymous(), { ticket, code });

  beforeEach(async () => {
    people += 1;
    email = `bo${people}@acme.example`;
    id = (await givenPerson(world.as('provider-administrator'), { email })).id;
    own = (await signedInAs(anonymous(), email)).context;
    ({ secret, recoveryCodes } = await givenSecondFactor(own));
    world.pass(30_000);
  });

  it('opens a session for the ticket of the password and a code, and keeps both in the log', async () => {
    const { person, token } = await confirm(await begin());
    expect(person.id).toBe(id);
    expect(token).toMatch(/^[\w-]{43}$/);
    const entries = await world.storage.read.audit.list({ entity: 'person', entityId: id }, { limit: 2 });
    expect(entries.map(({ action, after }) => [action, after])).toEqual([
      ['session.confirm', expect.objectContaining({ secondFactor: 'one-time', userAgent: 'test' })],
      ['session.open.code-asked', { userAgent: 'test' }],
    ]);
  });

  it('uses a ticket once, whatever code comes with it', async () => {
    const ticket = await begin();
    await confirm(ticket);
    world.pass(30_000);
    expect(await codeOf(confirm(ticket))).toBe('sign-in-over');
    const other = await begin();
    await confirm(other, recoveryCodes[0]);
    expect(await codeOf(confirm(other, recoveryCodes[1]))).toBe('sign-in-over');
  });

  it('lets one of two in who send the same ticket side by side', async () => {
    const ticket = await begin();
    const both = await Promise.all([1, 2].map(() => codeOf(confirm(ticket))));
    expect(both.filter((code) => code === 'done')).toHaveLength(1);
    const third = await begin();
    world.pass(30_000);
    const codes = [recoveryCodes[0], recoveryCodes[1]];
    const outcomes = await Promise.all(codes.map((code) => codeOf(confirm(third, code))));
    expect(outcomes.toSorted()).toEqual(['done', 'sign-in-over']);
  });

  it('forgets a ticket after five minutes, a changed password, and for a disabled person', async () => {
    const late = await begin();
    world.pass(5 * 60_000);
    expect(await codeOf(confirm(late))).toBe('sign-in-over');
    const changed = await begin();
    await execute(own, changePassword, { current: goodPassword, next: 'nine grey herons in fog' });
    expect(await codeOf(confirm(changed))).toBe('sign-in-over');
    const { ticket } = (await beginSignIn(anonymous(), { email, password: 'nine grey herons in fog' })) as {
      ticket: string;
    };
    await execute(world.as('provider-administrator'), updatePerson, { id, disabled: true });
    expect(await codeOf(confirm(ticket))).toBe('sign-in-over');
  });

  it('refuses tickets that are none, or were changed', async () => {
    const ticket = await begin();
    const [person = '', time = '', signature = ''] = ticket.split('.');
    for (const wrong of [
      '',
      'x',
      'a.b.c',
      `${person}.${Number(time) + 60_000}.${signature}`,
      `someone.${time}.${signature}`,
      `${person}.${time}.${'A'.repeat(86)}`,
    ]) {
      expect(await codeOf(confirm(wrong, recoveryCodes[0])), wrong).toBe('sign-in-over');
    }
    expect(await codeOf(confirm(ticket, recoveryCodes[0]))).toBe('done');
  });

  it('counts wrong codes at the gate of the passwords, which a right password does not open again', async () => {
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      outcomes.push(await codeOf(confirm(await begin(), '000000')));
    expect(outcomes).toEqual(Array(5).fill('wrong-code'));
    expect(await codeOf(begin())).toBe('sign-in-blocked');
    world.pass(61_000);
    const ticket = await begin();
    expect(await codeOf(confirm(ticket, '000000'))).toBe('wrong-code');
    expect(await codeOf(confirm(ticket))).toBe('sign-in-blocked');
    world.pass(2 * 61_000);
    expect(await codeOf(confirm(await begin()))).toBe('done');
    expect(await codeOf(confirm(await begin(), recoveryCodes[0]))).toBe('done');
  });

  it('does not lock out whoever only starts again and again', async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) await begin();
    expect(await codeOf(confirm(await begin()))).toBe('done');
  });

  it('counts login id and address as one account', async () => {
    await world.raw(
      `UPDATE people SET login_id = 'bo.${people}', login_key = 'bo.${people}' WHERE id = '${id}'`,
    );
    const names = [email, `bo.${people}`, `BO.${people}`, email, `bo.${people}`, email];
    const outcomes: string[] = [];
    for (const name of names) {
      outcomes.push(await codeOf(signIn(anonymous(), { email: name, password: 'wrong wrong wrong' })));
    }
    expect(outcomes.at(-1)).toBe('sign-in-blocked');
  });
});
