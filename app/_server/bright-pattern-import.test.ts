import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock, givenReferences, givenTenant } from '@/lib/access-numbers/testing';
import { execute } from '@/lib/command';
import { freeLock, takeLock } from '@/lib/locks/take-lock';
import { createTenant } from '@/lib/tenants/create-tenant';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import { purgeTenant } from '@/lib/tenants/purge-tenant';
import { givenFullTenant } from '@/lib/transfer/archives.testing';
import { writeArchive } from '@/lib/wire/zip/write-archive';
import { GET } from '../(api)/configapi/v2/tenant/[url]/route';
import { callBrightPattern, givenScript } from './bright-pattern.testing';
import { callJsonDoor, openJsonDoor } from './json-door.testing';

let count = 0;

onBothEngines('importing and exporting on the Bright Pattern door', (world) => {
  const admin = () => ({ ...world.as('provider-administrator'), now: () => new Date().toISOString() });
  let token: string;
  let id: string;
  let name: string;
  let url: string;

  const put = (raw: BodyInit, query = '', type = 'application/ZIP') =>
    callBrightPattern('PUT', `/tenant${query}`, { token, raw, headers: { 'content-type': type } });
  async function get(of = url) {
    const headers = { authorization: `Bearer ${token}` };
    const request = new Request(`http://127.0.0.1:3000/configapi/v2/tenant/${of}`, { headers });
    const response = await GET(request, { params: Promise.resolve({ url: of }) });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  async function purge(): Promise<void> {
    await execute(admin(), deleteTenant, { id });
    await execute(admin(), purgeTenant, { id });
  }
  const read = async (path: string) => (await callJsonDoor('GET', `/api/v1${path}`, { token })).body;
  const spooled = async () =>
    (await readdir(join(world.settings.dataFolder, 'work')).catch(() => [])).toSorted();
  const imports = async () => (await read('/imports?limit=1')).items as Record<string, unknown>[];

  beforeAll(async () => {
    openJsonDoor(world);
    process.env.TENANTRY_DATA_DIR = world.settings.dataFolder;
    process.env.DATABASE_URL = world.settings.databaseUrl ?? '';
    token = (await givenScript(world, 'provider-administrator')).token;
    await givenReferences(admin());
  });

  beforeEach(async () => {
    count += 1;
    name = `Greene ${count}`;
    url = `greene${count}.example.com`;
    id = (await execute(admin(), createTenant, { name, url })).id;
  });

  it('gives the archive, takes it back under the same GUID without a word, and gives the same bytes again', async () => {
    await purge();
    ({ id } = await givenFullTenant(admin(), { name, url }));
    const { response, bytes } = await get(url.toUpperCase());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="greene.*[.]zip"$/);
    await purge();
    const imported = await put(bytes, '', 'Application/Zip; charset=binary');
    expect([imported.status, imported.body]).toEqual([200, undefined]);
    expect(Buffer.from((await get()).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(await read(`/tenants/${id}`)).toMatchObject({ name, url, status: 'inactive' });
    expect(await imports()).toMatchObject([{ door: 'bright-pattern', state: 'applied', tenantId: id }]);
    expect(await spooled()).toEqual([]);
  });

  it('assigns, creates and skips access numbers as documented, and answers 200 to all of it', async () => {
    const first = (at: number) => `46${count}${at}00`.padEnd(11, '0');
    const own = { tenantId: id };
    for (const at of [1, 2, 3, 4]) await givenBlock(admin(), first(at), 10, own);
    const { bytes } = await get();
    for (const block of (await read(`/access-numbers?tenant=${id}`)).items as { number: string }[])
      expect((await callBrightPattern('DELETE', `/accessnumbers/${block.number}`, { token })).status).toBe(
        204,
      );
    await purge();
    const other = await givenTenant(admin(), `Nordic ${count}`);
    await givenBlock(admin(), first(2), 10, { trunks: [{ name: 'Trunk North', prefix: '9' }] });
    await givenBlock(admin(), first(3), 10, { tenantId: other.id });
    await givenBlock(admin(), String(Number(first(4)) + 7), 1, { tenantId: other.id });
    expect((await put(bytes)).status).toBe(200);
    const blocks = (await read(`/access-numbers?tenant=${id}`)).items as Record<string, unknown>[];
    expect(blocks.map(({ number, count: size, trunks }) => ({ number, size, trunks }))).toEqual([
      { number: first(1), size: 10, trunks: [] },
      { number: first(2), size: 10, trunks: [{ name: 'Trunk North', prefix: '9' }] },
    ]);
    const [{ id: importId } = { id: '' }] = await imports();
    const items = (await read(`/imports/${importId}/items?limit=200`)).items as Record<string, unknown>[];
    const verdicts = items.filter(({ kind }) => kind === 'access-number').map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['create', 'assign', 'skip', 'skip']);
  });

  it('answers 409 to a GUID that is there, and leaves everything as it was', async () => {
    const { bytes } = await get();
    const { status, body } = await put(bytes);
    expect([status, body.error]).toEqual([409, 'conflict']);
    expect(body.error_description).toContain(name);
    expect(Buffer.from((await get()).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(await spooled()).toEqual([]);
  });

  it.each(['url', 'name'])('answers 409 to a %s that is taken', async (what) => {
    const { bytes } = await get();
    await purge();
    const taken = what === 'url' ? { name: `Other ${count}`, url } : { name, url: `other${count}.example` };
    await callJsonDoor('POST', '/api/v1/tenants', { token, body: taken });
    const { status, body } = await put(bytes);
    expect([status, body.error]).toEqual([409, 'conflict']);
    expect((await callJsonDoor('GET', `/api/v1/tenants/${id}`, { token })).status).toBe(404);
  });

  it('answers 503 while another import runs and the wait is over, and 200 once it is free', async () => {
    const { bytes } = await get();
    await purge();
    await execute(admin(), takeLock, { holderId: 'other', title: 'Import other.zip' });
    for (const query of ['?lockTimeout=0', '?lockTime=0']) {
      const { status, body, headers } = await put(bytes, query);
      expect([status, body.error]).toEqual([503, 'temporarily_unavailable']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(await spooled()).toEqual([]);
    await execute(admin(), freeLock, { holderId: 'other' });
    expect((await put(bytes, '?lockTimeout=1&lockTime=1')).status).toBe(200);
  });

  it('answers 400 to what is no archive, a broken one and one of something else', async () => {
    const { bytes } = await get();
    const foreign: Uint8Array[] = [];
    async function* members() {
      yield { path: 'readme.txt', bytes: chunks('Hello') };
    }
    for await (const chunk of writeArchive(members())) foreign.push(chunk);
    for (const raw of ['', 'no archive at all', bytes.slice(0, bytes.length - 40), Buffer.concat(foreign)]) {
      const { status, body } = await put(raw);
      expect([status, body.error]).toEqual([400, 'invalid_request']);
      expect(body.error_description).not.toBe('');
    }
    expect(await spooled()).toEqual([]);
  });

  it('gives no archive to HEAD, and lets go of it', async () => {
    const { status, body } = await callBrightPattern('HEAD', `/tenant/${url}`, { token });
    expect([status, body]).toEqual([200, undefined]);
  });
});

async function* chunks(text: string) {
  yield Buffer.from(text);
}
