import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '@/lib/command';
import { saveAkanaSettings } from '@/lib/dialects/akana/settings/akana-settings';
import type { Tenant } from '@/lib/tenants/model';
import {
  type AkanaSent,
  callAkana,
  givenAkanaLogin,
  givenAkanaTenant,
  givenHead,
  type Jar,
  logInAs,
} from './akana.testing';
import { givenToken, openJsonDoor } from './json-door.testing';

const suspended = 'com.akana.tenant.state.suspended';
const active = 'com.akana.tenant.state.active';

onBothEngines('tenants at the Akana door', (world) => {
  let jar: Jar;
  let email: string;
  const get = (path: string, sent: AkanaSent = {}) => callAkana('GET', path, { jar, ...sent });
  const put = (path: string, body: unknown, sent: AkanaSent = {}) =>
    callAkana('PUT', path, { jar, body, ...sent });
  const find = (tenant: Tenant) => world.storage.read.tenants.find(tenant.id);
  const lastEntry = async (tenant: Tenant) =>
    (await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 1 }))[0];

  beforeAll(async () => {
    openJsonDoor(world);
    ({ jar, email } = await givenAkanaLogin(world, 'provider-administrator'));
  });

  it('shows the documented Tenant object, member by member', async () => {
    const tenant = await givenAkanaTenant(world);
    const { url, name } = tenant;
    const { status, body, headers } = await get(`/api/tenants/${url}`);
    expect([status, headers.get('content-type'), headers.get('etag')]).toEqual([
      200,
      'application/json',
      '"1"',
    ]);
    expect(body).toEqual({
      FedMemberID: url,
      TenantName: name,
      Description: 'Payments',
      AdminGroupID: `admingroup.${url}`,
      AvatarURL: '',
      Business: { BusinessID: `tenantbusiness.${url}`, Name: name },
      IndexTargets: ['elastic'],
      SearchSource: 'elastic',
      ESIndexName: '',
      State: suspended,
      PlatformApiClientID: '',
      PlatformApiContractExists: false,
      ConsoleAddress: expect.stringMatching(new RegExp(`^http://.*/t/${url}$`)),
      ContactEmailAddress: 'nowhere@net',
      FromEmailAddress: '',
      Themes: ['default'],
      TenantBusinessID: `tenantbusiness.${url}`,
      SiteAdminGroupID: `siteadmingroup.${url}`,
      BusinessAdminGroupID: `businessadmingroup.${url}`,
      AnalyticsAccountID: '',
      ServiceEndpoints: [{ Name: 'orders', URL: 'https://test.acme.example/orders' }],
    });
    expect((await get(`/api/tenants/${url.toUpperCase()}`)).status).toBe(200);
  });

  it('changes what a PUT names, clears what is empty, leaves the rest, and writes it into the log', async () => {
    const tenant = await givenAkanaTenant(world, { classification: 'Gold' } as Partial<Tenant>);
    const path = `/api/tenants/${tenant.url}`;
    const changed = await put(path, { TenantName: `${tenant.name} Ltd`, Description: '' });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { TenantName: `${tenant.name} Ltd`, Description: '' },
    ]);
    expect(await find(tenant)).toMatchObject({
      company: null,
      classification: 'Gold',
      endpoints: tenant.endpoints,
    });
    expect(await lastEntry(tenant)).toMatchObject({ action: 'tenant.update', door: 'akana' });
    const moved = await put(path, {
      ContactEmailAddress: 'ann@acme.example',
      ServiceEndpoints: [
        { Name: 'orders', URL: 'https://acme.example/orders' },
        { Name: 'bills', URL: 'https://acme.example/bills' },
      ],
    });
    expect(moved.body.ServiceEndpoints).toHaveLength(2);
    expect(await find(tenant)).toMatchObject({ contact: { email: 'ann@acme.example' } });
    expect((await put(path, { ServiceEndpoints: [] })).body.ServiceEndpoints).toEqual([]);
  });

  it('takes back what it gave, in JSON and in XML, and changes nothing by it', async () => {
    const tenant = await givenAkanaTenant(world);
    const path = `/api/tenants/${tenant.url}`;
    const { body } = await get(path);
    expect((await put(path, body)).headers.get('etag')).toBe('"1"');
    const { text } = await get(path, { headers: { accept: 'text/xml' } });
    const back = await put(path, undefined, { raw: text, headers: { 'content-type': 'text/xml' } });
    expect([back.status, back.headers.get('etag')]).toEqual([200, '"1"']);
    const renamed = text.replace(`<TenantName>${tenant.name}`, `<TenantName>${tenant.name} &amp; Sons`);
    const changed = await put(path, undefined, {
      raw: renamed,
      headers: { 'content-type': 'application/vnd.soa.v80+xml' },
    });
    expect(changed.body.TenantName).toBe(`${tenant.name} & Sons`);
    expect((await find(tenant))?.endpoints).toEqual(tenant.endpoints);
  });

  it.each([
    [{ State: active }, 'State: This cannot be changed here. PUT /platform/subscriptions'],
    [{ FedMemberID: 'other' }, 'FedMemberID: This cannot be changed here.'],
    [{ Colour: 'red' }, 'Colour: “Colour” is not known here.'],
    [{ toString: 'red' }, 'toString: “toString” is not known here.'],
    [{ TenantName: '' }, 'TenantName: Enter a name.'],
    [
      { ServiceEndpoints: [{ Name: 'a', URL: 'ftp://b' }] },
      'ServiceEndpoints.0.URL: The address starts with',
    ],
    [{ ServiceEndpoints: 7 }, 'ServiceEndpoints: Endpoints are a list.'],
    [{ ContactEmailAddress: 'nobody' }, 'ContactEmailAddress: An e-mail address looks like'],
  ])('refuses %j with 400 and the name of the member', async (changes, told) => {
    const tenant = await givenAkanaTenant(world);
    const { status, body } = await put(`/api/tenants/${tenant.url}`, changes);
    expect([status, body]).toEqual([
      400,
      { faultcode: 'Client', faultstring: expect.stringContaining(told) },
    ]);
    expect(await find(tenant)).toEqual(tenant);
  });

  it('overwrites nothing that changed since it was read', async () => {
    const tenant = await givenAkanaTenant(world);
    const send = (tag: string) =>
      put(`/api/tenants/${tenant.url}`, { Description: 'New' }, { headers: { 'if-match': tag } });
    expect((await send('"1"')).status).toBe(200);
    expect((await send('"1"')).status).toBe(412);
  });

  it('moves a tenant into the bin', async () => {
    const tenant = await givenAkanaTenant(world);
    const gone = await callAkana('DELETE', `/api/tenants/${tenant.url}`, { jar });
    expect([gone.status, gone.text, gone.headers.get('content-length')]).toEqual([200, '', '0']);
    expect((await find(tenant))?.deletedAt).not.toBeNull();
    expect((await get(`/api/tenants/${tenant.url}`)).status).toBe(404);
    expect(await lastEntry(tenant)).toMatchObject({ action: 'tenant.delete', door: 'akana' });
  });

  it('suspends and resumes a tenant', async () => {
    const tenant = await givenAkanaTenant(world);
    const path = `/platform/subscriptions/${tenant.url}/state`;
    for (const state of [active, suspended, suspended]) {
      const { status, body } = await put(path, { TargetState: state });
      expect([status, body.State]).toEqual([200, state]);
      expect((await find(tenant))?.status).toBe(state === active ? 'active' : 'inactive');
    }
    expect(await lastEntry(tenant)).toMatchObject({ action: 'tenant.deactivate', door: 'akana' });
    expect((await put(path, { TargetState: 'com.akana.tenant.state.gone' })).status).toBe(400);
    expect((await put(path, {})).status).toBe(400);
  });

  it('subscribes a tenant with the documented members', async () => {
    const id = `sub${Date.now()}${world.engine}`;
    const { status, body, headers } = await callAkana('POST', '/platform/subscriptions', {
      jar,
      body: {
        TenantID: id,
        TenantName: `Acme ${id}`,
        ApiAddress: 'http://acme.example/',
        PortalAddress: 'http://acme.example/atmosphere/',
        NotificationsSenderEmailAddress: 'noreply@acme.example',
        AdditionalVirtualHosts: ['developer.acme.example'],
        DefaultUserAccounts: [
          { Email: 'ann@acme.example', Role: ['SiteAdmin'], FirstName: 'Ann', LastName: 'Berg' },
          { Email: 'bo@acme.example', Role: ['BusinessAdmin'], FirstName: 'Bo', LastName: 'Ek' },
        ],
      },
    });
    expect([status, headers.get('location'), body.State]).toEqual([201, `/api/tenants/${id}`, active]);
    expect(body.ServiceEndpoints).toEqual([
      { Name: 'ApiAddress', URL: 'http://acme.example/' },
      { Name: 'PortalAddress', URL: 'http://acme.example/atmosphere/' },
    ]);
    const made = await world.storage.read.tenants.findByUrl(id);
    expect(made).toMatchObject({
      status: 'active',
      contact: { firstName: 'Ann', lastName: 'Berg', email: 'ann@acme.example' },
    });
    const again = await callAkana('POST', '/platform/subscriptions', {
      jar,
      body: { TenantID: id, TenantName: 'B' },
    });
    expect([again.status, again.body.faultstring]).toEqual([400, expect.stringContaining('TenantID')]);
    for (const bad of [{}, { TenantID: id }, { TenantName: 'C' }, { TenantID: 7, TenantName: 'C' }])
      expect((await callAkana('POST', '/platform/subscriptions', { jar, body: bad })).status).toBe(400);
    const xml = await callAkana('POST', '/platform/subscriptions', {
      jar,
      raw: `<Subscription><TenantID>x${id}</TenantID><TenantName>Xml</TenantName></Subscription>`,
      headers: { 'content-type': 'text/xml' },
    });
    expect([xml.status, xml.body.ServiceEndpoints]).toEqual([201, []]);
  });

  describe('says no in the order 401, 404, 403 (A14)', () => {
    it('where nobody is logged in, whatever else is wrong', async () => {
      const { url } = await givenAkanaTenant(world);
      for (const path of [`/api/tenants/${url}`, '/api/tenants/nowhere'])
        for (const accept of ['*/*', 'image/png'])
          expect((await callAkana('GET', path, { headers: { accept } })).status).toBe(401);
    });

    it('where somebody is who may not', async () => {
      const { url } = await givenAkanaTenant(world);
      const { token } = await givenToken(world, 'provider-auditor');
      const remove = (path: string) => callAkana('DELETE', path, { token });
      expect((await remove('/api/tenants/nowhere')).status).toBe(404);
      expect((await remove(`/api/tenants/${url}`)).status).toBe(403);
      const send = (path: string) =>
        callAkana('PUT', path, { token, raw: 'x', headers: { 'content-type': 'text/plain' } });
      expect((await send(`/api/tenants/${url}`)).status).toBe(403);
      expect((await send('/api/tenants/nowhere')).status).toBe(404);
    });

    it('for the administrator of a tenant: their own is forbidden, no other exists', async () => {
      const [own, other] = [await givenAkanaTenant(world), await givenAkanaTenant(world)];
      const head = await givenHead(world, own);
      const mine = await logInAs(head.email, own.url);
      expect((await get(`/api/tenants/${own.url}`, { jar: mine })).status).toBe(403);
      expect((await get(`/api/tenants/${other.url}`, { jar: mine })).status).toBe(401);
    });
  });

  it('lets a partner’s administrator reach their subtree and nothing else', async () => {
    const made = await givenAkanaTenant(world);
    const partner = { ...made, isPartner: true };
    await world.storage.transact(({ tenants }) => tenants.save(partner, made));
    const [below, outside] = [await givenAkanaTenant(world), await givenAkanaTenant(world)];
    const child = { ...below, partnerId: partner.id };
    await world.storage.transact(({ tenants }) => tenants.save(child, below));
    const head = await givenHead(world, partner, 'partner-administrator');
    const mine = await logInAs(head.email, partner.url);
    const show = async (url: string, own = mine) => (await get(`/api/tenants/${url}`, { jar: own })).status;
    expect([await show(below.url), await show(outside.url), await show('nowhere')]).toEqual([200, 404, 404]);
    const state = (url: string) =>
      put(`/platform/subscriptions/${url}/state`, { TargetState: active }, { jar: mine });
    expect([(await state(below.url)).status, (await state(outside.url)).status]).toEqual([200, 404]);
    const narrow = await logInAs(head.email, below.url);
    expect([await show(below.url, narrow), await show(partner.url, narrow)]).toEqual([200, 401]);
    const id = `client${Date.now()}${world.engine}`;
    const body = { TenantID: id, TenantName: `Client ${id}` };
    expect((await callAkana('POST', '/platform/subscriptions', { jar: mine, body })).status).toBe(201);
    expect((await world.storage.read.tenants.findByUrl(id))?.partnerId).toBe(partner.id);
    const business = `tenantbusiness.${below.url}`;
    expect((await get(`/api/businesses/${business}/settings`, { jar: mine })).status).toBe(200);
    const settings = await put(`/api/businesses/${business}/businesssettings`, {}, { jar: mine });
    expect(settings.status).toBe(403);
  });

  it('shows and changes the settings, which are the provider’s whichever business is named', async () => {
    const { url } = await givenAkanaTenant(world);
    const at = (name: string, id = url) => `/api/businesses/tenantbusiness.${id}/${name}`;
    const { body } = await get(at('securitysettings'));
    expect(body).toMatchObject({
      ReadRequestCSRFSupport: 'com.soa.feature.disabled',
      WriteRequestCSRFSupport: 'com.soa.feature.enabled',
      AuthTokenCookieSameSite: 'Lax',
      CaptchaSupport: 'com.soa.feature.disabled',
      AllowedFileTypes: 'application/zip',
    });
    expect((await put(at('securitysettings'), { ...body, AuthTokenCookieSameSite: 'Strict' })).status).toBe(
      200,
    );
    expect((await put(at('businesssettings'), { MaxFileSizeForUpload: 5 })).status).toBe(200);
    expect((await put(at('loginpolicy'), { SessionTimeout: 60 })).status).toBe(200);
    const all = await get(`${at('settings', 'provider_site')}?IncludeSecuritySettings=true`);
    expect(all.body).toMatchObject({
      BusinessSettings: { MaxFileSizeForUpload: 5 },
      LoginPolicy: { SessionTimeout: 60 },
      SecuritySettings: { AuthTokenCookieSameSite: 'Strict' },
    });
    expect(Object.keys((await get(at('settings'))).body)).toEqual(['BusinessSettings', 'LoginPolicy']);
    const [entry] = await world.storage.read.audit.list({ action: 'akana-settings.save' }, { limit: 1 });
    expect(entry).toMatchObject({
      door: 'akana',
      before: { sessionMinutes: 30 },
      after: { sessionMinutes: 60 },
    });
    const { headers } = await callAkana('GET', at('settings'), { jar: await logInAs(email) });
    expect(headers.get('content-type')).toBe('application/json');
    await execute(world.as('provider-administrator'), saveAkanaSettings, {
      sameSite: 'Lax',
      sessionMinutes: 30,
      maxUploadMegabytes: null,
    });
  });

  it.each([
    ['securitysettings', { ReadRequestCSRFSupport: 'on' }, 'ReadRequestCSRFSupport'],
    ['securitysettings', { AuthTokenCookieSameSite: 'None' }, 'AuthTokenCookieSameSite'],
    ['securitysettings', { CaptchaSupport: 'com.soa.feature.enabled' }, 'CaptchaSupport'],
    ['securitysettings', { Colour: 'red' }, 'Colour'],
    ['securitysettings', { valueOf: 'red' }, 'valueOf'],
    ['businesssettings', { MaxFileSizeForUpload: 0 }, 'MaxFileSizeForUpload'],
    ['businesssettings', { MaxFileSizeForUpload: 'five' }, 'MaxFileSizeForUpload'],
    ['loginpolicy', { SessionTimeout: 721 }, 'SessionTimeout'],
  ])('refuses %s %j with 400', async (which, changes, member) => {
    const { status, body } = await put(`/api/businesses/tenantbusiness.provider_site/${which}`, changes);
    expect([status, body.faultstring]).toEqual([400, expect.stringContaining(`${member}: `)]);
  });

  it('answers 404 for a business of another form, and 405 with Allow for another verb', async () => {
    expect((await get('/api/businesses/acme/settings')).status).toBe(404);
    const { status, headers, body } = await callAkana('PATCH', '/api/tenants/acme', { jar });
    expect([status, headers.get('allow'), body.faultcode]).toEqual([
      405,
      'GET, PUT, DELETE, HEAD, OPTIONS',
      'Client',
    ]);
    const stray = await callAkana('GET', '/api/tenants/acme/themes', { headers: { accept: 'text/xml' } });
    expect([stray.status, stray.headers.get('content-type')]).toEqual([404, 'text/xml']);
    expect(stray.text).toContain('<faultcode>Client</faultcode>');
  });

  it.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><Tenant><Description>&a;</Description></Tenant>'],
    ['<Tenant><Description>a</Tenant>'],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><Tenant/>'],
    [`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`.slice(0, 200_000)],
    ['<Other><Description>a</Description></Other>'],
    ['<Tenant><__proto__>a</__proto__></Tenant>'],
    ['<Tenant xmlns:a="b"><a:Description>c</a:Description></Tenant>'],
    ['not xml'],
    [''],
  ])('refuses the XML %.60s with 400', async (raw) => {
    const tenant = await givenAkanaTenant(world);
    const { status } = await put(`/api/tenants/${tenant.url}`, undefined, {
      raw,
      headers: { 'content-type': 'text/xml' },
    });
    expect(status).toBe(400);
    expect(await find(tenant)).toEqual(tenant);
  });
});
