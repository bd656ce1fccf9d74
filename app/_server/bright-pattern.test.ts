import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { callBrightPattern, givenScript } from './bright-pattern.testing';
import { callJsonDoor, openJsonDoor, type Sent } from './json-door.testing';

const acme = 'acme.example.com';
let next = 4_680_000_000;

onBothEngines('the Bright Pattern door', (world) => {
  let admin: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callBrightPattern(method, path, { token: admin, ...sent });
  const create = (body: object) => call('POST', '/accessnumbers', { body });
  const listed = async (path = '/accessnumbers') => (await call('GET', path)).body as unknown as object[];
  /** A number with a hundred free ones behind it. */
  const freeNumber = () => {
    next += 100;
    return String(next);
  };
  const givenBlock = async (count: number, more: object = {}) => {
    const number = freeNumber();
    const { status, body } = await create({ number, count, tenantUrl: acme, ...more });
    expect([status, body]).toEqual([204, undefined]);
    return number;
  };
  const rangesFrom = async (number: string) =>
    ((await listed()) as { number: string; count: number }[])
      .filter((block) => block.number >= number && Number(block.number) < Number(number) + 100)
      .map((block) => `${block.number}+${block.count}`);

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenScript(world, 'provider-administrator')).token;
    for (const [name, url] of [
      ['Acme', acme],
      ['Nordic', 'nordic.example.com'],
    ]) {
      const { status } = await callJsonDoor('POST', '/api/v1/tenants', { token: admin, body: { name, url } });
      expect(status).toBe(201);
    }
    const trunk = { domain: 'sip.carrier.example' };
    expect((await call('POST', '/selfservice/trunk/trunk1', { body: trunk })).status).toBe(200);
    const account = { host: 'smpp.carrier.example', port: 2775 };
    expect((await call('POST', '/selfservice/smsaccount/sms1', { body: account })).status).toBe(200);
  });

  it('makes the documented block and lists it with the documented members', async () => {
    const sample = {
      number: '12345678',
      count: 10,
      tenantUrl: acme,
      trunks: [{ name: 'trunk1', prefix: '9' }],
      smsAccounts: ['sms1'],
      media: 'VOICE_AND_TEXT',
    };
    const { status, body } = await create(sample);
    expect([status, body]).toEqual([204, undefined]);
    expect(await listed()).toContainEqual(sample);
    expect(await listed(`/accessnumbers?tenantUrl=${acme}`)).toContainEqual(sample);
    expect(await listed('/accessnumbers?tenantUrl=nordic.example.com')).toEqual([]);
  });

  it('fills in what is optional: one number, for voice, on no trunk', async () => {
    const number = freeNumber();
    expect((await create({ number, tenantUrl: 'ACME.example.com' })).status).toBe(204);
    expect(await listed()).toContainEqual({
      number,
      count: 1,
      tenantUrl: acme,
      media: 'VOICE',
      trunks: [],
      smsAccounts: [],
    });
  });

  it('takes a count in digits, leading zeros of a number, and media types in any letter case', async () => {
    const body = JSON.stringify({ number: '0046', count: '10', tenantUrl: acme });
    const headers = { 'content-type': 'Application/Json; Charset=utf-8' };
    expect((await call('POST', '/accessnumbers', { raw: body, headers })).status).toBe(204);
    expect(await listed()).toContainEqual(expect.objectContaining({ number: '0046', count: 10 }));
  });

  it('takes blocks side by side, and refuses any overlap with 409', async () => {
    const number = await givenBlock(10);
    const at = (offset: number) => String(Number(number) + offset);
    expect((await create({ number: at(10), count: 5, tenantUrl: acme })).status).toBe(204);
    expect((await create({ number: at(-1), count: 1, tenantUrl: acme })).status).toBe(204);
    for (const [first, count] of [
      [at(0), 10],
      [at(3), 1],
      [at(-5), 6],
      [at(14), 2],
      [at(-20), 60],
    ] as const) {
      const { status, body } = await create({ number: first, count, tenantUrl: 'nordic.example.com' });
      expect([status, body.error], `${first}+${count}`).toEqual([409, 'conflict']);
      expect(body.error_description).toContain('number: ');
    }
  });

  it.each<[string, object, string]>([
    ['no tenantUrl', { tenantUrl: undefined }, 'tenantUrl'],
    ['an unknown tenantUrl', { tenantUrl: 'nobody.example.com' }, 'tenantUrl'],
    ['no number', { number: undefined }, 'number'],
    ['a JSON number', { number: 46800000000 }, 'number'],
    ['letters in the number', { number: '46800ABC00' }, 'number'],
    ['a number of 21 digits', { number: '123456789012345678901' }, 'number'],
    ['an empty number', { number: '' }, 'number'],
    ['a count of 0', { count: 0 }, 'count'],
    ['a negative count', { count: -10 }, 'count'],
    ['a count of 10^9', { count: 1_000_000_000 }, 'count'],
    ['half a number', { count: 1.5 }, 'count'],
    ['a count in words', { count: 'ten' }, 'count'],
    ['a signed count as text', { count: '+10' }, 'count'],
    ['more numbers than the digits have', { number: '9999999995', count: 6 }, 'count'],
    ['an unknown media', { media: 'FAX' }, 'media'],
    ['media in lower case', { media: 'voice' }, 'media'],
    ['an unknown trunk', { trunks: [{ name: 'trunk9', prefix: '9' }] }, 'trunks.0.name'],
    ['a trunk as text', { trunks: ['trunk1'] }, 'trunks.0'],
    ['a prefix with letters', { trunks: [{ name: 'trunk1', prefix: 'x' }] }, 'trunks.0.prefix'],
    ['an unknown SMS account', { smsAccounts: ['sms1', 'sms9'] }, 'smsAccounts.1'],
    ['SMS accounts as text', { smsAccounts: 'sms1' }, 'smsAccounts'],
    ['a member that is not known', { tenantURL: acme }, 'tenantURL'],
    ['a member of ours', { note: 'Hello' }, 'note'],
  ])('refuses %s with 400 that names the member', async (_what, change, member) => {
    const before = await listed();
    const { status, body } = await create({ number: freeNumber(), count: 5, tenantUrl: acme, ...change });
    expect([status, body.error], JSON.stringify(body)).toEqual([400, 'invalid_request']);
    expect(body.error_description).toContain(`${member}: `);
    expect(await listed()).toEqual(before);
  });

  it('names all that is wrong at once', async () => {
    const { body } = await create({ number: '12x', count: 0, media: 'FAX' });
    for (const member of ['number', 'count', 'media', 'tenantUrl'])
      expect(body.error_description).toContain(`${member}: `);
  });

  it.each<[string, string | undefined, Record<string, string>, number, string]>([
    ['JSON that ends early', '{"number":"1234",', {}, 400, 'column'],
    ['a member twice', '{"number":"1234","number":"1235"}', {}, 400, 'twice'],
    ['a list', '[]', {}, 400, 'object'],
    ['nothing', '', {}, 400, 'empty'],
    ['bytes that are not UTF-8', 'latin', {}, 400, 'UTF-8'],
    ['a form', 'number=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'application/json'],
    ['a megabyte and more', JSON.stringify({ number: 'x'.repeat(1_100_000) }), {}, 413, 'larger'],
  ])('refuses %s', async (_what, raw, headers, expected, word) => {
    const sent = raw === 'latin' ? Buffer.from([0x7b, 0xff, 0x7d]) : raw;
    const { status, body } = await call('POST', '/accessnumbers', { raw: sent, headers });
    expect(status, JSON.stringify(body)).toBe(expected);
    expect(body.error_description).toContain(word);
    expect(Object.keys(body)).toEqual(['error', 'error_description']);
  });

  it('deletes the block that begins with the number, and then says 404', async () => {
    const number = await givenBlock(10);
    const inside = String(Number(number) + 3);
    const refused = await call('DELETE', `/accessnumbers/${inside}`);
    expect([refused.status, refused.body.error]).toEqual([404, 'not_found']);
    expect(refused.body.error_description).toContain(number);
    expect((await call('DELETE', `/accessnumbers/${number}`)).status).toBe(204);
    expect(await rangesFrom(number)).toEqual([]);
    expect((await call('DELETE', `/accessnumbers/${number}`)).status).toBe(404);
  });

  it('deletes exactly so many numbers with a count, out of the middle and across blocks', async () => {
    const number = await givenBlock(10);
    const at = (offset: number) => String(Number(number) + offset);
    await create({ number: at(10), count: 10, tenantUrl: 'nordic.example.com' });
    expect((await call('DELETE', `/accessnumbers/${at(3)}?count=1`)).status).toBe(204);
    expect(await rangesFrom(number)).toEqual([`${at(0)}+3`, `${at(4)}+6`, `${at(10)}+10`]);
    expect((await call('DELETE', `/accessnumbers/${at(8)}?count=4`)).status).toBe(204);
    expect(await rangesFrom(number)).toEqual([`${at(0)}+3`, `${at(4)}+4`, `${at(12)}+8`]);
    const gap = await call('DELETE', `/accessnumbers/${at(0)}?count=20`);
    expect([gap.status, gap.body.error]).toEqual([404, 'not_found']);
    expect(await rangesFrom(number)).toHaveLength(3);
  });

  it.each([
    ['12345678?count=0', 'count'],
    ['12345678?count=1000000000', 'count'],
    ['99999999?count=2', 'count'],
    ['12345678?counts=1', 'counts'],
    ['12345678?number=1', 'number'],
    ['12x4', 'number'],
  ])('refuses DELETE …/%s with 400', async (path, member) => {
    const { status, body } = await call('DELETE', `/accessnumbers/${path}`);
    expect([status, body.error]).toEqual([400, 'invalid_request']);
    expect(body.error_description).toContain(member);
  });

  it.each([
    ['?tenantUrl=nobody.example.com', 'tenantUrl'],
    ['?tenantUrl=', 'tenantUrl'],
    ['?tenant=acme', 'tenant'],
    [`?tenantUrl=${acme}&tenantUrl=x`, 'tenantUrl'],
  ])('refuses GET /accessnumbers%s with 400', async (query, member) => {
    const { status, body } = await call('GET', `/accessnumbers${query}`);
    expect(status).toBe(400);
    expect(body.error_description).toContain(member);
  });

  it('lists more blocks than fit a page, and a million numbers as one', async () => {
    const pattern = { number: freeNumber(), count: 1, tenantUrl: acme };
    await create(pattern);
    await world.storage.transact(async ({ accessNumbers }) => {
      const own = { first: pattern.number, last: pattern.number };
      const [block] = await accessNumbers.listOverlaps(own, '2026-01-05T08:00:00.000Z', 1);
      if (!block) throw new Error('The block that was made is not there.');
      const saved = Array.from({ length: 450 }, (_, at) => {
        const number = String(60_000 + 2 * at);
        return { ...block, id: `copy-${at}`, number, last: number };
      });
      await accessNumbers.write({ saved }, block.createdAt);
    });
    expect((await create({ number: '70000000000', count: 1_000_000, tenantUrl: acme })).status).toBe(204);
    const all = (await listed()) as { number: string }[];
    expect(all).toContainEqual(expect.objectContaining({ number: '70000000000', count: 1_000_000 }));
    expect(all.length).toBeGreaterThan(450);
    expect(new Set(all.map((block) => block.number)).size).toBe(all.length);
  });

  it('makes trunks and SMS accounts under names from the address, and says nothing of their secrets', async () => {
    const trunk = {
      domain: 'sip.carrier.example',
      carrier: 'Carrier',
      registration: { number: '4680', user: 'u', password: 'sip-secret' },
      prefixes: [
        { prefix: '*', cost: 9 },
        { prefix: '8', cost: 0 },
      ],
    };
    const name = encodeURIComponent('Trunk Ö/1 100%');
    const made = await call('POST', `/selfservice/trunk/${name}`, { body: trunk });
    expect([made.status, made.body]).toEqual([200, undefined]);
    const account = {
      carrier: 'C',
      host: 'smpp.example',
      port: 2775,
      maxRate: 10,
      systemId: 's',
      password: 'smpp-secret',
      smppType: 'RECEIVER',
    };
    const sms = await call('POST', '/selfservice/smsaccount/My%20SMS', { body: account });
    expect([sms.status, sms.body]).toEqual([200, undefined]);
    const kept = JSON.stringify([
      (await callJsonDoor('GET', '/api/v1/audit', { token: admin })).body,
      await world.storage.read.trunks.list(),
      await world.storage.read.smsAccounts.list(),
    ]);
    expect(kept).toContain('Trunk Ö/1 100%');
    expect(kept).toContain('My SMS');
    expect(kept).not.toMatch(/sip-secret|smpp-secret/);
    expect((await call('DELETE', `/selfservice/trunk/${name}`)).status).toBe(200);
    expect((await call('DELETE', '/selfservice/smsaccount/my%20sms')).status).toBe(200);
    expect((await call('DELETE', `/selfservice/trunk/${name}`)).status).toBe(404);
    expect((await call('DELETE', '/selfservice/smsaccount/My%20SMS')).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['trunk/trunk1', { domain: 'sip.carrier.example' }, 'name'],
    ['trunk/TRUNK1', { domain: 'sip.carrier.example' }, 'name'],
    ['trunk/t', {}, 'domain'],
    ['trunk/t', { domain: 'not a domain' }, 'domain'],
    ['trunk/t', { domain: 'd.example', name: 'other' }, 'name'],
    ['trunk/t', { domain: 'd.example', registration: { user: 'u' } }, 'registration.number'],
    ['trunk/t', { domain: 'd.example', prefixes: [{ prefix: 'x', cost: 1 }] }, 'prefixes.0.prefix'],
    ['trunk/t', { domain: 'd.example', prefixes: [{ prefix: '8', cost: -1 }] }, 'prefixes.0.cost'],
    [`trunk/${'x'.repeat(81)}`, { domain: 'd.example' }, 'name'],
    ['smsaccount/sms1', { host: 'smpp.example', port: 2775 }, 'name'],
    ['smsaccount/s', { port: 2775 }, 'host'],
    ['smsaccount/s', { host: 'smpp.example' }, 'port'],
    ['smsaccount/s', { host: 'smpp.example', port: 0 }, 'port'],
    ['smsaccount/s', { host: 'smpp.example', port: '2775' }, 'port'],
    ['smsaccount/s', { host: 'smpp.example', port: 65_536 }, 'port'],
    ['smsaccount/s', { host: 'smpp.example', port: 2775, smppType: 'BOTH' }, 'smppType'],
    ['smsaccount/s', { host: 'smpp.example', port: 2775, maxRate: 0 }, 'maxRate'],
  ])('refuses POST /selfservice/%s %j with 400, and says why', async (path, body, member) => {
    const refused = await call('POST', `/selfservice/${path}`, { body });
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_request']);
    expect(refused.body.error_description).toContain(`${member}: `);
  });

  it('keeps a trunk and an SMS account that blocks use, and counts the blocks', async () => {
    await call('POST', '/selfservice/trunk/used', { body: { domain: 'd.example' } });
    await call('POST', '/selfservice/smsaccount/used', { body: { host: 'h.example', port: 1 } });
    const uses = { trunks: [{ name: 'used', prefix: '' }], smsAccounts: ['used'] };
    const blocks = [await givenBlock(10, uses), await givenBlock(1, uses)];
    for (const path of ['/selfservice/trunk/used', '/selfservice/smsaccount/used']) {
      const { status, body } = await call('DELETE', path);
      expect([status, body.error]).toEqual([409, 'conflict']);
      expect(body.error_description).toMatch(/^2 blocks /);
    }
    for (const number of blocks) await call('DELETE', `/accessnumbers/${number}`);
    expect((await call('DELETE', '/selfservice/trunk/used')).status).toBe(200);
    expect((await call('DELETE', '/selfservice/smsaccount/used')).status).toBe(200);
  });

  it('lets each role do what it may, and says 403 otherwise, before it looks at the body', async () => {
    const auditor = (await givenScript(world, 'provider-auditor')).token;
    const operator = (await givenScript(world, 'provider-operator')).token;
    const number = await givenBlock(1);
    const statusOf = async (token: string, method: string, path: string, raw?: string) => {
      const { status, body } = await call(method, path, { token, raw });
      return status === 403 ? body.error : status;
    };
    expect(await statusOf(auditor, 'GET', '/accessnumbers')).toBe(200);
    expect(await statusOf(auditor, 'POST', '/accessnumbers', 'no JSON')).toBe('access_denied');
    expect(await statusOf(operator, 'POST', '/accessnumbers', 'no JSON')).toBe(400);
    for (const token of [auditor, operator]) {
      expect(await statusOf(token, 'DELETE', `/accessnumbers/${number}`)).toBe('access_denied');
      for (const path of ['/selfservice/trunk/x', '/selfservice/smsaccount/x']) {
        expect(await statusOf(token, 'POST', path, 'no JSON')).toBe('access_denied');
        expect(await statusOf(token, 'DELETE', path)).toBe('access_denied');
      }
    }
  });

  it.each([
    ['GET', '/accessnumbers'],
    ['POST', '/accessnumbers'],
    ['DELETE', '/accessnumbers/1234'],
    ['POST', '/selfservice/trunk/x'],
    ['DELETE', '/selfservice/trunk/x'],
    ['POST', '/selfservice/smsaccount/x'],
    ['DELETE', '/selfservice/smsaccount/x'],
  ])('asks for a token with 401 at %s %s', async (method, path) => {
    for (const token of [null, 'nonsense']) {
      const { status, headers, body } = await call(method, path, {
        token,
        raw: method === 'POST' ? '{}' : undefined,
      });
      expect([status, body.error]).toEqual([401, 'invalid_token']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  it.each([
    ['PUT', '/accessnumbers', 'GET, POST, HEAD, OPTIONS'],
    ['GET', '/accessnumbers/1234', 'DELETE, OPTIONS'],
    ['GET', '/selfservice/trunk/x', 'POST, DELETE, OPTIONS'],
    ['PATCH', '/selfservice/smsaccount/x', 'POST, DELETE, OPTIONS'],
  ])('says 405 to %s %s, with what there is', async (method, path, allow) => {
    const { status, headers, body } = await call(method, path);
    expect([status, body.error, headers.get('allow')]).toEqual([405, 'method_not_allowed', allow]);
  });

  it('says 404 in its own words to an address it does not have', async () => {
    const { status, body } = await call('GET', '/hosts');
    expect([status, body.error]).toEqual([404, 'not_found']);
  });

  it('does a repeated request with one Idempotency-Key once', async () => {
    const body = { number: freeNumber(), count: 1, tenantUrl: acme };
    const headers = { 'idempotency-key': 'once' };
    for (let at = 0; at < 2; at += 1)
      expect((await call('POST', '/accessnumbers', { body, headers })).status).toBe(204);
  });

  it('leaves an entry with the door in the log', async () => {
    const number = await givenBlock(10);
    await call('DELETE', `/accessnumbers/${number}?count=4`);
    const entries = await world.storage.read.audit.list({ entity: 'access-number' }, { limit: 2 });
    expect(entries).toMatchObject([
      { action: 'access-number.delete', door: 'bright-pattern', before: { count: 10 }, after: { count: 6 } },
      { action: 'access-number.create', door: 'bright-pattern', after: { number, source: 'bright-pattern' } },
    ]);
  });
});
