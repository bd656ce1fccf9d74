import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { zoneOfCode } from '@/lib/dialects/longjump/time-zones';
import { unpack } from '@/lib/transfer/archives.testing';
import { callAkana } from './akana.testing';
import { callBrightPattern } from './bright-pattern.testing';
import type { RouteHandler } from './endpoint';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';
import { callLongJump } from './longjump.testing';
import { callMxOne } from './mx-one.testing';

type Json = Record<string, unknown>;

const page = readFileSync(
  fileURLToPath(new URL('../../docs/interfaces/correspondences.md', import.meta.url)),
  'utf8',
);
const doors = ['Bright Pattern', 'MX-ONE', 'Akana', 'LongJump'] as const;

type Door = (typeof doors)[number];

/** The rows of the table under a heading, by the names of its columns. */
function tableUnder(heading: string): Record<string, string>[] {
  const [section = ''] = (page.split(`## ${heading}\n`)[1] ?? '').split(/^## /m);
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line = '') =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const names = cells(lines[0]);
  return lines
    .slice(2)
    .map((line) => Object.fromEntries(cells(line).map((cell, place) => [names[place] ?? '', cell])));
}

const members = tableUnder('Members').map((row) => ({
  ours: plain(row.Tenantry),
  in: Object.fromEntries(doors.map((door) => [door, row[door] ?? ''])) as Record<Door, string>,
}));

function plain(cell = ''): string {
  return cell.replaceAll('`', '');
}

/** What `name as conversion` in a cell means, beside what a door does with every value. */
const conversions: Record<string, (value: unknown) => unknown> = {
  state: (value) => `com.akana.tenant.state.${value === 'active' ? 'active' : 'suspended'}`,
  flag: (value) => (value === 'active' || (typeof value === 'string' && value !== 'inactive') ? '1' : '0'),
  second: (value) => `${String(value).slice(0, 19)}Z`,
  endpoints: (value) =>
    (value as { name: string; url: string }[]).map(({ name, url }) => ({ Name: name, URL: url })),
  code: (value) => codes.get(value as string) ?? '',
};

const codes = new Map(
  Array.from({ length: 200 }, (_, code) => [zoneOfCode(code), String(code)] as const).filter(
    ([zone]) => zone,
  ),
) as Map<string, string>;

/** How each door writes a value of ours. */
const written: Record<Door, (value: unknown) => unknown> = {
  'Bright Pattern': (value) => value,
  'MX-ONE': filled,
  Akana: (value) => value ?? '',
  LongJump: (value) => {
    if (value === null) return '';
    return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  },
};

/** Texts that are not set come back as "". */
function filled(value: unknown): unknown {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one)]));
}

function at(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Json | null | undefined)?.[name] ?? null, document);
}

describe('The table of correspondences', () => {
  it('has a row for each member of our tenant', () => {
    expect(members.length).toBeGreaterThan(50);
    expect(new Set(members.map(({ ours }) => ours)).size).toBe(members.length);
  });
});

onBothEngines('One tenant, five languages', (world) => {
  let token = '';
  const system = 'MX-ONE Stockholm';

  beforeAll(async () => {
    openJsonDoor(world);
    process.env.TENANTRY_DATA_DIR = world.settings.dataFolder;
    process.env.DATABASE_URL = world.settings.databaseUrl ?? '';
    ({ token } = await givenToken(world, 'provider-administrator'));
    const body = { name: system, servers: [1, 2], domains: ['voice.example'], featureLevels: ['STANDARD'] };
    expect((await callJsonDoor('POST', '/api/v1/telephony-systems', { token, body })).status).toBe(201);
  });

  const telephony = (customerNumber: number, numbers: string) => ({
    customerNumber,
    customerName: `Customer ${customerNumber}`,
    acronym: 'ACM',
    domainName: 'voice.example',
    domainOwner: true,
    restrictTerminalRegistrationFromForeignIPDomains: true,
    enableShortUserIdFormat: true,
    exceptionForDialingNumbers: '112,90000',
    allowDirectCallsBetweenCustomers: true,
    financeId: `F-${customerNumber}`,
    directoryNumbers: [{ directoryNumbers: numbers, prefixLength: 1, extraDigits: '9' }],
    commonAbbreviatedNumbers: [
      {
        commonAbbreviatedNumbers: `5${customerNumber}0-5${customerNumber}9`,
        prefixLength: 1,
        extraDigits: '',
      },
    ],
    subscribers: [
      {
        numberRange: 1,
        featurelevel: 'STANDARD',
        dialingPrivileges: 'Internal',
        endUserDeviceType: 'Mitel 6863i',
      },
    ],
  });

  const contact = { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example', phone: '+46 8 123' };
  const whole = (name: string, customerNumber: number, numbers: string) => ({
    name,
    url: name.toLowerCase().replaceAll(' ', '-'),
    company: 'Acme & Sons <Ltd>',
    classification: 'A',
    contact,
    address: { street: 'Kungsgatan 1', city: 'Malmö', state: 'M', zip: '211 22', country: 'Sweden' },
    locale: {
      language: 'sv',
      timeZone: 'America/Los_Angeles',
      dateFormat: 'dd/mm/yyyy',
      currencyFormat: 'SEK',
    },
    billing: {
      paymentType: 'invoice',
      discount: 12.5,
      trialDays: 30,
      licenseBlocks: 4,
      nextBillingDate: '2026-12-31',
      subscriberPlan: 'gold',
      subscriberOption: 'monthly',
      accessoryPlan: 'extra',
      free: true,
    },
    capacity: { numberOfUsers: 10, estimatedNumberOfUsers: 12, documentSpace: 20, dataSpace: 30 },
    telephony: { system, ...telephony(customerNumber, numbers) },
    endpoints: [{ name: 'orders', url: 'https://acme.example/orders?a=1&b=2' }],
  });

  const read = async (path: string) => (await callJsonDoor('GET', `/api/v1${path}`, { token })).body;
  const byUrl = async (url: string) => {
    const { items } = (await read(`/tenants?q=${encodeURIComponent(url)}`)) as { items: Json[] };
    const found = items.find((item) => item.url === url);
    return read(`/tenants/${String(found?.id)}`);
  };

  async function makeByJson(draft: object): Promise<Json> {
    const made = await callJsonDoor('POST', '/api/v1/tenants', { token, body: draft });
    expect([made.status, made.body]).toMatchObject([201, {}]);
    return read(`/tenants/${String(made.body.id)}`);
  }

  async function archiveOf(url: string): Promise<Buffer> {
    const { GET } = await import('../(api)/configapi/v2/tenant/[url]/route');
    const headers = { authorization: `Bearer ${token}` };
    const request = new Request(`http://127.0.0.1:3000/configapi/v2/tenant/${url}`, { headers });
    const answer = await (GET as RouteHandler)(request, { params: Promise.resolve({ url }) });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Each door's own way to make one; answers it as the JSON interface has it. */
  const make: Record<'JSON' | Door, () => Promise<Json>> = {
    JSON: () => makeByJson(whole('By JSON', 1, '1000-1020')),
    async 'Bright Pattern'() {
      const { id, url } = await makeByJson(whole('By Bright Pattern', 2, '2000-2020'));
      const archive = await archiveOf(String(url));
      expect((await callJsonDoor('DELETE', `/api/v1/tenants/${String(id)}`, { token })).status).toBe(204);
      expect((await callJsonDoor('DELETE', `/api/v1/tenants/${String(id)}/bin`, { token })).status).toBe(204);
      const headers = { 'content-type': 'application/zip' };
      const imported = await callBrightPattern('PUT', '/tenant', {
        token,
        raw: new Uint8Array(archive),
        headers,
      });
      expect(imported.status).toBe(200);
      return read(`/tenants/${String(id)}`);
    },
    async 'MX-ONE'() {
      const body = { mxoneSubsystem: system, ...telephony(3, '3000-3020') };
      const made = await callMxOne('POST', '/tenant/tenant-configuration/v1', { token, body });
      expect([made.status, made.body]).toEqual([201, body]);
      return byUrl('customer-3');
    },
    async Akana() {
      const body = {
        TenantID: 'by-akana',
        TenantName: 'By Akana',
        Description: 'Payments & more',
        ContactEmailAddress: 'ops@acme.example',
        ServiceEndpoints: [{ Name: 'orders', URL: 'https://acme.example/orders' }],
      };
      const made = await callAkana('POST', '/platform/subscriptions', { token, body });
      expect(made.status).toBe(201);
      return byUrl('by-akana');
    },
    async LongJump() {
      const tenant = {
        company: 'By LongJump & Sons',
        email: 'bob@lj.example',
        first_name: 'Smith',
        last_name: 'Bob',
        phone: '650-555-1212',
        time_zone: '12',
        number_of_users: '1',
        country: 'United States',
        discount: '2.5',
      };
      const made = await callLongJump('POST', 'tenant', { token, json: { platform: { tenant } } });
      expect(made.status).toBe(201);
      const shown = await readAt.LongJump({ number: made.message.id, telephony: null });
      expect(shown).toMatchObject(tenant);
      return byUrl('by-longjump-sons');
    },
  };

  /** The document of a door; undefined where this tenant is none of its. */
  const readAt: Record<Door, (ours: Json) => Promise<Json | undefined>> = {
    async 'Bright Pattern'({ url }) {
      const entries = await unpack(await archiveOf(String(url)));
      return JSON.parse(String(entries.get('tenant.json'))) as Json;
    },
    async 'MX-ONE'({ telephony: profile }) {
      const { system: of, customerNumber } = (profile ?? {}) as Json;
      if (profile === null) return undefined;
      const query = new URLSearchParams({
        mxoneSubsystem: String(of),
        customerNumber: String(customerNumber),
      });
      const found = await callMxOne('GET', `/tenant/tenant-configuration/v1?${query}`, { token });
      expect(found.status).toBe(200);
      return found.body;
    },
    async Akana({ url }) {
      const found = await callAkana('GET', `/api/tenants/${String(url)}`, { token });
      expect(found.status).toBe(200);
      return found.body;
    },
    async LongJump({ number }) {
      const found = await callLongJump('GET', `tenant/${String(number)}?alt=json`, { token });
      expect(found.status).toBe(200);
      return Object.fromEntries(
        Object.entries(found.platform.tenant as Json).map(([name, value]) => [
          name,
          typeof value === 'object' ? (value as Json).content : value,
        ]),
      );
    },
  };

  it.each(['JSON', ...doors] as const)(
    'made through %s, it is the same through all the others',
    async (maker) => {
      const ours = await make[maker]();
      const told = Object.keys(ours).flatMap((name) => {
        const value = ours[name];
        const isGroup = /^(contact|address|locale|billing|capacity|telephony)$/.test(name) && value !== null;
        return isGroup ? Object.keys(value as object).map((one) => `${name}.${one}`) : [name];
      });
      const listed = members.map(({ ours: name }) => name);
      // A group that is not set is one member; otherwise the page names what is told, and nothing else.
      const missing = told.filter((name) => !listed.includes(name) && name !== 'telephony');
      expect(missing).toEqual([]);
      for (const door of doors) {
        const document = await readAt[door](ours);
        if (document === undefined) continue;
        const differing = members.flatMap(({ ours: name, in: cells }) => {
          const [there = '', how] = plain(cells[door]).split(' as ');
          if (there === '–') return [];
          const value = at(ours, name);
          const expected = how ? conversions[how]?.(value) : written[door](value);
          const found = at(document, there) ?? (door === 'Bright Pattern' ? null : '');
          return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ door, there, expected, found }];
        });
        expect(differing).toEqual([]);
      }
    },
  );

  it('begins with what the page says', async () => {
    const template = await makeByJson({ name: 'Plain source' });
    await callJsonDoor('DELETE', `/api/v1/tenants/${String(template.id)}`, { token });
    const made: Record<string, () => Promise<{ sent: Json; ours: Json }>> = {
      JSON: async () => ({ sent: { name: 'Only a name' }, ours: await makeByJson({ name: 'Only a name' }) }),
      async 'Bright Pattern'() {
        const source = await makeByJson({ name: 'Plain', url: 'plain.example' });
        const archive = await archiveOf('plain.example');
        await callJsonDoor('DELETE', `/api/v1/tenants/${String(source.id)}`, { token });
        await callJsonDoor('DELETE', `/api/v1/tenants/${String(source.id)}/bin`, { token });
        const headers = { 'content-type': 'application/zip' };
        await callBrightPattern('PUT', '/tenant', { token, raw: new Uint8Array(archive), headers });
        return { sent: { name: 'Plain', url: 'plain.example' }, ours: await byUrl('plain.example') };
      },
      async 'MX-ONE'() {
        const body = {
          mxoneSubsystem: system,
          customerNumber: 77,
          domainName: 'voice.example',
          directoryNumbers: [{ directoryNumbers: '7700-7720' }],
        };
        expect((await callMxOne('POST', '/tenant/tenant-configuration/v1', { token, body })).status).toBe(
          201,
        );
        const { items } = (await read('/tenants?q=77&limit=200')) as { items: Json[] };
        const found = items.find(({ name }) => String(name).endsWith(' 77'));
        return { sent: { telephony: {} }, ours: await read(`/tenants/${String(found?.id)}`) };
      },
      async Akana() {
        const body = { TenantID: 'little', TenantName: 'Little' };
        await callAkana('POST', '/platform/subscriptions', { token, body });
        return { sent: { name: 'Little', url: 'little' }, ours: await byUrl('little') };
      },
      async LongJump() {
        const tenant = { company: 'Small', email: 's@small.example', first_name: 'S', last_name: 'M' };
        const answer = await callLongJump('POST', 'tenant', { token, json: { platform: { tenant } } });
        expect(answer.status).toBe(201);
        return { sent: { company: 'Small', 'contact.email': 's@small.example' }, ours: await byUrl('small') };
      },
    };
    for (const row of tableUnder('What a new tenant begins with')) {
      const door = row['Made through'] ?? '';
      const { sent, ours } = (await made[door]?.()) ?? { sent: {}, ours: {} };
      for (const [column, cell] of Object.entries(row)) {
        const name = plain(column);
        const value = at(ours, name);
        if (name === 'Made through') continue;
        const says = { door, name, cell };
        if (cell === 'empty') expect({ ...says, value }).toEqual({ ...says, value: null });
        else if (cell === 'given' && name === 'telephony') expect(value).not.toBeNull();
        else if (cell === 'given') expect({ ...says, value }).toEqual({ ...says, value: sent[name] });
        else if (cell === 'derived')
          expect({ ...says, isThere: Boolean(value) && !(name in sent) }).toEqual({ ...says, isThere: true });
        else expect({ ...says, value }).toEqual({ ...says, value: cell });
      }
    }
  });
});
