import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '@/lib/command';
import { exportSwitches } from '@/lib/dialects/akana/export-switches';
import { saveAkanaSettings } from '@/lib/dialects/akana/settings/akana-settings';
import type { Tenant } from '@/lib/tenants/model';
import { updateTenant } from '@/lib/tenants/update-tenant';
import type { ArchiveReader } from '@/lib/transfer/archive-reader';
import { givenList, unpack } from '@/lib/transfer/archives.testing';
import { readArchive } from '@/lib/transfer/read-archive';
import {
  type AkanaSent,
  callAkana,
  givenAkanaLogin,
  givenAkanaTenant,
  givenHead,
  type Jar,
  logInAs,
} from './akana.testing';
import { archiveLimits } from './archive-limits';
import { givenToken, openJsonDoor } from './json-door.testing';
import { newId } from './new-id';
import { getStorage } from './storage';

/** Its own process is tested with the reader; here it would be started many times. */
vi.mock('./read-in-child', () => ({
  readInChild: (async (file, options) => {
    const { databaseVersion, records } = await getStorage();
    return readArchive(file, { ...options, limits: archiveLimits(), databaseVersion, records, newId });
  }) satisfies ArchiveReader,
}));

/** Members of a package with their numbers of lines. */
async function open(bytes: Uint8Array) {
  const entries = await unpack(bytes);
  const textOf = (path: string) => String(entries.get(path) ?? '');
  const rows = Object.fromEntries(
    [...entries.keys()].map((path) => [path, textOf(path).split('\n').filter(Boolean).length]),
  );
  return {
    rows,
    manifest: JSON.parse(textOf('manifest.json')) as { tenant: object },
    tenant: JSON.parse(textOf('tenant.json')) as Tenant,
  };
}

onBothEngines('packages at the Akana door', (world) => {
  let jar: Jar;
  let tenant: Tenant;
  let folder: string;

  const exported = (query = '', sent: AkanaSent = {}) =>
    callAkana('GET', `/api/businesses/tenantbusiness.${tenant.url}/package${query}`, { jar, ...sent });
  const send = (form: FormData, sent: AkanaSent = {}, to = tenant.url) =>
    callAkana('POST', `/api/tenants/${to}/packages`, { jar, raw: form, ...sent });
  const formOf = (parts: Record<string, BlobPart>) => {
    const form = new FormData();
    for (const [name, content] of Object.entries(parts))
      form.set(name, new Blob([content]), name === 'Package' ? 'business-export.zip' : 'map.properties');
    return form;
  };
  const find = () => world.storage.read.tenants.find(tenant.id);

  beforeAll(async () => {
    openJsonDoor(world);
    folder = await mkdtemp(join(tmpdir(), 'akana-packages-'));
    vi.stubEnv('TENANTRY_DATA_DIR', folder);
    ({ jar } = await givenAkanaLogin(world, 'provider-operator'));
    tenant = await givenAkanaTenant(world);
    await givenList(world.as('provider-administrator'), { tenantId: tenant.id });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  it('exports the whole tenant as the documented file', async () => {
    const { status, headers, bytes } = await exported(
      '?download=true&wrapInHTML=true&document.domain=acme.example',
    );
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'application/octet-stream',
      'attachment; filename="business-export.zip"',
    ]);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const content = await open(bytes);
    expect(content.manifest.tenant).toEqual({ id: tenant.id, url: tenant.url, name: tenant.name });
    expect(content.rows['audit.ndjson']).toBeGreaterThan(0);
    const same = await callAkana('GET', `/api/tenants/${tenant.url}/package`, { jar });
    expect(same.bytes.equals(bytes)).toBe(true);
    const [entry] = await world.storage.read.audit.list({ action: 'tenant.export' }, { limit: 1 });
    expect(entry).toMatchObject({ door: 'akana', entityId: tenant.id });
  });

  it.each([
    ['migration.export.include.apis', { endpoints: 1, lists: 0 }],
    ['migration.export.include.resources', { endpoints: 0, lists: 1 }],
    ['migration.pki.export', { endpoints: 0, lists: 0 }],
  ])('exports with %s what it covers, in the address and as a header', async (name, { endpoints, lists }) => {
    for (const { bytes } of [
      await exported(`?${name}=true`),
      await exported('', { headers: { [name]: 'true' } }),
    ]) {
      const content = await open(bytes);
      expect(content.tenant.endpoints).toHaveLength(endpoints);
      expect(content.rows).toMatchObject({ 'calling-lists.ndjson': lists, 'audit.ndjson': 0 });
    }
  });

  it('takes every documented switch, and refuses others and other values with 400', async () => {
    const all = Object.keys(exportSwitches).map((name) => `${name}=true`);
    expect(all).toHaveLength(20);
    expect((await exported(`?${all.join('&')}`)).status).toBe(200);
    for (const query of [
      '?migration.export.include.cats=true',
      '?migration.pki.export=yes',
      '?colour=red',
      '?toString=true',
    ])
      expect((await exported(query)).status).toBe(400);
    expect((await exported('', { headers: { 'migration.cats': 'true' } })).status).toBe(400);
  });

  it.each([
    ['application/json', 200],
    ['application/octet-stream', 200],
    ['*/*', 200],
    ['application/zip', 404],
    ['text/html', 404],
  ])('answers an export with Accept %s with %d', async (accept, status) => {
    expect((await exported('', { headers: { accept } })).status).toBe(status);
  });

  it('imports what was exported into the tenant: 200 without a body, and addresses mapped', async () => {
    const { bytes } = await exported();
    await execute(world.as('provider-administrator'), updateTenant, {
      id: tenant.id,
      changes: { endpoints: [], company: 'Changed since' },
    });
    const form = formOf({
      Package: bytes,
      MappingProperties: 'https://test.acme.example=https://live.acme.example\r\n',
    });
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const { status, text, headers } = await send(form, { headers: { accept } });
    expect([status, text, headers.get('content-length')]).toEqual([200, '', '0']);
    expect(await find()).toMatchObject({
      company: 'Payments',
      endpoints: [{ name: 'orders', url: 'https://live.acme.example/orders' }],
    });
    expect((await send(formOf({ Package: bytes }))).status).toBe(200);
    expect((await find())?.endpoints).toEqual(tenant.endpoints);
  });

  it('answers 415 without multipart, without a Package and with parts of another name (A2)', async () => {
    const { bytes } = await exported();
    const wrong: AkanaSent[] = [
      { raw: bytes, headers: { 'content-type': 'application/zip' } },
      { raw: '{}', headers: { 'content-type': 'application/json' } },
      { raw: '' },
      { raw: formOf({ MappingProperties: 'a=b' }) },
      { raw: formOf({ Archive: bytes }) },
      { raw: formOf({ Package: bytes, Second: bytes }) },
    ];
    for (const each of wrong)
      expect((await callAkana('POST', `/api/tenants/${tenant.url}/packages`, { jar, ...each })).status).toBe(
        415,
      );
  });

  it('answers 400 to what is no package, or has no end (A7)', async () => {
    const { bytes } = await exported();
    expect((await send(formOf({ Package: 'no zip' }))).status).toBe(400);
    expect((await send(formOf({ Package: bytes.subarray(0, bytes.length - 30) }))).status).toBe(400);
    const bad = await send(formOf({ Package: bytes, MappingProperties: 'a=https://b\n\\u00zz=c\n' }));
    expect([bad.status, bad.body.faultstring]).toEqual([400, expect.stringMatching(/line 2/i)]);
    const cut = await callAkana('POST', `/api/tenants/${tenant.url}/packages`, {
      jar,
      raw: '--b\r\nContent-Disposition: form-data; name="Package"; filename="a.zip"\r\n\r\nPK',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    expect(cut.status).toBe(400);
    const none = await callAkana('POST', `/api/tenants/${tenant.url}/packages`, {
      jar,
      raw: 'x',
      headers: { 'content-type': 'multipart/form-data' },
    });
    expect(none.status).toBe(400);
  });

  it('answers 413 to a package that is larger than is settled', async () => {
    const settle = (maxUploadMegabytes: number | null) =>
      execute(world.as('provider-administrator'), saveAkanaSettings, { maxUploadMegabytes });
    await settle(1);
    const large = await send(
      formOf({ Package: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1_048_573)]) }),
    );
    expect([large.status, large.text]).toEqual([413, expect.stringContaining('MaxFileSizeForUpload')]);
    expect((await send(formOf({ Package: 'small' }))).status).toBe(400);
    await settle(null);
  });

  it('asks in the order 401, 404, 403, 415', async () => {
    const path = `/api/tenants/${tenant.url}/packages`;
    const status = async (at: string, sent: AkanaSent) => (await callAkana('POST', at, sent)).status;
    const accept = { accept: 'image/png' };
    expect(await status(path, { headers: accept })).toBe(401);
    const { token } = await givenToken(world, 'provider-auditor');
    expect(await status(path, { token, headers: accept })).toBe(404);
    expect(await status('/api/tenants/nowhere/packages', { token })).toBe(404);
    expect(await status(path, { token })).toBe(403);
    expect(await status(path, { token: (await givenToken(world, 'provider-operator')).token })).toBe(415);
    expect((await exported('', { jar: (await givenAkanaLogin(world, 'provider-auditor')).jar })).status).toBe(
      403,
    );
  });

  it('lets a partner’s administrator import into their subtree, and export nothing', async () => {
    const { bytes } = await exported();
    const made = await givenAkanaTenant(world);
    const partner = { ...made, isPartner: true };
    await world.storage.transact(({ tenants }) => tenants.save(partner, made));
    const head = await givenHead(world, partner, 'partner-administrator');
    const mine = await logInAs(head.email, partner.url);
    const outside = await send(formOf({ Package: bytes }), { jar: mine });
    expect([outside.status, (await exported('', { jar: mine })).status]).toEqual([404, 404]);
    const own = await send(formOf({ Package: bytes }), { jar: mine }, partner.url);
    expect([own.status, own.text]).toEqual([200, '']);
    expect(await world.storage.read.tenants.find(partner.id)).toMatchObject({
      url: partner.url,
      endpoints: tenant.endpoints,
    });
    const out = await callAkana('GET', `/api/tenants/${partner.url}/package`, { jar: mine });
    expect(out.status).toBe(403);
  });

  it('leaves nothing in the spool', async () => {
    const left = await readdir(folder, { recursive: true });
    expect(left.filter((file) => /\.(part|zip)$/.test(file))).toEqual([]);
  });
});
