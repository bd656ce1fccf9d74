import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import {
  asXml,
  sampleLookups,
  sampleMembers,
  sampleTenant,
  tableFields,
} from '@/lib/dialects/longjump/testing';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';
import { callLongJump, givenLongJumpLogin, type SentToLongJump } from './longjump.testing';

let made = 0;
/** The page's sample with an address and a name that nobody has yet. */
const another = (more: Record<string, string> = {}) => {
  made += 1;
  const name = `BSmith Inc ${made}`;
  return { ...sampleTenant, name, company: name, email: `bsmith${made}@email.com`, ...more };
};

onBothEngines('a tenant at the LongJump door', (world) => {
  let cookie: string;
  let token: string;
  let personId: string;
  const send = (method: string, path: string, sent: SentToLongJump = {}) =>
    callLongJump(method, path, { cookie, ...sent });
  const create = async (record: Record<string, string>) => {
    const { status, message } = await send('POST', 'tenant', { xml: asXml(record) });
    expect([status, message.code]).toEqual([201, '0']);
    return String(message.id);
  };
  const get = async (id: string) =>
    (await send('GET', `tenant/${id}`)).platform.tenant as Record<string, string & Record<string, string>>;
  const json = (method: string, path: string, body?: unknown) =>
    callJsonDoor(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
  const find = async (name: string) =>
    ((await json('GET', `/tenants?${new URLSearchParams({ q: name })}`)).body.items as { id: string }[])[0];
  const countTraces = async () => ({
    entries: await world.storage.read.audit.count({}),
    tenants: await world.storage.read.tenants.count({}),
  });

  beforeAll(async () => {
    openJsonDoor(world);
    ({ cookie, token, personId } = await givenLongJumpLogin(world, 'provider-administrator'));
  });

  describe('the documented calls', () => {
    let id: string;

    it('is made by the sample of the page, which answers 201 with its id in the message', async () => {
      const answer = await send('POST', 'tenant', { xml: asXml(sampleTenant) });
      expect(answer.status).toBe(201);
      expect(answer.platform).toEqual({
        message: { code: '0', description: 'Success', id: expect.stringMatching(/^\d+$/) },
      });
      id = String(answer.message.id);
      expect(answer.headers.get('location')).toBe(`/networking/rest/tenant/${id}`);
      expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    });

    it('is answered with every member of the sample, in its order, and with the others of the table', async () => {
      const answer = await send('GET', `tenant/${id}`);
      expect([answer.status, answer.message]).toEqual([200, { code: '0', description: 'Success' }]);
      const tenant = answer.platform.tenant as Record<string, unknown>;
      expect(Object.keys(tenant).slice(0, sampleMembers.length)).toEqual(sampleMembers);
      expect(Object.keys(tenant)).toEqual(expect.arrayContaining(tableFields));
      const by = {
        type: '',
        uri: `http://127.0.0.1:3000/networking/rest/record/USER/${personId}`,
        displayValue: 'The provider-administrator',
        content: personId,
      };
      expect(tenant).toMatchObject({
        ...{ id, number: id, object_id: '8c5b349851c041a28d19277a12dee8f0' },
        ...{ name: 'BSmith Inc', company: 'BSmith Inc', country: 'United States', phone: '650-555-1212' },
        ...{ email: 'bsmith@email.com', first_name: 'Smith', last_name: 'Bob' }, // L12
        ...{ number_of_users: '1', estimated_number_of_users: '4', time_zone: '12' },
        ...{ date_format: 'mm/dd/yyyy', currency_format: '$', street: '1230 Midas Way', city: 'Sunnyvale' },
        ...{ created_id: by, owner_id: by, modified_id: by },
        ...{ msp: '0', is_partner: '0', active: '1', deleted: '0', partner_id: '', document_space: '' },
        partner: {
          type: '',
          uri: 'http://127.0.0.1:3000/networking/rest/tenant/null',
          displayValue: '',
          content: '',
        },
      });
      for (const name of ['start_date', 'date_modified'])
        expect(tenant[name]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      for (const name of sampleLookups)
        expect(Object.keys(tenant[name] as object)).toEqual(['type', 'uri', 'displayValue', 'content']);
      expect(answer.text).not.toMatch(/password|sendWelcomeEmail|appList/);
    });

    it('says the same in JSON, by the address or by the Accept header', async () => {
      const xml = (await send('GET', `tenant/${id}`)).platform;
      const byAddress = await send('GET', `tenant/${id}?alt=json`);
      expect(byAddress.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(byAddress.platform).toEqual(xml);
      expect(Object.keys(byAddress.platform.tenant as object)).toEqual(Object.keys(xml.tenant as object));
      const accept = { accept: 'application/json, text/plain, */*' };
      expect((await send('GET', `tenant/${id}`, { headers: accept })).platform).toEqual(xml);
      expect((await send('GET', `tenant/${id}?alt=xml`, { headers: accept })).text).toMatch(/^<\?xml /);
    });

    it('is changed by the sample of the page, which leaves the rest', async () => {
      const before = await get(id);
      const answer = await send('PUT', `tenant/${id}`, {
        xml: asXml({ free: '1', country: 'India', payment_type: 'Manual' }),
      });
      expect([answer.status, answer.platform]).toEqual([
        200,
        { message: { code: '0', description: 'Success' } },
      ]);
      const { date_modified: _, ...after } = await get(id);
      const { date_modified: __, ...so } = before;
      expect(after).toEqual({ ...so, free: '1', country: 'India', payment_type: 'Manual' });
      const [entry] = await world.storage.read.audit.list({ action: 'tenant.update' }, { limit: 1 });
      expect(entry).toMatchObject({ door: 'longjump', entityLabel: 'BSmith Inc' });
    });

    it('clears what comes empty, and takes back what it gave without a change', async () => {
      await send('PUT', `tenant/${id}`, { xml: asXml({ country: '', phone: '' }) });
      expect(await get(id)).toMatchObject({ country: '', phone: '', city: 'Sunnyvale' });
      const document = await send('GET', `tenant/${id}?alt=json`);
      const before = await countTraces();
      const answer = await send('PUT', `tenant/${id}`, {
        json: { platform: { tenant: document.platform.tenant } },
      });
      expect([answer.status, answer.message.code]).toEqual([200, '0']);
      expect(await countTraces()).toEqual(before);
    });

    it('is removed into the bin, and not found after that', async () => {
      const tenant = await find('BSmith Inc');
      const answer = await send('DELETE', `tenant/${id}`);
      expect([answer.status, answer.platform]).toEqual([
        200,
        { message: { code: '0', description: 'Success' } },
      ]);
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const gone = await send(
          method,
          `tenant/${id}`,
          method === 'PUT' ? { xml: asXml({ city: 'x' }) } : {},
        );
        expect([gone.status, gone.message]).toEqual([
          404,
          { code: '-200', description: 'This tenant does not exist.' },
        ]);
      }
      const binned = await json('GET', `/tenants/${tenant?.id}`);
      expect(binned.body.deletedAt).not.toBeNull();
    });
  });

  it('is made by JSON too, with numbers, truths and lookups as JSON has them', async () => {
    const record = {
      ...another(),
      ...{ number_of_users: 7, free: true, discount: 12.5, next_billing_date: '2027-01-31' },
      base_subscriber_plan: { type: '', uri: 'x', displayValue: 'Gold', content: 'gold' },
    };
    const answer = await send('POST', 'tenant?alt=json', { json: { platform: { tenant: record } } });
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.text)).toEqual({
      platform: { message: { code: '0', description: 'Success', id: answer.message.id } },
    });
    expect(await get(String(answer.message.id))).toMatchObject({
      ...{ number_of_users: '7', free: '1', discount: '12.5', next_billing_date: '2027-01-31' },
      base_subscriber_plan: {
        uri: 'http://127.0.0.1:3000/networking/rest/record/base_subscriber_plan/gold',
        content: 'gold',
      },
    });
  });

  it('is there through every other door, with what they need', async () => {
    const record = another();
    const id = await create(record);
    const tenant = await find(record.name);
    expect(tenant).toMatchObject({
      ...{ number: Number(id), name: record.name, status: 'active', isPartner: false, telephony: null },
      url: record.name.toLowerCase().replaceAll(' ', '-'),
      locale: { timeZone: 'America/Los_Angeles' },
    });
    await json('PATCH', `/tenants/${tenant?.id}`, {
      locale: { timeZone: 'Europe/Busingen', dateFormat: 'd MMM yyyy' },
    });
    expect(await get(id)).toMatchObject({ time_zone: '', date_format: 'd MMM yyyy' });
    const answer = await send('PUT', `tenant/${id}`, {
      xml: asXml({ time_zone: '', date_format: 'd MMM yyyy', city: 'Oslo' }),
    });
    expect(answer.status).toBe(200);
    expect((await json('GET', `/tenants/${tenant?.id}`)).body).toMatchObject({
      locale: { timeZone: 'Europe/Busingen', dateFormat: 'd MMM yyyy' },
      address: { city: 'Oslo' },
    });
  });

  describe('its name', () => {
    it('is the company where none is sent, with a number where another tenant is called so', async () => {
      const { name: company, ...record } = another();
      const first = await create(record);
      const second = await create({ ...record, email: 'second@email.com' });
      expect(await get(first)).toMatchObject({ name: company, company });
      expect(await get(second)).toMatchObject({ name: `${company} 2`, company });
    });

    it('is refused where it was sent and another tenant has it', async () => {
      const record = another();
      await create(record);
      const before = await countTraces();
      const answer = await send('POST', 'tenant', { xml: asXml({ ...record, email: 'third@email.com' }) });
      expect([answer.status, answer.message]).toMatchObject([
        400,
        { code: '-4601', description: expect.stringContaining('name: ') },
      ]);
      expect(await countTraces()).toEqual(before);
    });

    it('falls back to the company when it is cleared', async () => {
      const record = another({ company: 'Cleared Ltd' });
      const id = await create(record);
      await send('PUT', `tenant/${id}`, { xml: asXml({ name: '' }) });
      expect(await get(id)).toMatchObject({ name: 'Cleared Ltd' });
    });
  });

  describe('its first administrator', () => {
    const personOf = async (email: string) => world.storage.read.people.findCredentials(email);
    const invited = async (personId: string) => world.storage.read.invitations.findOfPerson(personId);

    it('has to change a weak password even where the request says no', async () => {
      const record = another();
      await create(record);
      expect(await personOf(record.email)).toMatchObject({
        ...{ name: 'Smith Bob', role: 'tenant-administrator', mustChangePassword: true },
        passwordHash: expect.stringMatching(/^\$argon2id/),
      });
    });

    it('keeps a good password where the request says so, and changes it otherwise', async () => {
      const password = 'seven yellow cranes at dusk';
      const keeps = another({ password });
      await create(keeps);
      expect(await personOf(keeps.email)).toMatchObject({ mustChangePassword: false });
      const { force_password_to_be_changed: _, ...plain } = another({ password });
      await create(plain);
      expect(await personOf(plain.email)).toMatchObject({ mustChangePassword: true });
      const said = another({ password });
      const { force_password_to_be_changed: __, ...rest } = said;
      await create({ ...rest, force_password_change_on_login: '0' });
      expect(await personOf(said.email)).toMatchObject({ mustChangePassword: false });
    });

    it('is invited by mail without a password, and with one only when a welcome is asked for', async () => {
      const { password: _, ...without } = another();
      await create(without);
      const first = await personOf(without.email);
      expect(first).toMatchObject({ passwordHash: '' });
      expect(await invited(first?.id ?? '')).toMatchObject({ sends: 1 });
      const quiet = another();
      await create(quiet);
      expect(await invited((await personOf(quiet.email))?.id ?? '')).toBeUndefined();
      const welcome = another({ sendWelcomeEmail: '1' });
      await create(welcome);
      expect(await invited((await personOf(welcome.email))?.id ?? '')).toMatchObject({ sends: 1 });
      const ready = another({ sendWelcomeEmail: 'true', password: 'seven yellow cranes at tea' });
      await create(ready);
      expect(await invited((await personOf(ready.email))?.id ?? '')).toBeUndefined();
      const since = '2026-01-01T00:00:00.000Z';
      expect(await world.storage.read.mails.countSince(ready.email, ['activated'], since)).toBe(1);
    });

    it('takes nobody else’s address, and nothing is left of the attempt', async () => {
      const record = another();
      await create(record);
      const before = await countTraces();
      const answer = await send('POST', 'tenant', { xml: asXml(another({ email: record.email })) });
      expect([answer.status, answer.message]).toMatchObject([
        400,
        { code: '-4601', description: expect.stringMatching(/^email: .*already signs in/) },
      ]);
      expect(await countTraces()).toEqual(before);
    });

    it('is told of in the history, and the password nowhere', async () => {
      const record = another({ password: 'CANARY-4711-canary' });
      await create(record);
      const tenant = await find(record.name);
      const entries = await world.storage.read.audit.list({ tenantId: String(tenant?.id) }, { limit: 10 });
      expect(entries.map(({ entity, door }) => [entity, door])).toEqual([
        ['person', 'longjump'],
        ['tenant', 'longjump'],
      ]);
      expect(JSON.stringify(entries)).not.toContain('CANARY');
    });
  });

  describe('a partner', () => {
    it('is made by is_partner, gets tenants of its own, and its administrator sees no others', async () => {
      const partner = another({ is_partner: '1', password: 'seven yellow cranes at noon' });
      const partnerId = await create(partner);
      const id = await create(another({ partner: partnerId }));
      const { partner: of, ...tenant } = await get(id);
      expect([of, tenant.partner_id !== '', (await get(partnerId)).msp]).toEqual([
        {
          type: '',
          uri: `http://127.0.0.1:3000/networking/rest/tenant/${partnerId}`,
          displayValue: partner.name,
          content: partnerId,
        },
        true,
        '1',
      ]);
      const login = await callLongJump('POST', 'login', {
        xml: asXml({ userName: partner.email, password: partner.password ?? '' }, 'login'),
      });
      expect(login.platform.login).toMatchObject({
        organizationName: partner.name,
        organizationId: partnerId,
      });
      const theirs = { cookie: login.headers.get('set-cookie')?.split(';')[0] };
      const elsewhere = await create(another());
      expect((await callLongJump('GET', `tenant/${id}`, theirs)).status).toBe(200);
      const [hidden, missing] = [
        await callLongJump('GET', `tenant/${elsewhere}`, theirs),
        await callLongJump('GET', 'tenant/1', theirs),
      ];
      expect([hidden.status, hidden.text]).toEqual([404, missing.text]);
      const own = await callLongJump('POST', 'tenant', { ...theirs, xml: asXml(another()) });
      expect([own.status, await get(String(own.message.id))]).toMatchObject([
        201,
        { partner: { content: partnerId } },
      ]);
      const stolen = await callLongJump('PUT', `tenant/${elsewhere}`, {
        ...theirs,
        xml: asXml({ partner: partnerId }),
      });
      expect([stolen.status, stolen.message.code]).toEqual([404, '-200']);
    });

    it('has limits that hold here, for its own administrator and for the provider', async () => {
      const partner = another({ is_partner: '1' });
      const partnerId = await create(partner);
      const { id } = (await find(partner.name)) ?? { id: '' };
      const limited = await json('PUT', `/partners/${id}/limits`, { tenants: 1 });
      expect(limited.status).toBe(200);
      await create(another({ partner: partnerId }));
      const before = await countTraces();
      const refused = await send('POST', 'tenant', { xml: asXml(another({ partner: partnerId })) });
      expect([refused.status, refused.message]).toMatchObject([
        400,
        { code: '-4601', description: expect.stringContaining(partner.name) },
      ]);
      expect(await countTraces()).toEqual(before);
    });

    it('is given and taken away by a change, and refused where there is none', async () => {
      const partnerId = await create(another({ is_partner: '1' }));
      const id = await create(another());
      expect((await send('PUT', `tenant/${id}`, { xml: asXml({ partner: partnerId }) })).status).toBe(200);
      expect(await get(id)).toMatchObject({ partner: { content: partnerId } });
      await send('PUT', `tenant/${id}`, { xml: asXml({ partner: '' }) });
      expect(await get(id)).toMatchObject({ partner: { content: '' }, partner_id: '' });
      for (const partner of [id, '1', 'x']) {
        const refused = await send('PUT', `tenant/${id}`, { xml: asXml({ partner }) });
        expect([refused.status, refused.message]).toMatchObject([
          400,
          { code: '-4601', description: expect.stringMatching(/^partner: /) },
        ]);
      }
      await send('PUT', `tenant/${id}`, { xml: asXml({ is_partner: '1', active: '0' }) });
      expect(await get(id)).toMatchObject({ msp: '1', active: '0' });
    });
  });

  it('says what it does not keep', async () => {
    const answer = await send('POST', 'tenant', { xml: asXml(another({ appList: '49, eod' })) });
    expect([answer.status, answer.message.description]).toEqual([
      201,
      expect.stringContaining('appList is not used'),
    ]);
    const change = await send('PUT', `tenant/${answer.message.id}`, {
      xml: asXml({ password: 'a new password', id: '7', number: '8', unheard_of: 'x' }),
    });
    expect(change.message).toMatchObject({
      code: '0',
      description: expect.stringContaining('password: only'),
    });
    expect(await get(String(answer.message.id))).toMatchObject({ number: answer.message.id });
  });

  describe('a bad request', () => {
    it.each<[string, SentToLongJump, number, string, string]>([
      ['no body', { headers: { 'content-type': 'application/xml' } }, 400, '-4601', 'empty'],
      ['XML that breaks off', { xml: '<platform><tenant>' }, 400, '-4601', 'line 1, column'],
      ['a document type', { xml: '<!DOCTYPE a><platform/>' }, 400, '-4601', 'document type'],
      ['another root', { xml: '<tenant/>' }, 400, '-4601', 'begins with <tenant>'],
      ['no tenant', { xml: '<platform/>' }, 400, '-4601', 'no <tenant>'],
      ['two tenants', { xml: '<platform><tenant/><tenant/></platform>' }, 400, '-4601', '2 of <tenant>'],
      [
        'a field twice',
        { xml: '<platform><tenant><city>a</city><city>b</city></tenant></platform>' },
        400,
        '-4601',
        'city: This field is there twice',
      ],
      [
        'a field by two of its names',
        { xml: asXml({ ...sampleTenant, force_password_change_on_login: '1' }) },
        400,
        '-4601',
        'twice',
      ],
      [
        'a field with elements',
        { xml: asXml({ city: '<b>x</b>' }) },
        400,
        '-4601',
        'city: This field has elements in it',
      ],
      ['nothing but a tenant', { xml: asXml({}) }, 400, '-4601', 'company: A new tenant needs this field.'],
      [
        'a word as a number',
        { xml: asXml({ ...sampleTenant, number_of_users: 'many', time_zone: '9999', discount: '120%' }) },
        400,
        '-4601',
        'number_of_users: Write a whole number.',
      ],
      [
        'a wrong date format',
        { xml: asXml({ ...sampleTenant, date_format: 'dd-yyyy' }) },
        400,
        '-4601',
        'date_format: ',
      ],
      [
        'a short password',
        { xml: asXml({ ...sampleTenant, email: 'short@email.com', password: 'short' }) },
        400,
        '-4601',
        'password: ',
      ],
      [
        'no e-mail address',
        { xml: asXml({ ...sampleTenant, email: 'nobody' }) },
        400,
        '-4601',
        'email: An e-mail address',
      ],
      ['JSON that breaks off', { json: undefined, xml: '{', headers: asJson() }, 400, '-4601', 'line 1'],
      ['a list', { json: [] }, 400, '-4601', '{"platform":{"tenant":{…}}}'],
      ['a list as a field', { json: { platform: { tenant: { city: ['x'] } } } }, 400, '-4601', 'city: '],
      ['no content type', { xml: '<a/>', headers: { 'content-type': '' } }, 415, '-4601', 'Content-Type'],
      ['a form', { xml: 'a=b', headers: form() }, 405, '-4601', 'application/xml or'],
      ['another encoding', { xml: '<a/>', headers: latin() }, 405, '-4601', 'UTF-8'],
      [
        'a body over 256 kB',
        { xml: `<platform><tenant><city>${'x'.repeat(262_144)}</city></tenant></platform>` },
        413,
        '-4601',
        'larger',
      ],
    ])(
      '%s is refused, in the form that was asked for, and changes nothing',
      async (_title, sent, status, code, says) => {
        const before = await countTraces();
        const refused = await send('POST', 'tenant', sent);
        expect([refused.status, Object.keys(refused.platform), refused.message]).toEqual([
          status,
          ['message'],
          { code, description: expect.stringContaining(says) },
        ]);
        const inJson = await send('POST', 'tenant?alt=json', sent);
        expect(JSON.parse(inJson.text)).toEqual({ platform: refused.platform });
        expect(await countTraces()).toEqual(before);
      },
    );

    it('takes text/xml', async () => {
      const sent = { xml: asXml(another()), headers: { 'content-type': 'text/xml; charset=UTF-8' } };
      expect((await send('POST', 'tenant', sent)).status).toBe(201);
    });

    it('is told so for addresses, methods, forms and parameters that there are not', async () => {
      const id = await create(another());
      expect((await send('GET', 'tenants')).message).toMatchObject({
        code: '-300',
        description: expect.stringMatching(/^BAD_URL: /),
      });
      const method = await send('PATCH', `tenant/${id}`);
      expect([method.status, method.headers.get('allow'), method.message.description]).toEqual([
        405,
        'GET, PUT, DELETE, HEAD, OPTIONS',
        expect.stringMatching(/^METHOD_NOT_ALLOWED: /),
      ]);
      expect((await send('GET', `tenant/${id}?alt=yaml`)).status).toBe(400);
      expect((await send('DELETE', `tenant/${id}?force=1`)).status).toBe(400);
      for (const odd of ['0', 'x', '-1', '99999999999999999999', '1e3', '%00'])
        expect((await send('GET', `tenant/${odd}`)).status).toBe(404);
      expect((await get(id)).active).toBe('1');
    });

    it('does not echo what was sent as anything but text', async () => {
      const refused = await send('POST', 'tenant', {
        xml: asXml({ ...another(), company: '&lt;script&gt;', date_format: '"&lt;x&gt;' }),
      });
      expect(refused.status).toBe(400);
      expect(refused.text).not.toContain('<x>');
    });
  });

  describe('who may', () => {
    it.each(['GET', 'PUT', 'DELETE'])(
      '%s: nobody without a sign-in, before anything is read',
      async (method) => {
        const refused = await callLongJump(method, 'tenant/1', method === 'PUT' ? { xml: '<' } : {});
        expect([refused.status, refused.message.code]).toEqual([401, '-101']);
        expect(refused.headers.get('www-authenticate')).toBe('Bearer');
      },
    );

    it('an auditor reads and changes nothing, an operator deletes nothing', async () => {
      const id = await create(another());
      const auditor = await givenToken(world, 'provider-auditor');
      expect((await callLongJump('GET', `tenant/${id}`, auditor)).status).toBe(200);
      for (const [method, path] of [
        ['POST', 'tenant'],
        ['PUT', `tenant/${id}`],
        ['DELETE', `tenant/${id}`],
      ] as const) {
        const refused = await callLongJump(method, path, {
          token: auditor.token,
          ...(method !== 'DELETE' && { xml: '<' }),
        });
        expect([refused.status, refused.message.code]).toEqual([400, '-850']);
      }
      const operator = await givenToken(world, 'provider-operator');
      const change = { token: operator.token, xml: asXml({ city: 'Oslo' }) };
      expect((await callLongJump('PUT', `tenant/${id}`, change)).status).toBe(200);
      const refused = await callLongJump('DELETE', `tenant/${id}`, { token: operator.token });
      expect([refused.status, refused.message.code]).toEqual([400, '-850']);
    });
  });
});

function asJson() {
  return { 'content-type': 'application/json' };
}
function form() {
  return { 'content-type': 'application/x-www-form-urlencoded' };
}
function latin() {
  return { 'content-type': 'application/xml; charset=iso-8859-1' };
}
