import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { listEntries } from '@/lib/audit/list-entries';
import { execute } from '@/lib/command';
import { countUnkeptCalls, listCalls } from '@/lib/interface-calls/read-calls';
import { recordCalls } from '@/lib/interface-calls/record-calls';
import { sweepCalls } from '@/lib/interface-calls/sweep-calls';
import { problemOf } from '@/lib/problem.testing';
import { ask } from '@/lib/query';
import { createTenant } from '@/lib/tenants/create-tenant';
import { callBrightPattern } from './bright-pattern.testing';
import { noteCall, writeCalls } from './interface-calls';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';
import { callMxOne } from './mx-one.testing';

onBothEngines('the last calls of the interfaces', (world) => {
  let admin = { token: '', personId: '', email: '' };
  const lookAs = (role: Parameters<typeof world.as>[0]) => world.as(role);
  const read = (filter = {}) =>
    ask(lookAs('provider-auditor'), listCalls, { limit: 200, count: true, ...filter });
  const write = () => writeCalls(world.as('system'));

  beforeAll(async () => {
    openJsonDoor(world);
    admin = await givenToken(world, 'provider-administrator');
  });

  beforeEach(async () => {
    globalThis.tenantryCalls = undefined;
    await world.raw('delete from interface_calls');
  });

  it('tell who asked for what, how it ended, and with which sentence', async () => {
    const { token } = admin;
    const headers = { 'x-request-id': 'ABCD-0001' };
    await callJsonDoor('POST', '/api/v1/tenants', { token, headers, body: { name: '' } });
    await callJsonDoor('GET', '/api/v1/tenants?limit=3&q=tnt_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF', {
      token,
    });
    const before = await ask(lookAs('provider-administrator'), listEntries, { limit: 1 });
    await write();
    const { items, total } = await read();
    expect(total).toBe(2);
    const [good, refused] = items;
    expect(good).toMatchObject({
      method: 'GET',
      path: '/api/v1/tenants?limit=3&q=…',
      status: 200,
    });
    expect(good).toMatchObject({ code: null, message: null, personName: 'The provider-administrator' });
    expect(refused).toMatchObject({ door: 'json', method: 'POST', status: 422, requestId: 'ABCD-0001' });
    expect(refused?.personId).toBe(admin.personId);
    expect(refused?.message).toMatch(/name/i);
    // Nothing that anybody keeps was changed.
    expect(await ask(lookAs('provider-administrator'), listEntries, { limit: 1 })).toEqual(before);
  });

  it('hold what was refused before any handler, and addresses and methods that there are not', async () => {
    await callJsonDoor('GET', '/api/v1/tenants');
    await callJsonDoor('GET', '/api/v1/nowhere');
    await callJsonDoor('PUT', '/api/v1/tenants');
    await callMxOne('GET', '/tenant/nowhere');
    await callBrightPattern('GET', '/accessnumbers');
    await callJsonDoor('POST', '/api/v1/tenants', {
      headers: { cookie: 'sid=x', origin: 'https://elsewhere.example' },
      body: {},
    });
    await write();
    const { items } = await read();
    expect(items.map(({ door, status, code, personName }) => [door, status, code, personName])).toEqual([
      ['json', 403, 'foreign-origin', null],
      ['bright-pattern', 401, 'signed-out', null],
      ['mx-one', 404, 'unknown-address', null],
      ['json', 405, 'method-not-allowed', null],
      ['json', 404, 'unknown-address', null],
      ['json', 401, 'signed-out', null],
    ]);
    expect((await read({ door: 'json', outcome: 'refused' })).total).toBe(4);
    expect((await read({ outcome: 'good' })).total).toBe(0);
  });

  it('name the API key that was used', async () => {
    const made = await callJsonDoor('POST', '/api/v1/api-keys', {
      token: admin.token,
      body: { name: 'Nightly sync' },
    });
    await callJsonDoor('GET', '/api/v1/tenants', { token: String(made.body.key) });
    await write();
    const [call] = (await read()).items;
    expect(call).toMatchObject({ apiKeyName: 'Nightly sync', personId: admin.personId });
    expect(JSON.stringify(await read())).not.toContain(String(made.body.key));
  });

  it('are the last 500 of each door, and those of another door stay', async () => {
    seen({ dialect: { door: 'akana' } });
    await write();
    for (let round = 0; round < 4; round += 1) {
      for (let at = 0; at < 150; at += 1) seen({ path: `/api/v1/tenants?at=${round * 150 + at}` });
      await write();
    }
    expect((await read({ door: 'json' })).total).toBe(500);
    expect((await read({ door: 'akana' })).total).toBe(1);
    const [last] = (await read({ door: 'json' })).items;
    expect(last?.path).toBe('/api/v1/tenants?at=599');
  });

  it('are counted where they come too fast, and a refusal stays rather than what went well', async () => {
    for (let at = 0; at < 200; at += 1) seen({});
    for (let at = 0; at < 30; at += 1) seen({});
    for (let at = 0; at < 5; at += 1) seen({ status: 422 });
    await write();
    expect((await read()).total).toBe(200);
    expect((await read({ outcome: 'refused' })).total).toBe(5);
    expect(await ask(lookAs('provider-auditor'), countUnkeptCalls, { door: 'json' })).toBe(35);
  });

  it('wait on while the database cannot be written', async () => {
    seen({});
    const broken = {
      ...world.as('system'),
      storage: { ...world.storage, transact: () => Promise.reject(new Error('down')) },
    };
    await expect(writeCalls(broken)).rejects.toThrow('down');
    await write();
    expect((await read()).total).toBe(1);
  });

  it('are forgotten after 30 days', async () => {
    seen({});
    await write();
    await world.raw(`update interface_calls set at = '2025-12-01T00:00:00.000Z'`);
    await sweepCalls(world.as('system'));
    expect((await read()).total).toBe(0);
  });

  it('are shown to a partner’s administrator as far as its own people called', async () => {
    const partner = await execute(lookAs('provider-administrator'), createTenant, { name: 'Partner North' });
    const client = await execute(lookAs('provider-administrator'), createTenant, { name: 'Client of North' });
    const other = await execute(lookAs('provider-administrator'), createTenant, { name: 'Somebody else' });
    await world.raw(`update tenants set is_partner = true where id = '${partner.id}'`);
    await world.raw(`update tenants set partner_id = '${partner.id}' where id = '${client.id}'`);
    for (const tenantId of [null, partner.id, client.id, other.id]) seen({ tenantId });
    await write();
    const context = lookAs('partner-administrator');
    const head = { ...context, actor: { ...context.actor, tenantId: partner.id } } as typeof context;
    const { items, total } = await ask(head, listCalls, { count: true });
    expect(total).toBe(2);
    expect(items.map(({ callerTenantId }) => callerTenantId).sort()).toEqual([partner.id, client.id].sort());
  });

  it('are nothing for a tenant’s administrator, and nobody but the server writes them', async () => {
    await expect(problemOf(ask(lookAs('tenant-administrator'), listCalls, {}))).resolves.toMatchObject({
      code: 'not-allowed',
    });
    const attempt = execute(lookAs('provider-administrator'), recordCalls, { calls: [] });
    await expect(problemOf(attempt)).resolves.toMatchObject({ code: 'not-allowed' });
  });

  it('can be read over JSON', async () => {
    seen({ status: 404 });
    await write();
    const answer = await callJsonDoor('GET', '/api/v1/interface-calls?outcome=refused&count=true', {
      token: admin.token,
    });
    expect(answer).toMatchObject({ status: 200, body: { total: 1, items: [{ status: 404 }] } });
    const odd = await callJsonDoor('GET', '/api/v1/interface-calls?door=odd', { token: admin.token });
    expect(odd.status).toBe(422);
  });

  interface Seen {
    path?: string;
    status?: number;
    dialect?: { door: 'json' | 'akana' };
    tenantId?: string | null;
  }

  /** As if a door had answered. */
  function seen({
    path = '/api/v1/tenants',
    status = 200,
    dialect = { door: 'json' },
    tenantId,
  }: Seen): void {
    const { actor } = world.as('provider-operator');
    noteCall({
      request: new Request(`http://localhost${path}`),
      dialect,
      response: new Response(null, { status }),
      milliseconds: 3,
      ...(tenantId !== undefined && actor.kind === 'person' && { actor: { ...actor, tenantId } }),
    });
  }
});
