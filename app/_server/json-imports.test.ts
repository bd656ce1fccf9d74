import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '@/lib/command';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import { purgeTenant } from '@/lib/tenants/purge-tenant';
import { ImportAnswer, ImportLockAnswer, ImportPageAnswer, PlanItemPageAnswer } from '@/lib/transfer/answers';
import { archiveOf, givenFullTenant } from '@/lib/transfer/archives.testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('imports on the JSON door', (world) => {
  let admin: string;
  let auditor: string;
  let archive: Uint8Array<ArrayBuffer>;
  let tenantId: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: admin, ...sent });
  const send = (raw: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, token = admin) =>
    call('POST', '/imports?fileName=greene.zip', {
      token,
      raw,
      headers: { 'content-type': 'Application/ZIP; x=y', 'content-length': String(raw.length), ...headers },
    });

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
    auditor = (await givenToken(world, 'provider-auditor')).token;
    const context = world.as('provider-administrator');
    const tenant = await givenFullTenant(context, { name: 'Greene Services' });
    tenantId = tenant.id;
    archive = new Uint8Array(await archiveOf(context, tenantId));
    await execute(context, deleteTenant, { id: tenantId });
    await execute(context, purgeTenant, { id: tenantId });
  });

  it('are sent, planned, decided, applied and reported', async () => {
    const sent = await send(archive);
    expect(sent.status).toBe(201);
    expect(ImportAnswer.safeParse(sent.body).error).toBeUndefined();
    expect(sent.headers.get('location')).toBe(`/api/v1/imports/${String(sent.body.id)}`);
    const address = `/imports/${String(sent.body.id)}`;
    const plan = sent.body.plan as { digest: string; counts: object; items: { verdict: string }[] };
    expect(sent.body).toMatchObject({
      state: 'planned',
      fileName: 'greene.zip',
      tenantName: 'Greene Services',
    });
    expect(plan.items.length).toBeGreaterThan(5);

    const listed = await call('GET', '/imports');
    expect(ImportPageAnswer.safeParse(listed.body).error).toBeUndefined();
    expect(listed.body.items).toMatchObject([{ id: sent.body.id }]);

    const items = await call('GET', `${address}/items?kind=access-number&limit=1`);
    expect(PlanItemPageAnswer.safeParse(items.body).error).toBeUndefined();
    expect(items.body).toMatchObject({ total: 2, items: [{ what: '4670200' }] });

    const inactive = await call('PUT', `${address}/choices`, { body: { status: 'inactive' } });
    expect([inactive.status, inactive.body.status]).toEqual([200, 'inactive']);
    const bad = await call('PUT', `${address}/choices`, { body: { items: { 'all:x': { choice: 'skip' } } } });
    expect([bad.status, bad.body.code]).toEqual([422, 'unknown-conflict']);

    const old = await call('POST', `${address}/application`, { body: { planDigest: 'another' } });
    expect([old.status, old.body.code]).toEqual([409, 'plan-changed']);
    const planDigest = (inactive.body.plan as { digest: string }).digest;
    const applied = await call('POST', `${address}/application`, { body: { planDigest, lockTimeout: 5 } });
    expect([applied.status, applied.body.state, applied.body.tenantId]).toEqual([200, 'applied', tenantId]);
    expect(ImportAnswer.safeParse(applied.body).error).toBeUndefined();
    expect((await call('GET', `/tenants/${tenantId}`)).body).toMatchObject({ status: 'inactive' });
    const again = await call('POST', `${address}/application`, { body: { planDigest } });
    expect(again.body).toEqual(applied.body);

    const lock = await call('GET', '/import-lock');
    expect(ImportLockAnswer.safeParse(lock.body).error).toBeUndefined();
    expect(lock.body).toEqual({ lock: null });

    expect((await call('DELETE', address)).status).toBe(204);
    expect((await call('GET', address)).status).toBe(404);
    expect((await call('GET', `/tenants/${tenantId}`)).status).toBe(200);
  });

  it('are refused in another form, by whoever only reads, and where they are damaged', async () => {
    const text = await send(archive, { 'content-type': 'text/plain' });
    expect([text.status, text.body.code]).toEqual([415, 'content-type']);
    expect((await send(archive, {}, auditor)).status).toBe(403);
    const cut = await send(archive.slice(0, 100), { 'content-length': '200' });
    expect([cut.status, cut.body.code]).toEqual([400, 'upload-incomplete']);
    const damaged = await send(archive.slice(0, archive.length - 40));
    expect([damaged.status, damaged.body.state, damaged.body.plan]).toEqual([201, 'refused', null]);
    expect((damaged.body.refusal as { message: string }).message).not.toBe('');
    const unknown = await call('POST', '/imports/nobody/application', { body: { planDigest: 'x' } });
    expect(unknown.status).toBe(404);
    const long = await call('POST', '/imports/nobody/application', {
      body: { planDigest: 'x', lockTimeout: -1 },
    });
    expect([long.status, long.body.code]).toEqual([422, 'too-small']);
  });
});
