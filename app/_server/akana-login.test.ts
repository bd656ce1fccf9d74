import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { findSession } from '@/lib/accounts/find-session';
import { codeAt, givenSecondFactor } from '@/lib/accounts/second-factor/second-factor.testing';
import { execute } from '@/lib/command';
import { saveAkanaSettings } from '@/lib/dialects/akana/settings/akana-settings';
import { ask } from '@/lib/query';
import {
  type AkanaSent,
  callAkana,
  givenAkanaLogin,
  givenAkanaTenant,
  givenHead,
  logInAs,
  newJar,
} from './akana.testing';
import { callJsonDoor, givenToken, openJsonDoor, testPassword } from './json-door.testing';
import { getServerKey } from './server-key';

onBothEngines('the login of the Akana door', (world) => {
  const logIn = (body: unknown, sent: AkanaSent = {}) => callAkana('POST', '/api/login', { body, ...sent });
  const status = async (sent: AkanaSent) => (await callAkana('GET', '/api/login/status', sent)).status;
  const settle = (changes: object) => execute(world.as('provider-administrator'), saveAkanaSettings, changes);

  beforeAll(() => openJsonDoor(world));
  beforeEach(() => {
    vi.useRealTimers();
  });

  it('answers with the documented members, and with the token in its cookie alone', async () => {
    const { email, personId } = await givenToken(world, 'provider-operator');
    const { status: code, body, headers, text } = await logIn({ email, password: testPassword });
    expect([code, headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(body).toEqual({
      pendingNotifications: 0,
      userName: 'The provider-operator',
      userFDN: `${personId}.provider_site`,
      Status: 'Success',
      AvatarURL: '',
      loginDomainID: 'siteusers.provider_site',
      pendingTasks: [],
    });
    expect(text).not.toContain('TokenID');
    expect(headers.get('cache-control')).toBe('no-store');
    const [login = '', csrf = ''] = headers.getSetCookie();
    expect(login).toMatch(
      /^AtmoAuthToken_provider_site=TokenID%3D[^;,]+; Path=\/; Max-Age=1800; SameSite=Lax; HttpOnly$/,
    );
    expect(csrf).toMatch(/^Csrf-Token_provider_site=TokenID%3D[^;,]+; Path=\/; Max-Age=1800; SameSite=Lax$/);
    const names = (value: string) =>
      decodeURIComponent(value.split(/[=;]/)[1] ?? '')
        .split(',')
        .map((part) => part.split('=')[0]);
    expect(names(login)).toEqual([
      ...[
        'TokenID',
        'claimed_id',
        'issueTime',
        'expirationTime',
        'UserName',
        'UserFDN',
        'AttributesIncluded',
        'sig',
      ],
    ]);
    expect(names(csrf)).toEqual(['TokenID', 'expirationTime', 'UserFDN', 'sig']);
    expect(decodeURIComponent(login)).toContain(`claimed_id=urn:atmosphere:user:provider_site:${personId}`);
    expect(decodeURIComponent(csrf)).toContain(`UserFDN=${personId}%2Eprovider_site`);
  });

  it('marks its cookies as secure on https', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    vi.stubEnv('TENANTRY_PUBLIC_URL', 'https://console.provider.example');
    const { headers } = await logIn({ email, password: testPassword });
    vi.unstubAllEnvs();
    expect(headers.getSetCookie().every((line) => line.includes('; Secure'))).toBe(true);
  });

  it('opens a session of a script in the session store, and writes it into the log', async () => {
    const { jar, personId } = await givenAkanaLogin(world, 'provider-operator');
    const [entry] = await world.storage.read.audit.list(
      { action: 'script-session.open', entityId: personId },
      { limit: 1 },
    );
    const { sessionId } = entry?.after as { sessionId: string };
    expect(entry).toMatchObject({ door: 'akana', after: { fedMemberId: 'provider_site' } });
    expect(await world.storage.read.sessions.find(sessionId)).toMatchObject({ kind: 'script', personId });
    expect(jar.get('AtmoAuthToken_provider_site')).toContain(sessionId);
  });

  it('has one answer for an unknown person, a wrong password, a disabled person and a foreign tenant', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    const { email: disabled, personId } = await givenToken(world, 'provider-operator');
    await world.storage.transact(async ({ people }) => {
      const person = await people.find(personId);
      if (person) await people.save({ ...person, disabledAt: '2026-01-01T00:00:00.000Z' });
    });
    const [own, other] = [await givenAkanaTenant(world), await givenAkanaTenant(world)];
    const head = await givenHead(world, own);
    const answers = [
      await logIn({ email: 'nobody@provider.example', password: testPassword }),
      await logIn({ email, password: 'wrong' }),
      await logIn({ email: disabled, password: testPassword }),
      await logIn({ email, password: testPassword, FedMemberID: 'nowhere' }),
      await logIn({ email: head.email, password: testPassword, TenantID: other.url }),
    ];
    expect(new Set(answers.map(({ status: code, text }) => `${code} ${text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, body: { faultcode: 'Client' } });
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  it('locks an account after five wrong passwords, here and in the console', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await logIn({ email, password: 'wrong' })).status).toBe(401);
    const refused = await logIn({ email, password: testPassword });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const console = await callJsonDoor('POST', '/api/v1/session', {
      body: { email, password: testPassword },
    });
    expect(console.status).toBe(429);
  });

  it('asks for a code, and opens nothing before it came', async () => {
    const { email, token } = await givenToken(world, 'provider-operator');
    const clock = { now: () => new Date().toISOString(), serverKey: getServerKey() };
    const found = await ask({ ...world.as('anonymous'), ...clock }, findSession, { token });
    if (!found) throw new Error('no session');
    const owner = {
      ...world.as('anonymous'),
      ...clock,
      actor: { ...found.actor, mustChangePassword: false },
    };
    const { secret } = await givenSecondFactor(owner, testPassword);

    const jar = newJar('provider_site');
    const begun = await logIn({ email, password: testPassword }, { jar });
    expect([begun.status, begun.body.pendingTasks]).toEqual([200, ['2fa.verification.code']]);
    expect(jar.get('AtmoAuthToken_provider_site')).toBeUndefined();
    const waiting = await callAkana('GET', '/api/login/status', { jar });
    expect([waiting.status, waiting.body.pendingTasks]).toEqual([200, ['2fa.verification.code']]);
    expect((await callAkana('GET', '/api/tenants/x', { jar })).status).toBe(401);

    const send = (code: string) =>
      callAkana('POST', '/api/login/pendingtasks', {
        jar,
        body: { parameters: { '2fa.verification.code': code, Action: 'verify' } },
      });
    expect((await send('000000')).status).toBe(401);
    const done = await send(codeAt(secret, new Date().toISOString(), 1));
    expect([done.status, done.body.pendingTasks]).toEqual([200, []]);
    expect(await status({ jar })).toBe(200);
    expect(jar.get('AtmoPendingTask_provider_site')).toBeUndefined();
  });

  it('names an initial password as a task, allows nothing before it, and takes a new one', async () => {
    const { email } = await givenToken(world, 'provider-operator', 'initial');
    const tenant = await givenAkanaTenant(world);
    const jar = newJar('provider_site');
    const begun = await logIn({ email, password: testPassword }, { jar });
    expect([begun.status, begun.body.pendingTasks]).toEqual([200, ['change.password']]);
    const show = () => callAkana('GET', `/api/tenants/${tenant.url}`, { jar });
    expect((await show()).status).toBe(403);

    const change = (next: string, csrf?: null) =>
      callAkana('POST', '/api/login/pendingtasks', {
        jar,
        ...(csrf === null && { csrf }),
        body: { parameters: { 'change.password.current': testPassword, 'change.password.new': next } },
      });
    expect((await change('nine yellow cranes at noon', null)).status).toBe(401);
    const weak = await change('short');
    expect([weak.status, weak.body.faultstring]).toEqual([
      400,
      expect.stringContaining('change.password.new'),
    ]);
    const done = await change('nine yellow cranes at noon');
    expect([done.status, done.body.pendingTasks]).toEqual([200, []]);
    expect((await show()).status).toBe(200);
  });

  it('logs in for a tenant that is named, whichever of the names is used', async () => {
    const { email, personId } = await givenToken(world, 'provider-operator');
    const { url } = await givenAkanaTenant(world);
    for (const name of ['FedMemberID', 'FedmemberID', 'TenantID', 'TenantFedMemberID']) {
      const { body, headers } = await logIn({ email, password: testPassword, [name]: url.toUpperCase() });
      expect(body.userFDN).toBe(`${personId}.${url}`);
      expect(headers.getSetCookie()[0]).toContain(`AtmoAuthToken_${url}=`);
    }
    expect((await logInAs(email, url)).csrf()).toContain('TokenID');
  });

  it('logs the administrator of a tenant in for that tenant', async () => {
    const tenant = await givenAkanaTenant(world);
    const { email } = await givenHead(world, tenant);
    const { body, headers } = await logIn({ email, password: testPassword });
    expect(body.loginDomainID).toBe(`siteusers.${tenant.url}`);
    expect(headers.getSetCookie()[0]).toContain(`AtmoAuthToken_${tenant.url}=`);
  });

  it('counts for half an hour, or as long as is settled, unless it is renewed', async () => {
    const { jar } = await givenAkanaLogin(world, 'provider-operator');
    const renew = () =>
      callAkana('POST', '/api/login/renewToken', {
        jar,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29.9 * 60_000 });
    expect(await status({ jar })).toBe(200);
    const renewed = await renew();
    expect([renewed.status, renewed.body.Status]).toEqual([200, 'Success']);
    vi.setSystemTime(Date.now() + 29.9 * 60_000);
    expect(await status({ jar })).toBe(200);
    vi.setSystemTime(Date.now() + 0.2 * 60_000);
    expect(await status({ jar })).toBe(401);
    expect((await renew()).status).toBe(401);
    vi.useRealTimers();
    await settle({ sessionMinutes: 5 });
    const short = await givenAkanaLogin(world, 'provider-operator');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5.1 * 60_000 });
    expect(await status({ jar: short.jar })).toBe(401);
    vi.useRealTimers();
    await settle({ sessionMinutes: 30 });
  });

  it('ends after twelve hours, however often it was renewed', async () => {
    const { jar } = await givenAkanaLogin(world, 'provider-operator');
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
      vi.setSystemTime(start + minutes * 60_000);
      await callAkana('POST', '/api/login/renewToken', {
        jar,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    }
    expect(await status({ jar })).toBe(200);
    vi.setSystemTime(start + 12 * 60 * 60_000);
    expect(await status({ jar })).toBe(401);
  }, 30_000);

  it.each([
    ['POST', '/api/login/logout'],
    ['GET', '/api/login/endsession'],
  ])('ends the login at once with %s %s, also where its cookies were kept', async (method, path) => {
    const { jar } = await givenAkanaLogin(world, 'provider-operator');
    const kept = { cookie: jar.header(), 'X-Csrf-Token_provider_site': jar.csrf() ?? '' };
    expect(await status({ headers: kept })).toBe(200);
    const ended = await callAkana(method, path, { jar });
    expect([ended.status, ended.text, jar.header()]).toEqual([200, '', '']);
    expect(await status({ headers: kept })).toBe(401);
    const replayed = await callAkana('POST', '/platform/subscriptions', { headers: kept, body: {} });
    expect(replayed.status).toBe(401);
  });

  it('refuses a cookie that was tampered with, or carries another name', async () => {
    const { jar } = await givenAkanaLogin(world, 'provider-operator');
    const { url } = await givenAkanaTenant(world);
    const value = jar.get('AtmoAuthToken_provider_site') ?? '';
    const plain = decodeURIComponent(value);
    const forged = [
      value.slice(0, -1),
      `${value}x`,
      encodeURIComponent(plain.replace('AttributesIncluded=false', 'AttributesIncluded=true')),
      encodeURIComponent(plain.replace(/expirationTime=\d+/, 'expirationTime=4102444800000')),
      encodeURIComponent(plain.replaceAll('provider_site', url)),
      encodeURIComponent(plain.replace(/,sig=.*/, '')),
      '%',
      '%ZZ',
      'x'.repeat(5000),
    ];
    for (const each of forged)
      expect(await status({ headers: { cookie: `AtmoAuthToken_provider_site=${each}` } })).toBe(401);
    expect(await status({ headers: { cookie: `AtmoAuthToken_${url}=${value}` } })).toBe(401);
    expect(await status({ headers: { cookie: `AtmoAuthToken_PROVIDER_SITE=${value}` } })).toBe(200);
    expect(await status({ headers: { cookie: `AtmoAuthToken_provider_site=${plain}` } })).toBe(200);
  });

  it('takes Bearer tokens, and names the login domain of their owner', async () => {
    const { token, personId } = await givenToken(world, 'provider-auditor');
    const { status: code, body } = await callAkana('GET', '/api/login/status', { token });
    expect([code, body.userFDN]).toEqual([200, `${personId}.provider_site`]);
    expect(await status({})).toBe(401);
  });

  it('tells without a login under which FedMemberID one logs in', async () => {
    const { status: code, body } = await callAkana('GET', '/api/properties');
    expect([code, body.FedmemberID, Object.keys(body)]).toEqual([
      200,
      'provider_site',
      ['DefaultTheme', 'ConsoleAddress', 'Themes', 'FedmemberID'],
    ]);
    const tenant = await givenAkanaTenant(world);
    const { email } = await givenHead(world, tenant);
    const jar = await (async () => {
      const own = newJar(tenant.url);
      await logIn({ email, password: testPassword }, { jar: own });
      return own;
    })();
    expect((await callAkana('GET', '/api/properties', { jar })).body.FedmemberID).toBe(tenant.url);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=b', 415],
  ])('takes no login as %s', async (type, code) => {
    const raw = JSON.stringify({ email: 'ann@acme.example', password: 'x' });
    expect((await logIn(undefined, { raw, headers: { 'content-type': type } })).status).toBe(code);
  });

  it('takes and gives XML', async () => {
    const { email } = await givenToken(world, 'provider-operator');
    const {
      status: code,
      text,
      headers,
    } = await logIn(undefined, {
      raw: `<LoginRequest><email>${email}</email><password>${testPassword}</password></LoginRequest>`,
      headers: { 'content-type': 'text/xml', accept: 'application/vnd.soa.v81+xml' },
    });
    expect([code, headers.get('content-type')]).toEqual([200, 'application/vnd.soa.v81+xml']);
    expect(text).toContain('<Status>Success</Status>');
  });
});
