import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '@/lib/command';
import { foreignArchive } from '@/lib/packages/packages.testing';
import { createTenant } from '@/lib/tenants/create-tenant';
import { ImportAnswer } from '@/lib/transfer/answers';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('packages on the JSON door', (world) => {
  let admin: string;
  let archive: Uint8Array<ArrayBuffer>;
  let target: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1/tenants/${target}/packages${path}`, { token: admin, ...sent });
  async function send(parts: Record<string, Blob>, token = admin) {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts)) form.set(name, part, `${name}.bin`);
    const { headers, body } = new Response(form);
    const type = headers.get('content-type') ?? '';
    const raw = new Uint8Array(await new Response(body).arrayBuffer());
    return call('POST', '', { token, raw, headers: { 'content-type': type } });
  }
  const zip = () => new Blob([archive], { type: 'application/zip' });
  const text = (said: BlobPart) => new Blob([said], { type: 'text/plain' });

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
    const context = world.as('provider-administrator');
    const draft = { name: 'Staging', endpoints: [{ name: 'CRM', url: 'http://crm.staging.example/api' }] };
    archive = new Uint8Array(await foreignArchive(context, draft));
    await world.raw('delete from access_number_blocks');
    target = (await execute(context, createTenant, { name: 'Greene Services', company: 'Greene Group' })).id;
  });

  it('are sent with their mapping, planned, chosen from, applied and reported', async () => {
    const mapping = text('http://crm.staging.example=https://crm.example\nhttp://x.example=http://y.example');
    const sent = await send({ package: zip(), mapping });
    expect(sent.status).toBe(201);
    expect(ImportAnswer.safeParse(sent.body).error).toBeUndefined();
    const id = String(sent.body.id);
    expect(sent.headers.get('location')).toBe(`/api/v1/tenants/${target}/packages/${id}`);
    expect(sent.body).toMatchObject({
      ...{ state: 'planned', targetId: target, tenantName: 'Greene Services', fileName: 'package.bin' },
      mapping: {
        endpoints: [
          {
            name: 'CRM',
            before: 'http://crm.staging.example/api',
            after: 'https://crm.example/api',
            line: 1,
          },
        ],
        unusedLines: [2],
        unusedCount: 1,
      },
    });
    const { digest } = sent.body.plan as { digest: string };
    const other = await callJsonDoor('GET', `/api/v1/tenants/${id}/packages/${id}`, { token: admin });
    expect(other.status).toBe(404);
    const stale = await call('POST', `/${id}/application`, { body: { planDigest: 'another', choices: {} } });
    expect([stale.status, stale.body.code]).toEqual([409, 'plan-changed']);
    const odd = { planDigest: digest, choices: { 'setting:company': { choice: 'take' } } };
    expect((await call('POST', `/${id}/application`, { body: odd })).status).toBe(422);
    const body = { planDigest: digest, choices: { 'setting:company': { choice: 'keep' } } };
    const applied = await call('POST', `/${id}/application`, { body });
    expect([applied.status, applied.body.state, applied.body.tenantId]).toEqual([200, 'applied', target]);
    expect((await callJsonDoor('GET', `/api/v1/tenants/${target}`, { token: admin })).body).toMatchObject({
      ...{ company: 'Greene Group', version: 2 },
      endpoints: [{ name: 'CRM', url: 'https://crm.example/api' }],
    });
    expect((await call('GET', `/${id}`)).body).toEqual(applied.body);
  });

  it('can be the archive alone', async () => {
    const headers = { 'content-type': 'application/zip', 'content-length': String(archive.length) };
    const sent = await call('POST', '', { raw: archive, headers });
    expect([sent.status, sent.body.state, sent.body.mapping]).toEqual([201, 'planned', null]);
  });

  it('are refused for a bad mapping, without an archive, in another form, and by whoever only reads', async () => {
    const broken = await send({ package: zip(), mapping: text('http://a.example/\\u1=http://b.example') });
    expect([broken.status, broken.body.code]).toEqual([422, 'mapping-line']);
    expect(broken.body.issues).toMatchObject([{ path: 'mapping' }]);
    const latin = await send({ package: zip(), mapping: text(Buffer.from('# é', 'latin1')) });
    expect([latin.status, latin.body.code]).toEqual([422, 'mapping-encoding']);
    expect((await send({ mapping: text('') })).status).toBe(422);
    expect((await send({ package: zip(), more: zip() })).status).toBe(400);
    expect((await send({ package: text('no zip at all') })).status).toBe(400);
    const json = await call('POST', '', { body: {} });
    expect([json.status, json.body.code]).toEqual([415, 'content-type']);
    const auditor = (await givenToken(world, 'provider-auditor')).token;
    expect((await send({ package: zip() }, auditor)).status).toBe(403);
    const nobody = `/api/v1/tenants/${crypto.randomUUID()}/packages`;
    const headers = { 'content-type': 'application/zip' };
    expect((await callJsonDoor('POST', nobody, { token: admin, raw: archive, headers })).status).toBe(404);
  });
});
