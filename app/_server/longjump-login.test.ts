import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { asXml, sampleTenant } from '@/lib/dialects/longjump/testing';
import { callJsonDoor, givenToken, openJsonDoor, testPassword } from './json-door.testing';
import { callLongJump, givenLongJumpLogin, type SentToLongJump } from './longjump.testing';

/** The documented members of the answer, in their order. */
const loginMembers = [
  ...['userId', 'email', 'userName', 'firstName', 'lastName', 'organizationName', 'organizationId'],
  ...['timeZone', 'primaryTeamId', 'employeeNumber', 'sessionId', 'cookieString', 'isForceChangePassword'],
  ...['startingAppId', 'userLocale', 'userDateFormat'],
];

onBothEngines('a session of the LongJump door', (world) => {
  const logIn = (userName: string, password: string, sent: SentToLongJump = {}) =>
    callLongJump('POST', 'login', { xml: asXml({ userName, password }, 'login'), ...sent });
  const isValid = async (sent: SentToLongJump) =>
    (await callLongJump('GET', 'isSessionValid', sent)).platform.user as { is_session_valid: string };

  beforeAll(() => openJsonDoor(world));
  beforeEach(() => {
    vi.useRealTimers();
  });

  it('begins with the documented answer, and a cookie that is this door’s only', async () => {
    const { answer, email, personId } = await givenLongJumpLogin(world, 'provider-operator');
    expect([answer.status, answer.message]).toEqual([200, { code: '0', description: 'Success' }]);
    const login = answer.platform.login as Record<string, unknown>;
    expect(Object.keys(login)).toEqual(loginMembers);
    expect(login).toMatchObject({
      ...{ userId: personId, email, userName: email, firstName: 'The', lastName: 'provider-operator' },
      ...{ organizationName: 'Provider', organizationId: '0', isForceChangePassword: 'false' },
      ...{ cookieString: `JSESSIONID=${login.sessionId}`, userLocale: 'en', timeZone: '' },
      startingAppId: {
        type: '',
        uri: 'http://127.0.0.1:3000/networking/rest/application/null',
        displayValue: '',
        content: '',
      },
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^JSESSIONID=[\w-]{43}; Expires=[^;]+; Path=\/networking; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [entry] = await world.storage.read.audit.list(
      { action: 'script-session.open', entityId: personId },
      { limit: 1 },
    );
    expect(entry).toMatchObject({ door: 'longjump' });
    expect(JSON.stringify(entry)).not.toContain(String(login.sessionId));
  });

  it('is opened by JSON too, and answered in it', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    const answer = await callLongJump('POST', 'login?alt=json', {
      json: { platform: { login: { userName: email, password: testPassword } } },
    });
    const { platform } = JSON.parse(answer.text) as { platform: { login: object; message: object } };
    expect(Object.keys(platform.login)).toEqual(loginMembers);
    expect(platform.message).toEqual({ code: '0', description: 'Success' });
  });

  it('tells whose it is, that it is valid, and which others there are', async () => {
    const { cookie, personId, email } = await givenLongJumpLogin(world, 'provider-operator');
    const info = await callLongJump('GET', 'userInfo', { cookie });
    expect(info.platform.user).toMatchObject({ userId: personId, email, lastName: 'provider-operator' });
    expect(info.text).not.toContain('sessionId');
    expect(await isValid({ cookie })).toEqual({ is_session_valid: 'true' });
    expect(await isValid({})).toEqual({ is_session_valid: 'false' });
    const active = await callLongJump('GET', 'getActiveSessions', { cookie });
    const sessions = active.platform.session as Record<string, string>[];
    expect(sessions).toHaveLength(2);
    expect(sessions.map(({ userId, status }) => [userId, status]).sort()).toEqual([
      [personId, '0'],
      [personId, '1'],
    ]);
    expect(active.platform.recordCount).toBe('2');
    expect(active.text).not.toContain(cookie.split('=')[1]);
  });

  it('ends by logging out, with GET as the vendor’s clients do or with POST', async () => {
    for (const method of ['GET', 'POST']) {
      const { cookie } = await givenLongJumpLogin(world, 'provider-operator');
      const out = await callLongJump(method, 'logout', { cookie });
      expect([out.status, out.platform]).toEqual([200, { message: { code: '0', description: 'Success' } }]);
      expect(out.headers.get('set-cookie')).toMatch(/^JSESSIONID=; Max-Age=0; Path=\/networking/);
      expect(await isValid({ cookie })).toEqual({ is_session_valid: 'false' });
      expect((await callLongJump('GET', 'userInfo', { cookie })).status).toBe(401);
    }
  });

  it('ends with all others by LogoutAll, those of the console among them', async () => {
    const { cookie, email, token } = await givenLongJumpLogin(world, 'provider-operator');
    const other = (await logIn(email, testPassword)).headers.get('set-cookie')?.split(';')[0];
    expect((await callLongJump('POST', 'LogoutAll', { cookie })).status).toBe(200);
    for (const sent of [{ cookie }, { cookie: other }, { token }])
      expect(await isValid(sent)).toEqual({ is_session_valid: 'false' });
  });

  it('ends with the person’s other sessions, and after twelve hours', async () => {
    const { cookie, token, personId } = await givenLongJumpLogin(world, 'provider-operator');
    await world.storage.transact(({ sessions }) => sessions.removeByPerson(personId));
    expect(await isValid({ cookie })).toEqual({ is_session_valid: 'false' });
    expect(await isValid({ token })).toEqual({ is_session_valid: 'false' });
    const later = await givenLongJumpLogin(world, 'provider-operator');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11.9 * 3_600_000 });
    expect(await isValid({ cookie: later.cookie })).toEqual({ is_session_valid: 'true' });
    vi.setSystemTime(Date.now() + 0.2 * 3_600_000);
    expect(await isValid({ cookie: later.cookie })).toEqual({ is_session_valid: 'false' });
  });

  it('is not opened by a wrong password, by nobody and by the disabled, with one answer for all', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    const { email: disabled, personId } = await givenToken(world, 'provider-operator');
    await world.storage.transact(async ({ people }) => {
      const person = await people.find(personId);
      if (person) await people.save({ ...person, disabledAt: '2026-01-01T00:00:00.000Z' });
    });
    const answers = [
      await logIn('nobody@provider.example', testPassword),
      await logIn(email, 'wrong'),
      await logIn(disabled, testPassword),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([answers[0]?.status, answers[0]?.message.code]).toEqual([401, '-101']);
    expect(answers[0]?.headers.get('set-cookie')).toBeNull();
  });

  it('is not opened with an initial password, nor in the midst of guesses', async () => {
    const initial = await givenToken(world, 'provider-operator', 'initial');
    const refused = await logIn(initial.email, testPassword);
    expect([refused.status, refused.message]).toEqual([
      400,
      { code: '-850', description: expect.stringContaining('change the initial password') },
    ]);
    const { email } = await givenToken(world, 'provider-operator');
    for (let attempt = 0; attempt < 5; attempt += 1) await logIn(email, 'wrong');
    const blocked = await logIn(email, testPassword);
    expect([blocked.status, blocked.message.code]).toEqual([429, '-1']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each<[string, SentToLongJump, number, string]>([
    ['nothing', { headers: { 'content-type': 'application/xml' } }, 400, 'empty'],
    ['no login', { xml: '<platform/>' }, 400, 'no <login>'],
    ['no password', { xml: asXml({ userName: 'x' }, 'login') }, 400, 'password: Enter your password.'],
    ['no user name', { xml: asXml({ password: 'x' }, 'login') }, 400, 'userName: Enter your e-mail'],
    ['a form', { xml: 'userName=x', headers: form() }, 405, 'application/xml'],
  ])('is not opened by %s', async (_title, sent, status, says) => {
    const refused = await callLongJump('POST', 'login', sent);
    expect([refused.status, refused.message]).toEqual([
      status,
      { code: '-4601', description: expect.stringContaining(says) },
    ]);
  });

  describe('in a browser that a foreign page drives', () => {
    it.each<[string, Record<string, string>]>([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['the same site', { 'sec-fetch-site': 'same-site' }],
      ['another origin', { origin: 'https://evil.example' }],
      ['no origin at all', { origin: 'null' }],
    ])('of %s is refused, reading and logging out too', async (_title, headers) => {
      const { cookie } = await givenLongJumpLogin(world, 'provider-administrator');
      for (const [method, path] of [
        ['GET', 'logout'],
        ['GET', 'userInfo'],
        ['DELETE', 'tenant/1'],
      ] as const) {
        const refused = await callLongJump(method, path, { cookie, headers });
        expect([refused.status, refused.message.code]).toEqual([403, '-850']);
      }
      expect(await isValid({ cookie })).toEqual({ is_session_valid: 'true' });
    });

    it('changes nothing with the console’s cookie unless it is of the console, and a GET logs nobody out', async () => {
      const { token } = await givenToken(world, 'provider-administrator');
      const cookie = `sid=${token}`;
      const refused = await callLongJump('DELETE', 'tenant/1', { cookie });
      expect([refused.status, refused.message.code]).toEqual([403, '-850']);
      const own = { cookie, headers: { 'sec-fetch-site': 'same-origin' } };
      expect((await callLongJump('DELETE', 'tenant/1', own)).status).toBe(404);
      expect((await callLongJump('GET', 'userInfo', { cookie })).status).toBe(200);
      expect((await callLongJump('GET', 'logout', own)).status).toBe(405);
      expect(await isValid({ cookie })).toEqual({ is_session_valid: 'true' });
    });
  });

  it('is one with those of the other doors: their Bearer tokens count here', async () => {
    const { token } = await givenToken(world, 'provider-operator');
    expect((await callLongJump('GET', 'userInfo', { token })).status).toBe(200);
    const key = await callJsonDoor('POST', '/api/v1/api-keys', { token, body: { name: 'LongJump' } });
    const { key: secret } = key.body as { key: string };
    expect((await callLongJump('GET', 'userInfo', { token: secret })).status).toBe(200);
    expect((await callLongJump('GET', 'userInfo', { cookie: `JSESSIONID=${secret}` })).status).toBe(401);
    const out = await callLongJump('POST', 'logout', { token });
    expect([out.status, await isValid({ token })]).toEqual([200, { is_session_valid: 'false' }]);
  });

  it('of a tenant’s administrator tells who they are, and opens no tenant, their own neither', async () => {
    const { cookie: by } = await givenLongJumpLogin(world, 'provider-administrator');
    const made = await callLongJump('POST', 'tenant', {
      cookie: by,
      xml: asXml({
        ...sampleTenant,
        ...{ email: 'own@acme.example', password: testPassword, force_password_to_be_changed: '0' },
      }),
    });
    const answer = await logIn('own@acme.example', testPassword);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    expect(answer.platform.login).toMatchObject({
      ...{ organizationName: 'BSmith Inc', organizationId: made.message.id, timeZone: '12' },
      userDateFormat: 'mm/dd/yyyy',
    });
    for (const [method, path] of [
      ['GET', `tenant/${made.message.id}`],
      ['GET', 'tenant'],
      ['PUT', `tenant/${made.message.id}`],
      ['POST', 'tenant'],
      ['DELETE', `tenant/${made.message.id}`],
    ] as const) {
      const refused = await callLongJump(method, path, { cookie });
      expect([refused.status, refused.message.code]).toEqual([400, '-850']);
    }
  });
});

function form() {
  return { 'content-type': 'application/x-www-form-urlencoded' };
}
