import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
import { ask } from '../query';
import { serverKeyFrom } from '../server-key';
import { changePassword } from './change-password';
import { closeSession } from './close-session';
import { findSession } from './find-session';
import type { Person } from './model';
import { refreshScriptSession } from './refresh-script-session';
import { scriptTokenSeconds, writeScriptToken } from './script-token';
import { signIn, signInScript } from './sign-in';
import { actorBehind, givenPerson, goodPassword } from './testing';
import { updatePerson } from './update-person';

const minute = 60_000;
const outcomeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code,
  );
const decode = (part: string | undefined) =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;
let count = 0;

onBothEngines('sessions of scripts', (world) => {
  let ann: Person;
  const anonymous = () => ({ ...world.as('anonymous'), door: 'mx-one' as const });
  const administrator = () => world.as('provider-administrator');
  const logIn = (password = goodPassword) => signInScript(anonymous(), { email: ann.email, password });
  const refresh = (refreshToken: string | undefined) =>
    execute(anonymous(), refreshScriptSession, { refreshToken: refreshToken ?? '' });
  const isAlive = async (token: string | undefined) =>
    (await ask(anonymous(), findSession, { token: token ?? '' })) !== undefined;
  const logOf = (action: string) => world.storage.read.audit.list({ action }, { limit: 20 });

  beforeEach(async () => {
    count += 1;
    ann = await givenPerson(administrator(), { email: `ann${count}@acme.example` });
    await world.storage.transact(({ people }) => people.save({ ...ann, mustChangePassword: false }));
  });

  it('are carried by a JWT as the vendor’s, and a refresh token that is a UUID', async () => {
    const { token, refreshToken, expiresAt } = await logIn();
    const [header, claims, signature] = token.split('.');
    expect(decode(header)).toEqual({ alg: 'HS512', typ: 'JWT' });
    const { iat, ...said } = decode(claims);
    expect(said).toEqual({
      role: '2',
      USER_REC_ID: ann.id,
      sub: ann.email,
      exp: Number(iat) + 2700,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(Date.parse(expiresAt)).toBe(Number(said.exp) * 1000);
    expect(signature).toMatch(/^[\w-]{86}$/);
    expect(refreshToken).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await ask(anonymous(), findSession, { token }))?.actor.personId).toBe(ann.id);
    expect((await logOf('script-session.open'))[0]).toMatchObject({
      door: 'mx-one',
      entityId: ann.id,
      entityLabel: ann.email,
      after: { sessionId: said.jti },
    });
  });

  it('keep neither token', async () => {
    const { token, refreshToken } = await logIn();
    const { sessionId } = await actorBehind(anonymous(), token);
    const session = await world.storage.read.sessions.find(sessionId);
    expect(session).toMatchObject({ kind: 'script', apiKeyId: null });
    expect(await world.storage.read.refreshTokens.findByHash(refreshToken)).toBeUndefined();
    expect(JSON.stringify(await logOf('script-session.open'))).not.toContain(refreshToken);
  });

  it('have tokens of 45 minutes, used or not', async () => {
    const { token } = await logIn();
    world.pass(scriptTokenSeconds * 1000 - 2000);
    expect(await isAlive(token)).toBe(true);
    world.pass(2000);
    expect(await isAlive(token)).toBe(false);
  });

  it('refuse every token that this server did not sign as it is', async () => {
    const { token } = await logIn();
    const { sessionId } = await actorBehind(anonymous(), token);
    const [header = '', claims = '', signature = ''] = token.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const other = serverKeyFrom(Buffer.alloc(32, 2));
    const longer = encode({ ...decode(claims), exp: 9_999_999_999 });
    const forged = [
      `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.${signature}`,
      `${encode({ alg: 'HS256', typ: 'JWT' })}.${claims}.${signature}`,
      `${encode({ typ: 'JWT', alg: 'HS512' })}.${claims}.${signature}`,
      `${header}.${longer}.${signature}`,
      `${header}.${claims}.${signature.slice(0, -2)}`,
      `${header}.${claims}.${signature.slice(0, -1)}${signature.endsWith('w') ? 'x' : 'w'}`,
      `${header}.${claims}.`,
      `${header}.${claims}`,
      `${token}.${signature}`,
      `.${token}`,
      '..',
      writeScriptToken(other, { person: ann, sessionId, now: anonymous().now() }).token,
    ];
    for (const one of forged) expect(await isAlive(one), one).toBe(false);
    expect(await isAlive(token)).toBe(true);
  });

  it('refuse a signed token for a session that is not there', async () => {
    const { serverKey, now } = anonymous();
    const { token } = writeScriptToken(serverKey, { person: ann, sessionId: 'gone', now: now() });
    expect(await isAlive(token)).toBe(false);
  });

  it('go on with a new pair of tokens, also after the first one is over', async () => {
    const first = await logIn();
    world.pass(60 * minute);
    expect(await isAlive(first.token)).toBe(false);
    const second = await refresh(first.refreshToken);
    expect(second?.refreshToken).not.toBe(first.refreshToken);
    expect(await isAlive(second?.token)).toBe(true);
    expect((await logOf('script-session.refresh'))[0]).toMatchObject({ entityLabel: ann.email });
  });

  it('end when a refresh token comes a second time, for whoever has it', async () => {
    const first = await logIn();
    const second = await refresh(first.refreshToken);
    expect(await outcomeOf(refresh(first.refreshToken))).toBe('refresh-token');
    expect(await isAlive(first.token)).toBe(false);
    expect(await isAlive(second?.token)).toBe(false);
    expect(await outcomeOf(refresh(second?.refreshToken))).toBe('refresh-token');
    expect((await logOf('script-session.refresh.refused'))[0]).toMatchObject({
      entityLabel: ann.email,
      after: { because: 'refresh token used twice' },
    });
  });

  it('give one of two refreshes that come side by side a pair, and then end', async () => {
    const { refreshToken } = await logIn();
    const outcomes = await Promise.all([refresh(refreshToken), refresh(refreshToken)].map(outcomeOf));
    expect(outcomes.sort()).toEqual(['done', 'refresh-token']);
  });

  it('end after 12 hours, however often they were prolonged', async () => {
    let pair = await logIn();
    for (let hour = 1; hour < 12; hour += 1) {
      world.pass(60 * minute);
      const next = await refresh(pair.refreshToken);
      if (next) pair = next;
    }
    expect(await isAlive(pair.token)).toBe(true);
    world.pass(60 * minute);
    expect(await outcomeOf(refresh(pair.refreshToken))).toBe('refresh-token');
  });

  it('survive the sweep of idle browsers', async () => {
    const { refreshToken } = await logIn();
    world.pass(90 * minute);
    await signIn(anonymous(), { email: ann.email, password: goodPassword });
    expect(await outcomeOf(refresh(refreshToken))).toBe('done');
  });

  it.each(['unknown', '', 'x'.repeat(200)])('refuse the refresh token “%s”', async (refreshToken) => {
    expect(await outcomeOf(refresh(refreshToken))).toBe('refresh-token');
  });

  it.each<[string, (context: Awaited<ReturnType<typeof asAnn>>) => Promise<unknown>]>([
    ['signing out', (context) => execute(context, closeSession, {})],
    ['disabling', () => execute(administrator(), updatePerson, { id: ann.id, disabled: true })],
    ['another role', () => execute(administrator(), updatePerson, { id: ann.id, role: 'provider-auditor' })],
    [
      'a new password',
      async () => {
        const { token } = await signIn(anonymous(), { email: ann.email, password: goodPassword });
        const browser = { ...anonymous(), actor: await actorBehind(anonymous(), token) };
        await execute(browser, changePassword, { current: goodPassword, next: 'nine orange boats at noon' });
      },
    ],
  ])('end with %s, and so do their refresh tokens', async (_title, end) => {
    const { token, refreshToken } = await logIn();
    await end(await asAnn(token));
    expect(await isAlive(token)).toBe(false);
    expect(await outcomeOf(refresh(refreshToken))).toBe('refresh-token');
  });

  async function asAnn(token: string) {
    return { ...anonymous(), actor: await actorBehind(anonymous(), token) };
  }

  it('are not opened by an initial password, which is no wrong one either', async () => {
    await world.storage.transact(({ people }) => people.save({ ...ann, mustChangePassword: true }));
    for (let attempt = 0; attempt < 8; attempt += 1)
      expect(await outcomeOf(logIn())).toBe('password-change-required');
    expect((await logOf('script-session.open.refused'))[0]).toMatchObject({
      after: { because: 'initial password' },
    });
  });

  it('count wrong passwords together with those of the console', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect(await outcomeOf(logIn('wrong'))).toBe('wrong-credentials');
    const console = { ...anonymous(), door: 'console' as const };
    for (let attempt = 0; attempt < 2; attempt += 1)
      await outcomeOf(signIn(console, { email: ann.email, password: 'wrong' }));
    expect(await outcomeOf(logIn())).toBe('sign-in-blocked');
    world.pass(61_000);
    expect(await outcomeOf(logIn())).toBe('done');
  });
});
