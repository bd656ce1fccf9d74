import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import type { Problem } from '../../problem';
import { ask } from '../../query';
import { findSession } from '../find-session';
import { signIn, signInScript } from '../sign-in';
import { givenPerson, goodPassword, signedInAs } from '../testing';
import { removeSecondFactor, renewOwnRecoveryCodes } from './change-second-factor';
import { resetSecondFactor } from './reset-second-factor';
import { beginSecondFactor, confirmSecondFactor, getSecondFactor } from './second-factor';
import { codeAt, givenSecondFactor } from './second-factor.testing';

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code,
  );

let people = 0;

onBothEngines('a second factor', (world) => {
  let email = '';
  let id = '';
  const anonymous = () => world.as('anonymous');
  const now = () => anonymous().now();
  const nextStep = () => world.pass(30_000);
  const enter = async () => (await signedInAs(anonymous(), email)).context;

  beforeEach(async () => {
    people += 1;
    email = `ann${people}@acme.example`;
    id = (await givenPerson(world.as('provider-administrator'), { email, role: 'provider-administrator' }))
      .id;
  });

  it('is set up behind the password, and counts once a code was confirmed', async () => {
    const context = await enter();
    expect(await codeOf(execute(context, confirmSecondFactor, { code: '123456' }))).toBe(
      'second-factor-not-begun',
    );
    expect(await codeOf(execute(context, beginSecondFactor, { password: 'wrong' }))).toBe('wrong-password');
    const begun = await execute(context, beginSecondFactor, { password: goodPassword });
    const secret = begun?.secret ?? '';
    expect(begun?.uri).toContain(
      `otpauth://totp/Tenantry:${encodeURIComponent(email)}?issuer=Tenantry&secret=${secret}`,
    );
    await signIn(anonymous(), { email, password: goodPassword }); // not asked for yet
    const wrong = codeAt(secret, now()) === '000000' ? '000001' : '000000';
    expect(await codeOf(execute(context, confirmSecondFactor, { code: wrong }))).toBe('wrong-code');
    const { recoveryCodes } = await execute(context, confirmSecondFactor, { code: codeAt(secret, now()) });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
    expect(await ask(context, getSecondFactor, {})).toMatchObject({
      recoveryCodesLeft: 10,
      isRequired: false,
    });
    expect(await codeOf(execute(context, beginSecondFactor, { password: goodPassword }))).toBe(
      'second-factor-on',
    );
  });

  it('ends the other sessions, which showed no code', async () => {
    const other = await signIn(anonymous(), { email, password: goodPassword });
    await givenSecondFactor(await enter());
    expect(await ask(anonymous(), findSession, { token: other.token })).toBeUndefined();
  });

  it('keeps neither seed nor codes readable, in the database and the log', async () => {
    const { secret, recoveryCodes } = await givenSecondFactor(await enter());
    const rows = JSON.stringify([
      await world.rows('SELECT * FROM people'),
      await world.rows('SELECT * FROM recovery_codes'),
      await world.rows('SELECT * FROM audit_entries'),
      await world.rows('SELECT * FROM idempotency_keys'),
    ]);
    for (const kept of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) {
      expect(rows).not.toContain(kept);
    }
  });

  it('is asked for by the JSON interface: each code once, also side by side', async () => {
    const { secret, code } = await givenSecondFactor(await enter());
    const input = { email, password: goodPassword };
    expect(await codeOf(signIn(anonymous(), input))).toBe('second-factor-required');
    expect(await codeOf(signIn(anonymous(), { ...input, code }))).toBe('wrong-code');
    nextStep();
    const next = codeAt(secret, now());
    const twice = [1, 2].map(() => codeOf(signIn(anonymous(), { ...input, code: next })));
    expect((await Promise.all(twice)).toSorted()).toEqual(['done', 'wrong-code']);
    expect(await codeOf(signIn(anonymous(), { ...input, code: 'letters' }))).toBe('wrong-format');
  });

  it('takes codes of the step before and the one after, as they are typed', async () => {
    const { secret } = await givenSecondFactor(await enter());
    world.pass(90_000);
    const spaced = codeAt(secret, now(), -1).replace(/^(...)/, ' $1 ');
    await signIn(anonymous(), { email, password: goodPassword, code: spaced });
    await signIn(anonymous(), { email, password: goodPassword, code: codeAt(secret, now(), 1) });
    const [late, early] = [codeAt(secret, now(), 0), codeAt(secret, now(), 3)];
    expect(await codeOf(signIn(anonymous(), { email, password: goodPassword, code: late }))).toBe(
      'wrong-code',
    );
    expect(await codeOf(signIn(anonymous(), { email, password: goodPassword, code: early }))).toBe(
      'wrong-code',
    );
  });

  it('takes a recovery code instead, each once', async () => {
    const { recoveryCodes } = await givenSecondFactor(await enter());
    const [first = '', second = ''] = recoveryCodes;
    const input = { email, password: goodPassword, code: first.toUpperCase() };
    const both = await Promise.all([codeOf(signIn(anonymous(), input)), codeOf(signIn(anonymous(), input))]);
    expect(both.toSorted()).toEqual(['done', 'wrong-code']);
    await signIn(anonymous(), { ...input, code: second.replaceAll('-', ' ') });
    expect(await codeOf(signIn(anonymous(), { ...input, code: 'aaaa-bbbb-cccc' }))).toBe('wrong-code');
  });

  it('leaves scripts with a password outside, and says what they take', async () => {
    await givenSecondFactor(await enter());
    for (let attempt = 0; attempt < 8; attempt += 1) {
      expect(await codeOf(signInScript(anonymous(), { email, password: goodPassword }))).toBe(
        'api-key-required',
      );
    }
  });

  it('renews recovery codes and is removed by password and code', async () => {
    const { secret, recoveryCodes } = await givenSecondFactor(await enter());
    nextStep();
    const { token } = await signIn(anonymous(), {
      email,
      password: goodPassword,
      code: codeAt(secret, now()),
    });
    const found = await ask(anonymous(), findSession, { token });
    if (!found) throw new Error('Nobody is signed in.');
    const context = { ...anonymous(), actor: { ...found.actor, mustChangePassword: false } };
    const password = goodPassword;
    const [old = ''] = recoveryCodes;
    expect(await codeOf(execute(context, renewOwnRecoveryCodes, { password, code: '000000' }))).toBe(
      'wrong-code',
    );
    expect(await codeOf(execute(context, renewOwnRecoveryCodes, { password: 'wrong', code: old }))).toBe(
      'wrong-password',
    );
    nextStep();
    const renewed = await execute(context, renewOwnRecoveryCodes, { password, code: codeAt(secret, now()) });
    expect(await codeOf(execute(context, removeSecondFactor, { password, code: old }))).toBe('wrong-code');
    await execute(context, removeSecondFactor, { password, code: renewed.recoveryCodes[0] ?? '' });
    await signIn(anonymous(), { email, password });
    expect(await codeOf(execute(context, removeSecondFactor, { password, code: '123456' }))).toBe(
      'second-factor-off',
    );
  });

  it('counts wrong codes beside wrong passwords of the own account', async () => {
    const context = await enter();
    await givenSecondFactor(context);
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      outcomes.push(
        await codeOf(
          execute(context, removeSecondFactor, { password: goodPassword, code: 'aaaa-bbbb-cccc' }),
        ),
      );
    }
    expect(outcomes.at(-1)).toBe('sign-in-blocked');
  });

  it('is reset by an administrator, not by oneself; by operators only for people of tenants', async () => {
    const context = await enter();
    expect(await codeOf(execute(world.as('provider-administrator'), resetSecondFactor, { id }))).toBe(
      'second-factor-off',
    );
    await givenSecondFactor(context);
    expect(await codeOf(execute(context, resetSecondFactor, { id }))).toBe('own-second-factor');
    expect(await codeOf(execute(world.as('provider-operator'), resetSecondFactor, { id }))).toBe('not-found');
    await execute(world.as('provider-administrator'), resetSecondFactor, { id });
    expect(
      (await world.storage.read.audit.list({ action: 'second-factor.reset' }, { limit: 1 }))[0],
    ).toMatchObject({
      entityId: id,
      after: { secondFactorAt: null, sessionsEnded: 1 },
    });
    await signIn(anonymous(), { email, password: goodPassword });
  });
});
