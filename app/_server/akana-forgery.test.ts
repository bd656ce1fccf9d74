import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '@/lib/command';
import { saveAkanaSettings } from '@/lib/dialects/akana/settings/akana-settings';
import type { Tenant } from '@/lib/tenants/model';
import {
  type AkanaSent,
  callAkana,
  givenAkanaLogin,
  givenAkanaTenant,
  type Jar,
  logInAs,
} from './akana.testing';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Every operation that changes something for who is logged in, with a request that would be carried out. */
const changes: [method: string, path: string, sent: AkanaSent][] = [
  ['POST', '/api/login/renewToken', { headers: form }],
  ['POST', '/api/login/logout', { headers: form }],
  ['PUT', '/api/tenants/{tenant}', { body: { Description: 'Forged' } }],
  ['DELETE', '/api/tenants/{tenant}', {}],
  ['POST', '/api/tenants/{tenant}/packages', { body: {} }],
  ['PUT', '/api/businesses/tenantbusiness.{tenant}/securitysettings', { body: {} }],
  ['PUT', '/api/businesses/tenantbusiness.{tenant}/businesssettings', { body: { MaxFileSizeForUpload: 7 } }],
  ['PUT', '/api/businesses/tenantbusiness.{tenant}/loginpolicy', { body: { SessionTimeout: 45 } }],
  ['POST', '/platform/subscriptions', { body: { TenantID: 'forged', TenantName: 'Forged' } }],
  [
    'PUT',
    '/platform/subscriptions/{tenant}/state',
    { body: { TargetState: 'com.akana.tenant.state.suspended' } },
  ],
];

onBothEngines('forged requests at the Akana door', (world) => {
  let jar: Jar;
  let tenant: Tenant;
  let others: string;
  let before: string;
  const settle = (settings: object) =>
    execute(world.as('provider-administrator'), saveAkanaSettings, settings);
  /** What a forged change would have touched. */
  const state = async () =>
    JSON.stringify([
      await world.storage.read.tenants.find(tenant.id),
      await world.storage.read.settings.find('akana-settings'),
      (await world.storage.read.tenants.findByUrl('forged')) ?? null,
    ]);

  beforeAll(async () => {
    openJsonDoor(world);
    tenant = await givenAkanaTenant(world);
    const { email } = await givenToken(world, 'provider-administrator');
    jar = await logInAs(email, tenant.url);
    const another = await givenAkanaTenant(world);
    others = (await logInAs(email, another.url)).csrf() ?? '';
    before = await state();
  });
  beforeEach(() => {
    vi.useRealTimers();
  });

  /** What a foreign page can make a browser send, and tokens that do not belong to this login. */
  const variants: [name: string, forge: () => AkanaSent][] = [
    ['no Origin', () => ({ csrf: null })],
    ['a null Origin', () => ({ csrf: null, headers: { origin: 'null' } })],
    ['another host', () => ({ csrf: null, headers: { origin: 'https://evil.example' } })],
    [
      'a sibling subdomain',
      () => ({
        csrf: null,
        headers: { origin: 'http://other.127.0.0.1:3000', 'sec-fetch-site': 'same-site' },
      }),
    ],
    ['text/plain', () => ({ csrf: null, raw: '{}', headers: { 'content-type': 'text/plain' } })],
    ['a form post', () => ({ csrf: null, raw: 'a=b', headers: form })],
    ['no token', () => ({ csrf: null, headers: { 'sec-fetch-site': 'cross-site' } })],
    ['an expired token', () => ({ headers: { 'x-expired': '1' } })],
    ['the token of another tenant', () => ({ csrf: others })],
  ];

  describe.each(changes)('%s %s', (method, path, sent) => {
    it.each(variants)('is refused with %s', async (_, forge) => {
      const { headers, ...forged } = forge();
      if (headers?.['x-expired']) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 });
      const { status, text } = await callAkana(method, path.replace('{tenant}', tenant.url), {
        jar: { ...jar, take: () => undefined },
        ...sent,
        ...forged,
        headers: { ...sent.headers, ...headers },
      });
      vi.useRealTimers();
      expect([status, text]).toEqual([401, expect.stringContaining('"faultcode":"Client"')]);
      expect(await state()).toBe(before);
    });
  });

  it('is refused for a login that a foreign page sends', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const login = await callAkana('POST', '/api/login', { body: { email: 'a@b', password: 'c' }, headers });
      const task = await callAkana('POST', '/api/login/pendingtasks', { body: {}, headers });
      expect([login.status, task.status]).toEqual([401, 401]);
    }
    const { email } = await givenToken(world, 'provider-operator');
    const strangers = await logInAs(email);
    const end = await callAkana('GET', '/api/login/endsession', {
      jar: strangers,
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(end.status).toBe(401);
  });

  it('takes the token encoded, decoded and encoded twice, under a name in any letter case', async () => {
    const token = jar.csrf() ?? '';
    const rename = (sent: AkanaSent) =>
      callAkana('PUT', `/api/tenants/${tenant.url}`, {
        jar,
        csrf: null,
        body: { Description: 'Payments' },
        ...sent,
      });
    const names = [`X-Csrf-Token_${tenant.url}`, `x-csrf-token_${tenant.url.toUpperCase()}`];
    for (const name of names)
      for (const value of [token, decodeURIComponent(token), encodeURIComponent(token)])
        expect((await rename({ headers: { [name]: value } })).status).toBe(200);
    const link = (query: string) =>
      callAkana('PUT', `/api/tenants/${tenant.url}?${query}`, { jar, csrf: null, body: {} });
    expect((await link(`X-Csrf-Token_${tenant.url}=${encodeURIComponent(token)}`)).status).toBe(200);
    expect((await link(`X-Csrf-Token_${tenant.url}=${token}`)).status).toBe(200);
  });

  it('refuses the token of another person, of another login of the same one, and one that was changed', async () => {
    const other = await givenAkanaLogin(world, 'provider-administrator', tenant.url);
    const again = await logInAs(other.email, tenant.url);
    const token = decodeURIComponent(other.jar.csrf() ?? '');
    const send = async (csrf: string) =>
      (await callAkana('PUT', `/api/tenants/${tenant.url}`, { jar: other.jar, csrf, body: {} })).status;
    expect(await send(token)).toBe(200);
    const wrong = [
      jar.csrf() ?? '',
      again.csrf() ?? '',
      other.jar.get(`AtmoAuthToken_${tenant.url}`) ?? '',
      token.replace(/expirationTime=\d+/, 'expirationTime=4102444800000'),
      token.replace(/TokenID=./, 'TokenID=z'),
      token.slice(0, -1),
      `${token}x`,
      token.replace(/,sig=.*/, ''),
      `x=y,${token}`,
      '%E0%A4%A',
      'TokenID',
      ' ',
    ];
    for (const each of wrong) expect([each, await send(each)]).toEqual([each, 401]);
  });

  it('refuses a token that is over, also where the login itself was renewed', async () => {
    const { jar: own } = await givenAkanaLogin(world, 'provider-administrator', tenant.url);
    const old = own.csrf() ?? '';
    const send = async (csrf: string) =>
      (await callAkana('PUT', `/api/tenants/${tenant.url}`, { jar: own, csrf, body: {} })).status;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * 60_000 });
    expect((await callAkana('POST', '/api/login/renewToken', { jar: own, headers: form })).status).toBe(200);
    expect(await send(old)).toBe(200);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect([await send(old), await send(own.csrf() ?? '')]).toEqual([401, 200]);
  });

  it('is not asked of Bearer tokens', async () => {
    const { token } = await givenToken(world, 'provider-administrator');
    const sent = { token, body: {}, headers: { origin: 'https://evil.example' } };
    expect((await callAkana('PUT', `/api/tenants/${tenant.url}`, sent)).status).toBe(200);
  });

  it('is refused with the cookie of the console, unless its own pages send it', async () => {
    const { token } = await givenToken(world, 'provider-administrator');
    const send = async (headers: Record<string, string>) =>
      (
        await callAkana('PUT', `/api/tenants/${tenant.url}`, {
          body: {},
          headers: { cookie: `sid=${token}`, ...headers },
        })
      ).status;
    expect(await send({})).toBe(403);
    expect(await send({ origin: 'https://evil.example' })).toBe(403);
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('does not end the session of the console by a link that a page elsewhere has', async () => {
    const { token } = await givenToken(world, 'provider-administrator');
    const end = async (headers: Record<string, string> = {}) =>
      (
        await callAkana('GET', '/api/login/endsession', {
          headers: { cookie: `sid=${token}`, ...headers },
        })
      ).status;
    expect(await end()).toBe(403);
    expect(await end({ 'sec-fetch-site': 'cross-site' })).toBe(401);
    expect((await callJsonDoor('GET', '/api/v1/session', { token })).status).toBe(200);
    expect(await end({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect((await callJsonDoor('GET', '/api/v1/session', { token })).status).toBe(401);
  });

  it('asks for a token to read only where that is settled, and names no CSRF cookie without any protection', async () => {
    const show = async (csrf: string | null | undefined) =>
      (await callAkana('GET', `/api/tenants/${tenant.url}`, { jar, csrf })).status;
    expect(await show(null)).toBe(200);
    await settle({ readRequestCsrf: true });
    expect([await show(null), await show(undefined), await show(others)]).toEqual([401, 200, 401]);
    await settle({ readRequestCsrf: false, writeRequestCsrf: false });
    const bare = await givenAkanaLogin(world, 'provider-administrator', tenant.url);
    expect(bare.jar.csrf()).toBeUndefined();
    const send = (headers: Record<string, string> = {}) =>
      callAkana('PUT', `/api/tenants/${tenant.url}`, { jar: bare.jar, body: {}, headers });
    expect((await send()).status).toBe(200);
    const foreign: Record<string, string>[] = [
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: 'http://other.127.0.0.1:3000' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) expect((await send(headers)).status).toBe(401);
    await settle({ writeRequestCsrf: true });
    expect((await send()).status).toBe(401);
  });

  it('keeps a login for one tenant away from another, and lets that of the provider reach all (A15)', async () => {
    const other = await givenAkanaTenant(world);
    const read = async (path: string, of: Jar) => (await callAkana('GET', path, { jar: of })).status;
    expect(await read(`/api/tenants/${tenant.url}`, jar)).toBe(200);
    expect(await read(`/api/tenants/${other.url}`, jar)).toBe(401);
    expect(await read('/api/tenants/nowhere', jar)).toBe(401);
    expect(await read(`/api/businesses/tenantbusiness.${other.url}/settings`, jar)).toBe(401);
    const { jar: all, email } = await givenAkanaLogin(world, 'provider-administrator');
    expect(await read(`/api/tenants/${other.url}`, all)).toBe(200);
    expect(await read('/api/tenants/nowhere', all)).toBe(404);
    const named = { [`X-Csrf-Token_${other.url}`]: all.csrf() ?? '' };
    const change = await callAkana('PUT', `/api/tenants/${other.url}`, {
      jar: all,
      csrf: null,
      body: {},
      headers: named,
    });
    expect(change.status).toBe(200);
    // Both cookies at once, as a browser has them after two logins: the one of the address counts.
    const two = await logInAs(email, other.url);
    const cookie = `${all.header()}; ${jar.header()}; ${two.header()}`;
    const csrf = { [`X-Csrf-Token_${other.url}`]: two.csrf() ?? '' };
    const both = await callAkana('PUT', `/api/tenants/${other.url}`, {
      body: {},
      headers: { cookie, ...csrf },
    });
    expect(both.status).toBe(200);
  });

  it('ends with the session: signed out, disabled, or with another password', async () => {
    const { jar: own, personId } = await givenAkanaLogin(world, 'provider-administrator');
    expect((await callAkana('GET', '/api/login/status', { jar: own })).status).toBe(200);
    const { token } = await givenToken(world, 'provider-administrator');
    const disabled = await callJsonDoor('PATCH', `/api/v1/people/${personId}`, {
      token,
      body: { disabled: true },
    });
    expect(disabled.status).toBe(200);
    expect((await callAkana('GET', '/api/login/status', { jar: own })).status).toBe(401);
  });
});
