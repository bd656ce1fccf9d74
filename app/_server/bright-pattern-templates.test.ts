import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock, givenReferences, givenTenant } from '@/lib/access-numbers/testing';
import { createApiKey } from '@/lib/accounts/api-keys/create-api-key';
import { execute } from '@/lib/command';
import { freeLock, takeLock } from '@/lib/locks/take-lock';
import type { ArchiveReader } from '@/lib/transfer/archive-reader';
import { archiveOf, givenFullTenant, pack, unpack } from '@/lib/transfer/archives.testing';
import { readArchive } from '@/lib/transfer/read-archive';
import { archiveLimits } from './archive-limits';
import { callBrightPattern, givenScript } from './bright-pattern.testing';
import { callJsonDoor, openJsonDoor } from './json-door.testing';
import { newId } from './new-id';
import { getStorage } from './storage';
import { type Served, serve } from './template-servers.testing';

/** Its own process is tested with the reader; here it would be started two hundred times. */
vi.mock('./read-in-child', () => ({
  readInChild: (async (file, options) => {
    const { databaseVersion } = await getStorage();
    return readArchive(file, { ...options, limits: archiveLimits(), databaseVersion, newId });
  }) satisfies ArchiveReader,
}));

let count = 0;

onBothEngines('tenants from templates on the Bright Pattern door', (world) => {
  const admin = () => ({ ...world.as('provider-administrator'), now: () => new Date().toISOString() });
  const files = new Map<string, Buffer>();
  let server: Served;
  let token: string;
  let template: Buffer;
  let url: string;

  beforeAll(async () => {
    openJsonDoor(world);
    process.env.TENANTRY_DATA_DIR = world.settings.dataFolder;
    process.env.DATABASE_URL = world.settings.databaseUrl ?? '';
    server = await serve((request, answer) => {
      const file = files.get(request.url ?? '');
      if (file) answer.end(file);
      else answer.writeHead(404).end('not here');
    });
    process.env.TENANTRY_TEMPLATE_HOSTS = server.host;
    token = (await givenScript(world, 'provider-operator')).token;
    await givenReferences(admin());
    const { id } = await givenFullTenant(admin(), { name: 'Greene', url: 'greene.example.com' });
    template = await archiveOf(admin(), id);
    files.set('/tpl.zip', template);
  });

  afterAll(async () => {
    await server.close();
    delete process.env.TENANTRY_TEMPLATE_HOSTS;
  });

  beforeEach(() => {
    count += 1;
    url = `acme${count}.example.com`;
  });

  const document = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
    tenantName: `Acme ${count}`,
    firstName: 'Ann',
    lastName: 'Lee',
    loginId: `ann.lee.${count}`,
    password: 'abcd efg',
    email: `nowhere${count}@net`,
    templateUrl: `http://${server.host}/tpl.zip`,
    ...more,
  });
  const postJson = (more: Record<string, unknown> = {}, to = url) =>
    callBrightPattern('POST', `/selfservice/tenant/${to}`, { token, body: document(more) });
  async function postForm(more: Record<string, string | string[]> = {}, zip: Uint8Array | null = template) {
    const { templateUrl: _, ...fields } = document();
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...more }))
      for (const one of [value].flat()) form.append(name, String(one));
    if (zip) form.append('template', new Blob([new Uint8Array(zip)], { type: 'application/zip' }), 'tpl.zip');
    const made = new Request('http://x/', { method: 'POST', body: form });
    const headers = { 'content-type': made.headers.get('content-type') ?? '' };
    const raw = await made.arrayBuffer();
    return callBrightPattern('POST', `/selfservice/tenant/${url}`, { token, raw, headers });
  }
  const put = (raw: BodyInit = new Uint8Array(template), query = '', type = 'application/ZIP') =>
    callBrightPattern('PUT', `/tenant/${url}${query}`, { token, raw, headers: { 'content-type': type } });

  const read = async (path: string) => (await callJsonDoor('GET', `/api/v1${path}`, { token })).body;
  const made = async () => (await world.storage.read.tenants.findByUrl(url)) ?? { id: '', name: '' };
  const peopleOf = async (id: string) =>
    (
      await world.rows(
        `SELECT email, login_id, name, must_change_password FROM people WHERE tenant_id = '${id}'`,
      )
    ).map(({ email, login_id, name, must_change_password }) => ({
      email,
      login_id,
      name,
      change: Boolean(must_change_password),
    }));
  const blocksOf = async (id: string) =>
    ((await read(`/access-numbers?tenant=${id}`)).items as Record<string, unknown>[]).map(
      ({ number, count: size, trunks }) => [number, size, trunks],
    );
  const mailsTo = async (address: string) =>
    ((await read('/mails?limit=50')).items as Record<string, unknown>[])
      .filter((mail) => JSON.stringify(mail).toLowerCase().includes(address))
      .map(({ kind }) => kind);
  const spooled = () => readdir(join(world.settings.dataFolder, 'work')).catch(() => []);

  describe.each(['JSON', 'form'])('as %s', (way) => {
    const post = (more: Record<string, unknown> = {}) => {
      if (way === 'JSON') return postJson(more);
      const { numberMap, ...rest } = more;
      const pairs = Object.entries((numberMap ?? {}) as Record<string, string>);
      const fields = rest as Record<string, string>;
      return postForm({ ...fields, numberMap: pairs.map(([from, to]) => `${from}:${to}`) });
    };

    it('makes an inactive tenant with its first administrator and the mapped numbers, on no trunk', async () => {
      const first = `4680${count}000`.padEnd(11, '0');
      const answer = await post({ numberMap: { '46701000': first } });
      expect([answer.status, answer.body]).toEqual([200, undefined]);
      const { id, name } = await made();
      expect(name).toBe(`Acme ${count}`);
      expect(await read(`/tenants/${id}`)).toMatchObject({ status: 'inactive', url });
      expect(await blocksOf(id)).toEqual([[first, 100, []]]);
      expect(await peopleOf(id)).toEqual([
        { email: `nowhere${count}@net`, login_id: `ann.lee.${count}`, name: 'Ann Lee', change: true },
      ]);
      expect((await read(`/calling-lists?tenant=${id}`)).items ?? []).toEqual([]);
      expect(await read('/imports?limit=1')).toMatchObject({
        items: [{ door: 'bright-pattern', state: 'applied', tenantId: id }],
      });
      expect(await spooled()).toEqual([]);
    });

    it('lets the administrator in with the initial password, to change it and nothing else, and invites them', async () => {
      expect((await post({ email: `Nowhere${count}@Net`, password: 'Åäö 1234' })).status).toBe(200);
      for (const email of [`ann.lee.${count}`, `nowhere${count}@net`]) {
        const session = { email, password: 'Åäö 1234' };
        const signedIn = await callJsonDoor('POST', '/api/v1/session', { body: session });
        expect([signedIn.status, signedIn.body.mustChangePassword]).toEqual([201, true]);
        const theirs = await callBrightPattern('GET', '/phone/ext', { token: String(signedIn.body.token) });
        expect([theirs.status, theirs.body.error]).toEqual([403, 'access_denied']);
      }
      expect(await mailsTo(`nowhere${count}@net`)).toEqual(['invitation']);
    });

    it('passes over the numbers of others without a word, and keeps the report', async () => {
      const other = await givenTenant(admin(), `Nordic ${count}`);
      const first = `4681${count}000`.padEnd(11, '0');
      await givenBlock(admin(), first, 100, { tenantId: other.id });
      expect((await post({ numberMap: { '46701000': first } })).status).toBe(200);
      const { id } = await made();
      expect(await blocksOf(id)).toEqual([]);
      const [{ id: report } = { id: '' }] = (await read('/imports?limit=1')).items as { id: string }[];
      const items = (await read(`/imports/${report}/items?limit=200`)).items as Record<string, unknown>[];
      const numbers = items.filter(({ kind }) => kind === 'access-number');
      expect(numbers.map(({ verdict }) => verdict)).toEqual(['held', 'held']);
    });

    it('assigns an equal free block and leaves one that merely overlaps', async () => {
      const equal = `4682${count}000`.padEnd(11, '0');
      const wider = `4683${count}000`.padEnd(11, '0');
      await givenBlock(admin(), equal, 100, { trunks: [{ name: 'Trunk North', prefix: '9' }] });
      await givenBlock(admin(), wider, 50);
      const numberMap = { '46701000': equal, '4670200': wider };
      expect((await post({ numberMap })).status).toBe(200);
      const { id } = await made();
      expect(await blocksOf(id)).toEqual([[equal, 100, [{ name: 'Trunk North', prefix: '9' }]]]);
    });

    it.each([
      ['an unknown key', { '999999': '4684000' }, /numberMap[.]999999: /],
      ['the same target twice', { '46701000': '4685000', '4670200': '4685000' }, /numberMap/],
      ['a target that is no number', { '46701000': 'none' }, /numberMap[.]46701000: /],
    ])('answers 400 to a number map with %s', async (_, numberMap, said) => {
      const { status, body } = await post({ numberMap });
      expect([status, body.error]).toEqual([400, 'invalid_request']);
      expect(body.error_description).toMatch(said);
      expect((await made()).id).toBe('');
      expect(await spooled()).toEqual([]);
    });

    it.each<[string, Record<string, unknown>, RegExp]>([
      ['tenantName', { tenantName: '' }, /tenantName: /],
      ['firstName', { firstName: '' }, /firstName: /],
      ['lastName', { lastName: ' ' }, /lastName: /],
      ['loginId', { loginId: '' }, /loginId: /],
      ['email', { email: 'nowhere' }, /email: /],
      ['password of 7 characters', { password: 'abc def' }, /password: .*8/],
      ['lockTimeout', { lockTimeout: '-1' }, /lockTimeout: /],
      ['member that nobody knows', { tenantname: 'Acme' }, /tenantname: /],
      ['lockTime beside another lockTimeout', { lockTimeout: '1', lockTime: '2' }, /lockTime: /],
    ])('answers 400 to a wrong %s', async (_, more, said) => {
      const { status, body } = await post(more);
      expect([status, body.error]).toEqual([400, 'invalid_request']);
      expect(body.error_description).toMatch(said);
      expect(await spooled()).toEqual([]);
    });

    it('answers 409 to a url, a name, a login id and an address that are taken', async () => {
      expect((await post()).status).toBe(200);
      const { id } = await made();
      const again = await post();
      expect([again.status, again.body.error]).toEqual([409, 'conflict']);
      expect(await read(`/tenants/${id}`)).toMatchObject({ url });
      const first = count;
      const fresh = () => {
        count += 1;
        url = `acme${count}.example.com`;
      };
      for (const [member, value] of [
        ['tenantName', `Acme ${first}`],
        ['loginId', `ann.lee.${first}`],
        ['email', `nowhere${first}@net`],
      ] as const) {
        fresh();
        const { status, body } = await post({ [member]: value });
        expect([member, status, body.error]).toEqual([member, 409, 'conflict']);
        expect((await made()).id).toBe('');
      }
      expect(await spooled()).toEqual([]);
    });

    it('answers 503 while another import runs', async () => {
      await execute(admin(), takeLock, { holderId: 'other', title: 'Import other.zip' });
      for (const name of ['lockTimeout', 'lockTime']) {
        const { status, body } = await post({ [name]: '0' });
        expect([status, body.error]).toEqual([503, 'temporarily_unavailable']);
      }
      expect(await spooled()).toEqual([]);
      await execute(admin(), freeLock, { holderId: 'other' });
      expect((await post({ lockTimeout: '1' })).status).toBe(200);
    });
  });

  it('answers 400 to a template of another database version, with the way to renew it', async () => {
    const entries = await unpack(template);
    const manifest = JSON.parse(String(entries.get('manifest.json'))) as { databaseVersion: number };
    entries.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, databaseVersion: 1 })));
    const older = await pack(entries);
    files.set('/older.zip', older);
    for (const answer of [
      await postJson({ templateUrl: `http://${server.host}/older.zip` }),
      await postForm({}, older),
      await put(new Uint8Array(older)),
    ]) {
      expect([answer.status, answer.body.error]).toEqual([400, 'invalid_request']);
      expect(answer.body.error_description).toMatch(/version/);
    }
    expect(await spooled()).toEqual([]);
  });

  it('answers 400 to a template that cannot be fetched, in one sentence, and to an address that is none', async () => {
    const said = new Set<unknown>();
    files.set('/page', Buffer.from('<html>'));
    files.set('/broken.zip', template.subarray(0, template.length - 30));
    for (const path of [`${server.host}/gone.zip`, `${server.host}/page`]) {
      const { status, body } = await postJson({ templateUrl: `http://${path}` });
      expect(status).toBe(400);
      said.add(body.error_description);
    }
    expect(said.size).toBe(1);
    for (const templateUrl of [
      '',
      7,
      'tpl.zip',
      `http://u:p@${server.host}/`,
      'http://169.254.169.254/',
      null,
    ])
      expect((await postJson({ templateUrl })).status).toBe(400);
    expect((await postJson({ templateUrl: `http://${server.host}/broken.zip` })).status).toBe(400);
    expect(await spooled()).toEqual([]);
  });

  it('answers 400 to a template that holds more than this server takes', async () => {
    process.env.TENANTRY_MAX_INFLATED_BYTES = '100';
    const answers = [await postJson(), await postForm(), await put()];
    delete process.env.TENANTRY_MAX_INFLATED_BYTES;
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect((await made()).id).toBe('');
    expect(await spooled()).toEqual([]);
  });

  it('answers 400 to a form without a template, one with a damaged one, and a field twice', async () => {
    for (const [answer, said] of [
      [await postForm({}, null), /template: /],
      [await postForm({}, Buffer.from('no archive')), /ZIP/],
      [await postForm({}, template.subarray(0, 200)), /./],
      [await postForm({ email: ['a@net', 'b@net'] }), /email: /],
      [await postForm({ numberMap: '123' }), /numberMap: /],
      [await postForm({ numberMap: ['46701000:4686000', '46701000:4687000'] }), /numberMap: /],
    ] as const) {
      expect([answer.status, answer.body.error]).toEqual([400, 'invalid_request']);
      expect(answer.body.error_description).toMatch(said);
    }
    expect(await spooled()).toEqual([]);
  });

  it('answers 403 to an API key that may only read, before it fetches or takes anything', async () => {
    const { owner } = await givenScript(world, 'provider-operator');
    const { key } = await execute(owner, createApiKey, { name: 'Reads', scope: 'read' });
    let isAsked = false;
    const canary = await serve((_request, answer) => {
      isAsked = true;
      answer.end();
    });
    process.env.TENANTRY_TEMPLATE_HOSTS = `${server.host},${canary.host}`;
    const body = document({ templateUrl: `http://${canary.host}/tpl.zip` });
    const posted = await callBrightPattern('POST', `/selfservice/tenant/${url}`, { token: key, body });
    process.env.TENANTRY_TEMPLATE_HOSTS = server.host;
    await canary.close();
    expect([posted.status, isAsked]).toEqual([403, false]);
    const zip = { token: key, raw: 'no archive', headers: { 'content-type': 'application/zip' } };
    for (const path of [`/tenant/${url}`, '/tenant'])
      expect((await callBrightPattern('PUT', path, zip)).status).toBe(403);
  });

  describe('as a stream', () => {
    it('names the tenant after its url, and lets the people of the template in where their address is free', async () => {
      const { status, body } = await put();
      expect([status, body]).toEqual([200, undefined]);
      const { id, name } = await made();
      expect(name.toLowerCase()).toContain(`acme${count}`);
      expect(await read(`/tenants/${id}`)).toMatchObject({ status: 'inactive', url });
      expect(await peopleOf(id)).toEqual([]);
      expect(await spooled()).toEqual([]);
    });

    it('invites the people that come in with it', async () => {
      const email = `ann${count}@greene.example`;
      const entries = await unpack(template);
      entries.set(
        'people.ndjson',
        Buffer.from(String(entries.get('people.ndjson')).replace('ann@greene.example', email)),
      );
      expect((await put(new Uint8Array(await pack(entries)))).status).toBe(200);
      const { id } = await made();
      expect(await peopleOf(id)).toEqual([{ email, login_id: null, name: 'Ann Lee', change: true }]);
      expect(await mailsTo(email)).toEqual(['invitation']);
    });

    it('makes a name of its own where the label’s is taken', async () => {
      await givenTenant(admin(), `acme${count}`);
      await givenTenant(admin(), `Acme${count}`).catch(() => undefined);
      expect((await put(undefined, '?lockTimeout=5')).status).toBe(200);
      expect((await made()).name.toLowerCase()).not.toBe(`acme${count}`);
    });

    it('answers 409 to a url that is taken and 503 while another import runs', async () => {
      expect((await put()).status).toBe(200);
      expect((await put()).status).toBe(409);
      await execute(admin(), takeLock, { holderId: 'other', title: 'Import other.zip' });
      count += 1;
      url = `acme${count}.example.com`;
      for (const query of ['?lockTimeout=0', '?lockTime=0'])
        expect((await put(undefined, query)).status).toBe(503);
      await execute(admin(), freeLock, { holderId: 'other' });
      expect(await spooled()).toEqual([]);
    });

    it('answers 400 and 415 to what is no template', async () => {
      for (const raw of ['', 'no archive', new Uint8Array(template.subarray(0, 100))])
        expect((await put(raw)).status).toBe(400);
      expect((await put(undefined, '', 'text/plain')).status).toBe(415);
      expect((await put(undefined, '?lockTimeout=soon')).status).toBe(400);
      expect((await put(undefined, '?wait=1')).status).toBe(400);
      expect(await spooled()).toEqual([]);
    });
  });

  it('answers 400 to a url that is none, 401 to strangers, 403 to those who may not, 405 and 415', async () => {
    expect((await postJson({}, 'under_score')).status).toBe(400);
    expect((await postJson({}, `${url}?lockTimeout=1`)).status).toBe(400);
    const auditor = (await givenScript(world, 'provider-auditor')).token;
    for (const [who, status] of [
      [null, 401],
      [auditor, 403],
    ] as const) {
      const sent = { token: who, body: document() };
      expect((await callBrightPattern('POST', `/selfservice/tenant/${url}`, sent)).status).toBe(status);
      const zip = {
        token: who,
        raw: new Uint8Array(template),
        headers: { 'content-type': 'application/zip' },
      };
      expect((await callBrightPattern('PUT', `/tenant/${url}`, zip)).status).toBe(status);
    }
    const got = await callBrightPattern('GET', `/selfservice/tenant/${url}`, { token });
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    const text = { token, raw: '{}', headers: { 'content-type': 'text/plain' } };
    expect((await callBrightPattern('POST', `/selfservice/tenant/${url}`, text)).status).toBe(415);
    const broken = { token, raw: '{"tenantName":“Acme”}' };
    expect((await callBrightPattern('POST', `/selfservice/tenant/${url}`, broken)).status).toBe(400);
  });
});
