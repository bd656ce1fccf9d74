import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import packageJson from '@/package.json';
import { callJsonDoor, givenToken, openJsonDoor, type Sent, testPassword } from './json-door.testing';
import { callMxOne, givenLogin } from './mx-one.testing';

const customers = '/tenant/tenant-configuration/v1';

onBothEngines('the login of the MX-ONE door', (world) => {
  const logIn = (body: unknown, sent: Sent = {}) => callMxOne('POST', '/auth/login', { body, ...sent });
  const refresh = (refreshToken: unknown) => callMxOne('POST', '/auth/refresh', { body: { refreshToken } });
  const ask = async (token: string) => (await callMxOne('GET', customers, { token })).status;

  beforeAll(() => openJsonDoor(world));
  beforeEach(() => {
    vi.useRealTimers();
  });

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'answers %s of an unknown address with the envelope',
    async (method) => {
      for (const path of ['/tenant', '/tenant/tenant-configuration/v2', '/auth', '/auth/logout']) {
        const { status, body } = await callMxOne(method, path);
        expect([status, body]).toMatchObject([
          404,
          { mitelErrorCode: 'unknown-address', responseCode: 404, responseStatus: '404 NOT_FOUND' },
        ]);
        expect(body.errorMsg).toContain(path);
      }
    },
  );

  it('answers with the documented members in their order', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    const { status, body, headers } = await logIn({ username: email, password: testPassword });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['token', 'refreshToken', 'version', 'build', 'brand']);
    expect(body).toMatchObject({
      version: expect.stringMatching(/^8\.\d+\.SP\d+\.HF\d+$/),
      build: `tenantry-${packageJson.version}`,
      brand: 'mxone',
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('has one answer for an unknown person, a wrong password and a disabled person: the documented 400', async () => {
    const { email, personId } = await givenToken(world, 'provider-operator');
    const { email: disabled, personId: disabledId } = await givenToken(world, 'provider-operator');
    await world.storage.transact(async ({ people }) => {
      const person = await people.find(disabledId);
      if (person) await people.save({ ...person, disabledAt: '2026-01-01T00:00:00.000Z' });
    });
    const headers = { 'x-request-id': '7F3K-2Q9X' };
    const bodies = [];
    for (const [username, password] of [
      ['nobody@provider.example', testPassword],
      [email, 'wrong'],
      [disabled, testPassword],
    ]) {
      const refused = await logIn({ username, password }, { headers });
      expect(refused.status).toBe(400);
      bodies.push(JSON.stringify(refused.body));
    }
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? '')).toEqual({
      mitelErrorCode: 'wrong-credentials',
      errorMsg:
        'E-mail address or login id and password do not belong together. Check both and sign in again.',
      developerMsg: 'wrong-credentials; request 7F3K-2Q9X',
      responseStatus: '400 BAD_REQUEST',
      responseCode: 400,
    });
    const [entry] = await world.storage.read.audit.list(
      { action: 'script-session.open.refused', entityId: personId },
      { limit: 1 },
    );
    expect(entry).toMatchObject({ door: 'mx-one', after: { because: 'wrong password' } });
  });

  it.each<[string, Sent, number, string]>([
    ['a body that is cut off', { raw: '{"username":' }, 400, 'line 1, column 13'],
    ['an empty body', { raw: '' }, 400, 'empty'],
    ['a list', { raw: '[]' }, 400, 'JSON object'],
    ['no username', { body: { password: 'x' } }, 400, 'username: '],
    ['no password', { body: { username: 'x' } }, 400, 'password: '],
    ['neither', { body: {} }, 400, 'username: Enter your e-mail address or login id. password: Enter'],
    ['a number as password', { body: { username: 'x', password: 7 } }, 400, 'password: '],
    ['an unknown member', { body: { userName: 'x', password: 'x' } }, 400, 'Did you mean “username”?'],
    [
      'a form',
      {
        raw: 'username=a&password=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      415,
      'application/json',
    ],
    [
      'no content type',
      { raw: new Uint8Array([123, 125]), headers: { 'content-type': '' } },
      415,
      'application/json',
    ],
    ['two megabytes', { raw: JSON.stringify({ username: 'x'.repeat(2_000_000) }) }, 413, 'larger'],
  ])('refuses %s', async (_title, sent, status, says) => {
    const refused = await callMxOne('POST', '/auth/login', sent);
    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject({ responseCode: status, errorMsg: expect.stringContaining(says) });
    expect(Object.keys(refused.body)).toEqual([
      'mitelErrorCode',
      'errorMsg',
      'developerMsg',
      'responseStatus',
      'responseCode',
    ]);
  });

  it('answers other methods with 405 and what there is', async () => {
    for (const path of ['/auth/login', '/auth/refresh']) {
      const refused = await callMxOne('GET', path);
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
      expect(refused.body).toMatchObject({ responseStatus: '405 METHOD_NOT_ALLOWED', responseCode: 405 });
    }
  });

  it('sends somebody with an initial password to the console first', async () => {
    const { email } = await givenToken(world, 'provider-operator', 'initial');
    const refused = await logIn({ username: email, password: testPassword });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      mitelErrorCode: 'password-change-required',
      errorMsg: expect.stringContaining('change the initial password'),
    });
  });

  it('locks an account after five wrong passwords, here and in the console', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await logIn({ username: email, password: 'wrong' })).status).toBe(400);
    const refused = await logIn({ username: email, password: testPassword });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ mitelErrorCode: 'sign-in-blocked', responseCode: 429 });
    const console = await callJsonDoor('POST', '/api/v1/session', {
      body: { email, password: testPassword },
    });
    expect(console.status).toBe(429);
  });

  it('gives tokens that this door and the JSON interface take, and takes the session tokens of the latter', async () => {
    const { token } = await givenLogin(world, 'provider-operator');
    expect(await ask(token)).toBe(200);
    const own = await callJsonDoor('GET', '/api/v1/session', { token });
    expect([own.status, own.body.person]).toMatchObject([200, { role: 'provider-operator' }]);
    expect(await ask((await givenToken(world, 'provider-operator')).token)).toBe(200);
  });

  it('refuses a token after 45 minutes, and takes that of a refresh', async () => {
    const { token, refreshToken } = await givenLogin(world, 'provider-operator');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 44.9 * 60_000 });
    expect(await ask(token)).toBe(200);
    vi.setSystemTime(Date.now() + 0.1 * 60_000);
    const late = await callMxOne('GET', customers, { token });
    expect([late.status, late.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(late.body).toMatchObject({ responseStatus: '401 UNAUTHORIZED', mitelErrorCode: 'signed-out' });
    const { status, body } = await refresh(refreshToken);
    expect([status, Object.keys(body)]).toEqual([
      200,
      ['token', 'refreshToken', 'version', 'build', 'brand'],
    ]);
    expect(await ask(String(body.token))).toBe(200);
  });

  it('ends a session whose refresh token comes twice', async () => {
    const { token, refreshToken } = await givenLogin(world, 'provider-operator');
    const next = await refresh(refreshToken);
    expect(await ask(String(next.body.token))).toBe(200);
    const again = await refresh(refreshToken);
    expect([again.status, again.body.mitelErrorCode]).toEqual([401, 'refresh-token']);
    expect(await ask(token)).toBe(401);
    expect(await ask(String(next.body.token))).toBe(401);
  });

  it.each([[undefined], [7], ['x'.repeat(201)]])('refuses %j as a refresh token with 400', async (value) => {
    const refused = await refresh(value);
    expect([refused.status, refused.body.errorMsg]).toEqual([400, expect.stringContaining('refreshToken: ')]);
  });

  it('refuses a token that was tampered with', async () => {
    const { token } = await givenLogin(world, 'provider-operator');
    const [, claims] = token.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    for (const one of [`${none}.${claims}.`, `${token}x`, token.slice(0, -1), `x${token}`])
      expect(await ask(one)).toBe(401);
  });

  it('ends with its session: signing out over the JSON interface ends the token at once', async () => {
    const { token, refreshToken } = await givenLogin(world, 'provider-operator');
    expect((await callJsonDoor('DELETE', '/api/v1/session', { token })).status).toBe(204);
    expect(await ask(token)).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
  });
});
