import { beforeAll, expect, it } from 'vitest';
import type * as z from 'zod';
import { onBothEngines } from '@/db/testing';
import {
  BringUpPlanAnswer,
  DriftAnswer,
  MadeFromTemplateAnswer,
  MadeTenantPageAnswer,
  SavedTemplateAnswer,
  TemplateAnswer,
  TemplateDetailAnswer,
  TemplatePageAnswer,
  TemplatePlanAnswer,
} from '@/lib/templates/answers';
import { TenantAnswer } from '@/lib/tenants/answers';
import { archiveOf, givenFullTenant } from '@/lib/transfer/archives.testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('templates on the JSON door', (world) => {
  let [admin, auditor] = ['', ''];
  let archive: Uint8Array<ArrayBuffer>;
  let sourceId = '';
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: admin, ...sent });
  const expectShape = (schema: z.ZodType, body: unknown) =>
    expect(schema.safeParse(body).error).toBeUndefined();
  let address = '';

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
    auditor = (await givenToken(world, 'provider-auditor')).token;
    const context = world.as('provider-administrator');
    sourceId = (await givenFullTenant(context, { name: 'Greene Services' })).id;
    archive = new Uint8Array(await archiveOf(context, sourceId));
  });

  it('are made from a tenant, listed, read, renamed', async () => {
    const made = await call('POST', '/templates', { body: { name: 'Office', tenantId: sourceId } });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expectShape(SavedTemplateAnswer, made.body);
    address = `/templates/${String(made.body.id)}`;
    expect(made.headers.get('location')).toBe(`/api/v1${address}`);
    const listed = await call('GET', '/templates?q=off');
    expectShape(TemplatePageAnswer, listed.body);
    expect(listed.body).toMatchObject({ total: 1, items: [{ name: 'Office', unusable: null }] });
    const read = await call('GET', `${address}?version=1`);
    expectShape(TemplateDetailAnswer, read.body);
    expect(read.body.placeholders).toMatchObject([{ number: '4670200' }, { number: '46701000', count: 100 }]);
    const renamed = await call('PATCH', address, {
      body: { name: 'Small office' },
      headers: { 'if-match': '"1"' },
    });
    expectShape(TemplateAnswer, renamed.body);
    const late = await call('PATCH', address, { body: { name: 'Late' }, headers: { 'if-match': '"1"' } });
    expect(late.status).toBe(412);
  });

  it('make tenants: planned, then applied exactly so, once for one key', async () => {
    const body = {
      name: 'Nordic Tyres',
      numberMap: { '46701000': '46801000' },
      administrator: { name: 'Ann Lee', email: 'ann@nordic.example', password: 'quiet harbour lamp' },
    };
    const planned = await call('POST', `${address}/plan`, { body });
    expect(planned.status).toBe(200);
    expectShape(TemplatePlanAnswer, planned.body);
    const wanted = {
      body: { ...body, planDigest: planned.body.digest },
      headers: { 'idempotency-key': 'k1' },
    };
    const made = await call('POST', `${address}/tenants`, wanted);
    expect(made.status).toBe(201);
    expectShape(MadeFromTemplateAnswer, made.body);
    expect((await call('POST', `${address}/tenants`, wanted)).body).toEqual(made.body);
    const tenant = made.body.tenant as { id: string; status: string };
    expect(made.headers.get('location')).toBe(`/api/v1/tenants/${tenant.id}`);
    expect(tenant.status).toBe('inactive');
    const listed = await call('GET', `${address}/tenants`);
    expectShape(MadeTenantPageAnswer, listed.body);
    expect(listed.body.items).toMatchObject([{ name: 'Nordic Tyres', templateVersion: 1 }]);
    const report = await call('GET', `/imports/${String(made.body.importId)}`);
    expect(report.body).toMatchObject({ state: 'applied', tenantId: tenant.id });
    expect(JSON.stringify(report.body)).not.toContain('quiet harbour');
  });

  it('say what a tenant is behind, and bring it up', async () => {
    await call('PATCH', `/tenants/${sourceId}`, {
      body: { capacity: { numberOfUsers: 77 } },
      headers: { 'content-type': 'application/merge-patch+json' },
    });
    const added = await call('POST', `${address}/versions`, {
      body: { tenantId: sourceId, note: 'More users' },
    });
    expect(added.status).toBe(201);
    expectShape(SavedTemplateAnswer, added.body);
    const listed = await call('GET', `${address}/tenants?behind=true`);
    const [{ tenantId } = { tenantId: '' }] = listed.body.items as { tenantId: string }[];
    const drift = `${address}/tenants/${tenantId}/drift`;
    const compared = await call('GET', drift);
    expectShape(DriftAnswer, compared.body);
    const planned = await call('POST', `${drift}/plan`, { body: { parts: ['capacity'] } });
    expectShape(BringUpPlanAnswer, planned.body);
    const application = { parts: ['capacity'], planDigest: planned.body.digest };
    const brought = await call('POST', `${drift}/application`, { body: application });
    expectShape(TenantAnswer, brought.body);
    expect(brought.body).toMatchObject({ capacity: { numberOfUsers: 77 } });
    const again = await call('POST', `${drift}/application`, { body: application });
    expect([again.status, again.body.code]).toEqual([409, 'plan-changed']);
  });

  it('come as an archive, of which nothing else stays', async () => {
    const headers = {
      'content-type': 'application/zip',
      'content-length': String(archive.length),
      'idempotency-key': 'archive',
    };
    const before = (await call('GET', '/imports')).body.items;
    const sent = await call('POST', '/templates?name=From%20archive&fileName=greene.zip', {
      raw: archive,
      headers,
    });
    expect([sent.status, sent.body]).toMatchObject([
      201,
      { name: 'From archive', newest: { source: 'archive', fileName: 'greene.zip' } },
    ]);
    const again = await call('POST', '/templates?name=From%20archive&fileName=greene.zip', {
      raw: archive,
      headers,
    });
    expect([again.status, again.body.id]).toEqual([201, sent.body.id]);
    headers['idempotency-key'] = 'version';
    const version = await call('POST', `/templates/${String(sent.body.id)}/versions`, {
      raw: archive,
      headers,
    });
    expect([version.status, version.body.latest]).toEqual([201, 2]);
    const broken = archive.slice(0, 300);
    const refused = await call('POST', '/templates?name=Broken', {
      raw: broken,
      headers: { ...headers, 'content-length': '300', 'idempotency-key': 'broken' },
    });
    expect(refused.status).toBe(422);
    expect((await call('GET', '/imports')).body.items).toEqual(before);
  });

  it.each<[string, () => Promise<{ status: number; body: Record<string, unknown> }>, number, string]>([
    ['without a name', () => call('POST', '/templates', { body: { tenantId: sourceId } }), 422, 'required'],
    ['of nothing', () => call('POST', '/templates', { body: { name: 'x' } }), 422, 'invalid'],
    [
      'of a tenant that is not there',
      () => call('POST', '/templates', { body: { name: 'x', tenantId: 'x' } }),
      404,
      'not-found',
    ],
    [
      'as text',
      () =>
        call('POST', '/templates', { raw: new Uint8Array([1]), headers: { 'content-type': 'text/plain' } }),
      415,
      'content-type',
    ],
    ['that is not there', () => call('GET', '/templates/none'), 404, 'not-found'],
    ['in a version that is not there', () => call('GET', `${address}?version=99`), 404, 'not-found'],
    ['in a version that is no number', () => call('GET', `${address}?version=x`), 422, 'wrong-format'],
    ['with a wrong place in the list', () => call('GET', '/templates?after=x'), 400, 'bad-cursor'],
    [
      'with unknown members',
      () => call('POST', `${address}/plan`, { body: { name: 'x', colour: 'red' } }),
      422,
      'unknown-member',
    ],
    [
      'with a map of other numbers',
      () => call('POST', `${address}/tenants`, { body: { name: 'x', numberMap: { '1': '2' } } }),
      422,
      'unknown-number',
    ],
    [
      'by an auditor',
      () => call('POST', `${address}/tenants`, { token: auditor, body: { name: 'x' } }),
      403,
      'not-allowed',
    ],
    ['by nobody', () => call('GET', address, { token: '' }), 401, 'signed-out'],
  ])('are refused %s', async (_title, ask, status, code) => {
    const answer = await ask();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('are deleted, and their tenants stay', async () => {
    expect((await call('DELETE', address)).status).toBe(204);
    expect((await call('GET', address)).status).toBe(404);
    expect((await call('GET', '/tenants?q=nordic')).body.items).toMatchObject([{ name: 'Nordic Tyres' }]);
  });
});
