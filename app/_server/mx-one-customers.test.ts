import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { brokenRules, leastExample, wholeExample } from '@/lib/dialects/mx-one/testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';
import { callMxOne, givenLogin } from './mx-one.testing';

const path = '/tenant/tenant-configuration/v1';
const stockholm = 'MX-ONE Stockholm';

onBothEngines('the tenant configuration of the MX-ONE door', (world) => {
  let admin: string;
  const send = (method: string, body?: unknown, sent: Sent = {}) =>
    callMxOne(method, path, { token: admin, ...(body === undefined ? {} : { body }), ...sent });
  const get = (query: Record<string, string> | string = '') =>
    callMxOne('GET', `${path}?${new URLSearchParams(query)}`, { token: admin });
  const getOne = (customerNumber: number, mxoneSubsystem = stockholm) =>
    get({ mxoneSubsystem, customerNumber: String(customerNumber) });
  const remove = (customerNumber: number, sent: Sent = {}) =>
    callMxOne(
      'DELETE',
      `${path}?${new URLSearchParams({ mxoneSubsystem: stockholm, customerNumber: String(customerNumber) })}`,
      { token: admin, ...sent },
    );
  const json = (method: string, address: string, body?: unknown) =>
    callJsonDoor(method, `/api/v1${address}`, { token: admin, ...(body === undefined ? {} : { body }) });
  const countTraces = async () => ({
    entries: await world.storage.read.audit.count({}),
    tenants: await world.storage.read.tenants.count({}),
  });
  const tenantsNamed = async (q: string) =>
    (await json('GET', `/tenants?${new URLSearchParams({ q })}`)).body.items as Record<string, unknown>[];

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenLogin(world, 'provider-administrator')).token;
    const system = {
      servers: [1, 2],
      domains: ['acme.example', 'greene.example'],
      featureLevels: ['BASIC', 'basic', 'STANDARD', 'PREMIUM'],
    };
    for (const name of [stockholm, 'MX-ONE Oslo'])
      expect((await json('POST', '/telephony-systems', { name, ...system })).status).toBe(201);
    const neighbour = { customerNumber: 700, directoryNumbers: [{ directoryNumbers: '7700-7799' }] };
    expect((await send('POST', { ...leastExample, ...neighbour })).status).toBe(201);
  });

  describe('the whole documented example', () => {
    it('is made, comes back as it was sent, and is there through every door', async () => {
      const made = await send('POST', wholeExample);
      expect(made.status).toBe(201);
      expect(JSON.stringify(made.body)).toBe(JSON.stringify(wholeExample));
      expect(made.headers.get('location')).toBe(`${path}?mxoneSubsystem=MX-ONE+Stockholm&customerNumber=100`);
      const found = await callMxOne('GET', made.headers.get('location') ?? '', { token: admin });
      expect([found.status, found.body]).toEqual([200, wholeExample]);

      const [tenant] = await tenantsNamed('Universal Tires');
      expect(tenant).toMatchObject({
        name: 'Universal Tires',
        url: 'universal-tires',
        status: 'active',
        telephony: { system: stockholm, customerNumber: 100, acronym: 'Universal_tires' },
      });
      const [entry] = await world.storage.read.audit.list({ tenantId: String(tenant?.id) }, { limit: 1 });
      expect(entry).toMatchObject({
        action: 'tenant.create',
        door: 'mx-one',
        entityLabel: 'Universal Tires',
      });
    });

    it('is answered with 401 to nobody, and 403 to an auditor, before it is read', async () => {
      const nobody = await send('POST', undefined, { token: null, raw: '{' });
      expect([nobody.status, nobody.body.responseStatus]).toEqual([401, '401 UNAUTHORIZED']);
      const { token } = await givenToken(world, 'provider-auditor');
      const auditor = await send('POST', undefined, { token, raw: '{' });
      expect([auditor.status, auditor.body]).toMatchObject([
        403,
        { mitelErrorCode: 'not-allowed', responseStatus: '403 FORBIDDEN', responseCode: 403 },
      ]);
      expect((await callMxOne('GET', path, { token })).status).toBe(200);
    });

    it('is removed into the bin, which frees its number', async () => {
      const removed = await remove(100);
      expect([removed.status, removed.body]).toEqual([200, wholeExample]);
      expect((await getOne(100)).status).toBe(404);
      expect((await remove(100)).status).toBe(404);
      const binned = await json('GET', '/tenants?deleted=true&q=Universal');
      expect(binned.body.items).toMatchObject([{ name: 'Universal Tires' }]);
    });
  });

  it('fills in every default, in the documented order', async () => {
    const made = await send('POST', leastExample);
    expect(made.status).toBe(201);
    expect(JSON.stringify(made.body)).toBe(
      JSON.stringify({
        mxoneSubsystem: stockholm,
        customerNumber: 100,
        customerName: '100', // M4
        acronym: '',
        domainName: 'acme.example',
        domainOwner: false, // M8, M26
        restrictTerminalRegistrationFromForeignIPDomains: false,
        enableShortUserIdFormat: false,
        exceptionForDialingNumbers: '',
        allowDirectCallsBetweenCustomers: false,
        financeId: '',
        directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 2, extraDigits: '' }], // M12
        commonAbbreviatedNumbers: [], // M18
        subscribers: [],
      }),
    );
    expect(await tenantsNamed('MX-ONE Stockholm 100')).toMatchObject([{ url: 'mx-one-stockholm-100' }]);
    await remove(100);
  });

  it.each([
    ['1000-1020', 2],
    ['111,1120', 3],
    ['6500,7000', 4],
    ['2000,2001,306-505', 0],
    ['3000-3002,2022-2030', 2],
  ])('derives the prefix of the page’s example %s: %i', async (directoryNumbers, prefixLength) => {
    const made = await send('POST', { ...leastExample, directoryNumbers: [{ directoryNumbers }] });
    expect(made.body.directoryNumbers).toEqual([{ directoryNumbers, prefixLength, extraDigits: '' }]);
    expect((await remove(100)).status).toBe(200);
  });

  it('takes null and empty text for absent, a server as text, and the subsystem in other letters', async () => {
    const made = await send('POST', {
      ...leastExample,
      mxoneSubsystem: 'mx-one STOCKHOLM',
      customerName: '',
      acronym: null,
      domainOwner: null,
      financeId: '',
      exceptionForDialingNumbers: ' 101 , 201 ',
      directoryNumbers: [{ directoryNumbers: ' 1000 - 1020 ', prefixLength: null, extraDigits: null }],
      commonAbbreviatedNumbers: null,
      subscribers: [
        {
          numberRange: '2',
          featurelevel: 'STANDARD',
          dialingPrivileges: 'Regional',
          endUserDeviceType: 'BluStar Client',
        },
      ],
    });
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        mxoneSubsystem: stockholm,
        customerName: '100',
        acronym: '',
        domainOwner: false,
        exceptionForDialingNumbers: '101,201',
        directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 2, extraDigits: '' }],
        commonAbbreviatedNumbers: [],
        subscribers: [{ numberRange: 2 }],
      },
    ]);
    await remove(100);
  });

  it.each(brokenRules)('refuses $title', async ({ document, field, says, status = 400 }) => {
    const before = await countTraces();
    const refused = await send('POST', document, { headers: { 'x-request-id': '7F3K-2Q9X' } });
    expect(refused.status, JSON.stringify(refused.body)).toBe(status);
    expect(Object.keys(refused.body)).toEqual([
      'mitelErrorCode',
      'errorMsg',
      'developerMsg',
      'responseStatus',
      'responseCode',
    ]);
    const { errorMsg, developerMsg, responseStatus, responseCode } = refused.body;
    expect(String(errorMsg).split(': ')[0]).toBe(field);
    expect(errorMsg).toContain(says);
    expect(developerMsg).toMatch(/^[a-z-]+ at /);
    expect(developerMsg).toContain(` at ${field}`);
    expect(developerMsg).toContain('request 7F3K-2Q9X');
    expect([responseStatus, responseCode]).toEqual([
      status === 404 ? '404 NOT_FOUND' : '400 BAD_REQUEST',
      status,
    ]);
    expect(await countTraces()).toEqual(before);
  });

  it('tells all mistakes of a document at once', async () => {
    const refused = await send('POST', {
      ...wholeExample,
      customerNumber: 0,
      acronym: '1a',
      directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 3 }],
      subscribers: [{ numberRange: 1 }],
    });
    for (const field of [
      'customerNumber',
      'acronym',
      'directoryNumbers[0].prefixLength',
      'subscribers[0].featurelevel',
      'subscribers[0].dialingPrivileges',
      'subscribers[0].endUserDeviceType',
    ]) {
      expect(refused.body.errorMsg).toContain(`${field}: `);
      expect(refused.body.developerMsg).toContain(` at ${field}`);
    }
  });

  it.each<[string, Sent, number, string]>([
    ['cut off', { raw: '{"mxoneSubsystem":' }, 400, '(line 1, column 19)'],
    ['empty', { raw: '' }, 400, 'empty'],
    ['a list', { raw: '[]' }, 400, 'JSON object'],
    ['null', { raw: 'null' }, 400, 'JSON object'],
    ['twice the same member', { raw: '{"customerNumber":1,"customerNumber":2}' }, 400, 'twice'],
    ['a number beyond every integer', { raw: '{"customerNumber":99999999999999999999}' }, 400, 'as text'],
    ['text/plain', { raw: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'application/json'],
    [
      'of no type',
      { raw: new Uint8Array([123, 125]), headers: { 'content-type': '' } },
      415,
      'application/json',
    ],
    ['two megabytes', { raw: `"${'x'.repeat(2_000_000)}"` }, 413, 'larger'],
  ])('refuses a body that is %s', async (_title, sent, status, says) => {
    for (const method of ['POST', 'PUT']) {
      const refused = await send(method, undefined, sent);
      expect([refused.status, refused.body.responseCode]).toEqual([status, status]);
      expect(refused.body.errorMsg).toContain(says);
    }
  });

  it('answers what it does not offer with 405, HEAD as GET, OPTIONS with what there is', async () => {
    const refused = await send('PATCH', {});
    const allow = 'GET, POST, PUT, DELETE, HEAD, OPTIONS';
    expect([refused.status, refused.headers.get('allow'), refused.body.responseStatus]).toEqual([
      405,
      allow,
      '405 METHOD_NOT_ALLOWED',
    ]);
    const head = await send('HEAD');
    expect([head.status, head.body]).toEqual([200, undefined]);
    const options = await send('OPTIONS');
    expect([options.status, options.headers.get('allow')]).toEqual([204, allow]);
  });

  it('gives a customer whose name is taken a tenant name of its own', async () => {
    await json('POST', '/tenants', { name: 'Greene', url: 'greene' });
    const body = { ...leastExample, customerNumber: 300, customerName: 'Greene' };
    const made = await send('POST', { ...body, directoryNumbers: [{ directoryNumbers: '3000' }] });
    expect(made.body.customerName).toBe('Greene');
    const oslo = { ...body, mxoneSubsystem: 'MX-ONE Oslo', directoryNumbers: [{ directoryNumbers: '3000' }] };
    expect((await send('POST', oslo)).status).toBe(201);
    const names = (await tenantsNamed('Greene')).map(({ name, url }) => [name, url]);
    expect(names).toEqual([
      ['Greene', 'greene'],
      ['Greene (MX-ONE Oslo 300)', 'greene-mx-one-oslo-300'],
      ['Greene (MX-ONE Stockholm 300)', 'greene-mx-one-stockholm-300'],
    ]);
  });

  it('makes a url for names that have no letters of one, or one that is taken', async () => {
    const body = { ...leastExample, directoryNumbers: [{ directoryNumbers: '3001' }], customerNumber: 301 };
    expect((await send('POST', { ...body, customerName: '通信' })).status).toBe(201);
    expect(await tenantsNamed('通信')).toMatchObject([{ url: 'mx-one-stockholm-301' }]);
    const near = { ...body, directoryNumbers: [{ directoryNumbers: '3002' }], customerNumber: 302 };
    expect((await send('POST', { ...near, customerName: 'Greene!' })).status).toBe(201);
    expect(await tenantsNamed('Greene!')).toMatchObject([{ url: 'greene-302' }]);
  });

  it('makes one customer of two requests for the same number that come side by side', async () => {
    const wanted = (first: string) => ({
      ...leastExample,
      customerNumber: 400,
      directoryNumbers: [{ directoryNumbers: first }],
    });
    const answers = await Promise.all([send('POST', wanted('4000')), send('POST', wanted('4001'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('does nothing twice for the same Idempotency-Key', async () => {
    const body = { ...leastExample, customerNumber: 401, directoryNumbers: [{ directoryNumbers: '4010' }] };
    const headers = { 'idempotency-key': 'customer-401' };
    const first = await send('POST', body, { headers });
    const second = await send('POST', body, { headers });
    expect([second.status, second.body]).toEqual([201, first.body]);
  });

  describe('reading', () => {
    it('lists documents, page by page, of all systems, of one, or with one number', async () => {
      const all = await get();
      const documents = all.body as unknown as { mxoneSubsystem: string; customerNumber: number }[];
      expect(documents.length).toBeGreaterThan(4);
      const walked: unknown[] = [];
      let next: string | undefined = `${path}?limit=2`;
      while (next) {
        const page = await callMxOne('GET', next, { token: admin });
        walked.push(...(page.body as unknown as unknown[]));
        next = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
      }
      expect(walked).toEqual(documents);
      const one = await get({ mxoneSubsystem: stockholm });
      expect(one.body).toEqual(documents.filter(({ mxoneSubsystem }) => mxoneSubsystem === stockholm));
      const numbered = await get({ customerNumber: '300' });
      expect(
        (numbered.body as unknown as typeof documents).map((found) => found.mxoneSubsystem).sort(),
      ).toEqual(['MX-ONE Oslo', stockholm]);
      expect((await get({ customerNumber: '49999' })).body).toEqual([]);
    });

    it.each<[Record<string, string> | string, number, string]>([
      [{ mxoneSubsystem: 'Nowhere' }, 404, 'mxoneSubsystem: '],
      [{ mxoneSubsystem: 'Nowhere', customerNumber: '100' }, 404, 'mxoneSubsystem: '],
      [{ mxoneSubsystem: stockholm, customerNumber: '49999' }, 404, 'customerNumber: '],
      [{ mxoneSubsystem: stockholm, customerNumber: '0' }, 400, 'customerNumber: '],
      [{ customerNumber: '50001' }, 400, 'customerNumber: '],
      [{ customerNumber: 'ten' }, 400, 'customerNumber: '],
      [{ customerNumber: '' }, 400, 'customerNumber: '],
      [{ mxoneSubsystem: '' }, 400, 'mxoneSubsystem: '],
      [{ limit: '201' }, 400, 'limit: '],
      [{ after: 'nonsense' }, 400, 'after: '],
      [{ customernumber: '100' }, 400, 'Did you mean “customerNumber”?'],
      ['customerNumber=1&customerNumber=2', 400, 'customerNumber: '],
    ])('refuses %j', async (query, status, says) => {
      const refused = await get(query);
      expect([refused.status, refused.body.responseCode]).toEqual([status, status]);
      expect(refused.body.errorMsg).toContain(says);
    });

    it('has tenants from other doors, and leaves those out that have no telephony', async () => {
      await json('POST', '/tenants', { name: 'Without telephony' });
      const telephony = {
        system: stockholm,
        customerNumber: 500,
        domainName: 'greene.example',
        directoryNumbers: [{ directoryNumbers: '5000-5099' }],
      };
      expect((await json('POST', '/tenants', { name: 'By JSON', telephony })).status).toBe(201);
      const found = await getOne(500);
      expect(found.body).toMatchObject({ customerName: '500', domainName: 'greene.example' });
      expect(JSON.stringify((await get()).body)).not.toContain('Without');
    });
  });

  describe('replacing', () => {
    const base = {
      ...wholeExample,
      customerNumber: 600,
      customerName: 'Sixth',
      directoryNumbers: [{ directoryNumbers: '6000-6099', prefixLength: 2, extraDigits: '' }],
      commonAbbreviatedNumbers: [],
    };
    const entriesOf = async (q: string) => {
      const [tenant] = await tenantsNamed(q);
      return world.storage.read.audit.list({ tenantId: String(tenant?.id) }, { limit: 50 });
    };

    beforeEach(async () => {
      if ((await getOne(600)).status === 404) expect((await send('POST', base)).status).toBe(201);
    });

    it('takes what GET gives unchanged, and the log has nothing of it', async () => {
      const found = await getOne(600);
      const before = await entriesOf('Sixth');
      const saved = await send('PUT', found.body);
      expect([saved.status, saved.body]).toEqual([200, found.body]);
      expect(await entriesOf('Sixth')).toEqual(before);
    });

    it('changes the whole profile and keeps what the document does not know', async () => {
      const [tenant] = await tenantsNamed('Sixth');
      const contact = { firstName: 'Ann', lastName: 'Lee', email: null, phone: null };
      await json('PATCH', `/tenants/${String(tenant?.id)}`, { contact, name: 'Sixth Ltd', url: 'six' });
      const { acronym: _, financeId: __, customerName: ___, ...less } = base;
      const saved = await send('PUT', { ...less, domainName: 'greene.example', subscribers: [] });
      expect([saved.status, saved.body]).toMatchObject([
        200,
        { customerName: '600', acronym: '', financeId: '', domainName: 'greene.example', subscribers: [] },
      ]);
      expect((await json('GET', `/tenants/${String(tenant?.id)}`)).body).toMatchObject({
        name: 'Sixth Ltd',
        url: 'six',
        contact,
        telephony: { domainName: 'greene.example', subscribers: [] },
      });
      const [entry] = await entriesOf('Sixth Ltd');
      expect(entry).toMatchObject({ action: 'tenant.update', door: 'mx-one' });
    });

    it('tells every mistake before it says that nobody is meant', async () => {
      const nobody = await send('PUT', { ...base, customerNumber: 49_998 });
      expect([nobody.status, nobody.body.mitelErrorCode]).toEqual([404, 'not-found']);
      expect(nobody.body.errorMsg).toBe('customerNumber: MX-ONE Stockholm has no customer 49998.');
      const wrong = await send('PUT', { ...base, customerNumber: 49_998, acronym: '1' });
      expect([wrong.status, wrong.body.errorMsg]).toEqual([400, expect.stringContaining('acronym: ')]);
      const nowhere = await send('PUT', { ...base, mxoneSubsystem: 'Nowhere' });
      expect([nowhere.status, nowhere.body.errorMsg]).toEqual([
        404,
        expect.stringContaining('mxoneSubsystem: '),
      ]);
      const without = await send('PUT', { ...base, mxoneSubsystem: undefined, customerNumber: '600' });
      expect(without.status).toBe(400);
      expect(without.body.errorMsg).toContain('mxoneSubsystem: ');
      expect(without.body.errorMsg).toContain('customerNumber: ');
    });

    it('refuses what POST refuses', async () => {
      const overlapping = await send('PUT', { ...base, directoryNumbers: [{ directoryNumbers: '7700' }] });
      expect([overlapping.status, overlapping.body.mitelErrorCode]).toEqual([400, 'range-overlap']);
      expect(overlapping.body.errorMsg).toContain('directoryNumbers[0].directoryNumbers: 7700 overlaps');
      const misspelt = await send('PUT', { ...base, domainname: 'x' });
      expect([misspelt.status, misspelt.body.mitelErrorCode]).toEqual([400, 'unknown-member']);
    });

    it('honours If-Match, which the vendor does not know', async () => {
      const tag = (await getOne(600)).headers.get('etag') ?? '';
      const changed = await send('PUT', { ...base, financeId: 'A' }, { headers: { 'if-match': tag } });
      expect(changed.status).toBe(200);
      const late = await send('PUT', { ...base, financeId: 'B' }, { headers: { 'if-match': tag } });
      expect([late.status, late.body.responseStatus]).toEqual([412, '412 PRECONDITION_FAILED']);
      expect((await remove(600, { headers: { 'if-match': tag } })).status).toBe(412);
    });

    it('takes back unchanged whatever GET gives of tenants that other doors made', async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(anyTelephony, async (members) => {
          count += 1;
          const customerNumber = 20_000 + count;
          const directoryNumbers = `${customerNumber}0-${customerNumber}9`;
          const telephony = {
            ...members,
            system: 'MX-ONE Oslo',
            customerNumber,
            directoryNumbers: [{ directoryNumbers, ...members.directoryNumbers }],
          };
          const made = await json('POST', '/tenants', { name: `Any ${customerNumber}`, telephony });
          expect(made.status, JSON.stringify(made.body)).toBe(201);
          const found = await getOne(customerNumber, 'MX-ONE Oslo');
          const saved = await send('PUT', found.body);
          expect([saved.status, saved.body]).toEqual([200, found.body]);
          expect((await json('GET', `/tenants/${String(made.body.id)}`)).body.version).toBe(1);
        }),
        { numRuns: 12 },
      );
    });

    it('takes back a customer whose numbers went to somebody else while it lay in the bin', async () => {
      const document = {
        ...leastExample,
        customerNumber: 650,
        directoryNumbers: [{ directoryNumbers: '6500' }],
      };
      await send('POST', document);
      const [tenant] = await tenantsNamed('MX-ONE Stockholm 650');
      await remove(650);
      await send('POST', { ...document, customerNumber: 651 });
      const restored = await json('POST', `/tenants/${String(tenant?.id)}/restoration`);
      expect(restored.status, JSON.stringify(restored.body)).toBe(200);
      const found = await getOne(650);
      expect(found.body.directoryNumbers).toEqual([]);
      const saved = await send('PUT', found.body);
      expect([saved.status, saved.body]).toEqual([200, found.body]);
    });
  });

  describe('removing', () => {
    it.each<[string, number, string]>([
      ['', 400, 'mxoneSubsystem: Say which telephony system. customerNumber: Say which customer number.'],
      ['mxoneSubsystem=MX-ONE+Stockholm', 400, 'customerNumber: '],
      ['customerNumber=100', 400, 'mxoneSubsystem: '],
      ['mxoneSubsystem=Nowhere&customerNumber=100', 404, 'mxoneSubsystem: '],
      ['mxoneSubsystem=MX-ONE+Stockholm&customerNumber=49999', 404, 'customerNumber: '],
      ['mxoneSubsystem=MX-ONE+Stockholm&customerNumber=100&all=true', 400, 'all: '],
    ])('refuses ?%s', async (query, status, says) => {
      const refused = await callMxOne('DELETE', `${path}?${query}`, { token: admin });
      expect([refused.status, refused.body.errorMsg]).toEqual([status, expect.stringContaining(says)]);
    });

    it('is for administrators', async () => {
      const { token } = await givenLogin(world, 'provider-operator');
      expect((await remove(700, { token })).status).toBe(403);
      expect((await getOne(700)).status).toBe(200);
    });
  });
});

/** Every optional member of a profile, there or not. */
const anyTelephony = fc.record({
  customerName: fc.option(fc.stringMatching(/^[A-Za-z0-9åÄ][A-Za-z0-9 -]{0,38}[a-z]$/)),
  acronym: fc.option(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,17}[a-z]$/)),
  domainName: fc.constantFrom('acme.example', 'greene.example'),
  domainOwner: fc.boolean(),
  allowDirectCallsBetweenCustomers: fc.boolean(),
  exceptionForDialingNumbers: fc.option(fc.constantFrom('101', '101,201')),
  financeId: fc.option(fc.stringMatching(/^[A-Z][A-Z0-9 ]{0,20}[A-Z]$/)),
  directoryNumbers: fc.record({
    prefixLength: fc.option(fc.integer({ min: 3, max: 5 })),
    extraDigits: fc.constantFrom('', '5', '05'),
  }),
  subscribers: fc.array(
    fc.record({
      numberRange: fc.constantFrom(1, 2),
      featurelevel: fc.constantFrom('STANDARD', 'PREMIUM'),
      dialingPrivileges: fc.constantFrom('Internal' as const, 'National' as const),
      endUserDeviceType: fc.constantFrom('Mitel 6863i' as const, 'BluStar Client' as const),
    }),
    { maxLength: 3 },
  ),
});
