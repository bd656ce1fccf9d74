import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { hashPassword } from '@/lib/accounts/hash-password';
import { execute } from '@/lib/command';
import { createTenant } from '@/lib/tenants/create-tenant';
import { draftOf, givenSystem } from '@/lib/tenants/testing';
import { callBrightPattern } from './bright-pattern.testing';
import { type Answer, callJsonDoor, givenToken, openJsonDoor, testPassword } from './json-door.testing';
import { callMxOne } from './mx-one.testing';

type Json = Record<string, unknown>;

onBothEngines('partners over JSON', (world) => {
  let [admin, partner, key] = ['', '', ''];
  const ids = { north: '', south: '', acme: '', greene: '' };
  const call = (method: string, path: string, body?: unknown, token = admin): Promise<Answer> =>
    callJsonDoor(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
  const made = async (draft: object) => String((await call('POST', '/tenants', draft)).body.id);

  beforeAll(async () => {
    openJsonDoor(world);
    ({ token: admin } = await givenToken(world, 'provider-administrator'));
    const provider = world.as('provider-administrator');
    await givenSystem(provider);
    ids.north = await made({ name: 'North', isPartner: true });
    ids.south = await made({ name: 'South', isPartner: true });
    const acme = await execute(provider, createTenant, {
      ...draftOf('Acme', { customerNumber: 1 }),
      partnerId: ids.north,
    });
    const greene = await execute(provider, createTenant, {
      ...draftOf('Greene', { customerNumber: 2, directoryNumbers: [{ directoryNumbers: '2000-2020' }] }),
      partnerId: ids.south,
    });
    Object.assign(ids, { acme: acme.id, greene: greene.id });
    const draft = { name: 'Kari', email: 'kari@north.example', role: 'partner-administrator' };
    const { body: person } = await call('POST', `/tenants/${ids.north}/people`, draft);
    const passwordHash = await hashPassword(testPassword);
    await world.storage.transact(async ({ people }) => {
      await people.savePassword(String(person.id), passwordHash);
      const known = await people.find(String(person.id));
      if (known) await people.save({ ...known, mustChangePassword: false });
    });
    const opened = await callJsonDoor('POST', '/api/v1/session', {
      body: { email: draft.email, password: testPassword },
    });
    partner = String(opened.body.token);
    const keyed = await call('POST', '/api-keys', { name: 'Script', scope: 'full' }, partner);
    key = String(keyed.body.key ?? keyed.body.secret);
  });

  it('lists and reads partners, limits them, and says when a limit is broken', async () => {
    const { items } = (await call('GET', '/partners')).body as { items: Json[] };
    expect(items).toMatchObject([
      { name: 'North', tenants: { direct: 1, all: 1 }, limits: { tenants: null } },
      { name: 'South' },
    ]);
    const one = await call('GET', `/partners/${ids.north}`);
    expect(one).toMatchObject({ status: 200, body: { path: [], use: { tenants: 1, directoryNumbers: 21 } } });
    expect(one.headers.get('etag')).toBe(`"${String(one.body.version)}"`);
    expect((await call('PUT', `/partners/${ids.north}/limits`, { tenants: 1 })).status).toBe(200);
    const refused = await call('POST', '/tenants', { name: 'One too many', partnerId: ids.north });
    expect(refused).toMatchObject({ status: 409, body: { code: 'partner-limit' } });
    const low = await call('PUT', `/partners/${ids.north}/limits`, { tenants: 0 });
    expect(low).toMatchObject({ status: 409, body: { issues: [{ path: 'tenants' }] } });
    await call('PUT', `/partners/${ids.north}/limits`, {});
  });

  it('appoints, moves, retires and deletes with the tenants decided', async () => {
    const id = await made({ name: 'Plain' });
    const appointed = await call('POST', `/tenants/${id}/partnership`);
    expect(appointed).toMatchObject({ status: 200, body: { isPartner: true } });
    const child = await made({ name: 'Child', partnerId: id });
    const { items } = (await call('GET', `/tenants?within=${id}`)).body as { items: Json[] };
    expect(items.map((tenant) => tenant.id)).toEqual([child]);
    expect(await call('DELETE', `/tenants/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'partner-has-tenants' },
    });
    expect((await call('DELETE', `/tenants/${id}/partnership`)).body.code).toBe('partner-has-tenants');
    const moved = await call('PUT', `/tenants/${child}/partner`, { partnerId: ids.south });
    expect(moved).toMatchObject({ status: 200, body: { partnerId: ids.south } });
    await call('PUT', `/tenants/${child}/partner`, { partnerId: id });
    expect((await call('DELETE', `/tenants/${id}`, { children: { to: null } })).status).toBe(204);
    expect((await call('GET', `/tenants/${child}`)).body.partnerId).toBeNull();
  });

  it.each([
    ['a session', () => partner],
    ['an API key', () => key],
  ])('keeps a partner’s administrator with %s within the subtree on every door', async (_with, token) => {
    const listed = (await call('GET', '/tenants?count=true', undefined, token())).body;
    expect(listed).toMatchObject({ total: 1, items: [{ id: ids.acme }] });
    const [foreign, none] = [
      await call('GET', `/tenants/${ids.greene}`, undefined, token()),
      await call('GET', '/tenants/nobody', undefined, token()),
    ];
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    for (const [method, path, body] of [
      ['PATCH', `/tenants/${ids.greene}`, { company: 'X' }],
      ['DELETE', `/tenants/${ids.greene}`, undefined],
      ['PUT', `/tenants/${ids.greene}/partner`, { partnerId: ids.north }],
      ['GET', `/partners/${ids.south}`, undefined],
      ['GET', `/tenants/${ids.greene}/people`, undefined],
    ] as const)
      expect((await call(method, path, body, token())).status, path).toBe(404);

    const customers = await callMxOne('GET', '/tenant/tenant-configuration/v1', { token: token() });
    expect(customers.status).toBe(200);
    expect(JSON.stringify(customers.body)).toContain('acme.example');
    expect(JSON.stringify(customers.body)).not.toContain('2000');
    const place = '/tenant/tenant-configuration/v1?mxoneSubsystem=MX-ONE%20Stockholm&customerNumber=2';
    expect((await callMxOne('DELETE', place, { token: token() })).status).toBeGreaterThanOrEqual(400);

    for (const [method, path] of [
      ['DELETE', '/configapi/v2/tenant/greene'],
      ['POST', '/configapi/v2/tenant/greene/activate'],
    ] as const) {
      const there = await callBrightPattern(method, path, { token: token() });
      const nowhere = await callBrightPattern(method, path.replace('greene', 'nobody'), { token: token() });
      expect([there.status, there.status]).toEqual([404, nowhere.status]);
    }
    expect(await world.storage.read.tenants.find(ids.greene)).toMatchObject({ deletedAt: null, version: 1 });
  });
});
