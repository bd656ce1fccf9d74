import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { MovePageAnswer, MoveWithStepsAnswer } from '@/lib/moves/answers';
import { moveChecks } from '@/lib/moves/model';
import { TenantAnswer } from '@/lib/tenants/answers';
import { TransferRequestAnswer, TransferRequestPageAnswer } from '@/lib/transfer-requests/answers';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

const ticks = Object.fromEntries(Object.keys(moveChecks).map((check) => [check, true]));

onBothEngines('moves on the JSON door', (world) => {
  let admin: string;
  let operator: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: admin, ...sent });
  const create = async (name: string) => String((await call('POST', '/tenants', { body: { name } })).body.id);

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
    operator = (await givenToken(world, 'provider-operator')).token;
  });

  it('go from the first step to the last, and a frozen tenant is refused in between', async () => {
    const id = await create('Acme');
    const body = { reason: 'Cluster 1 is full.', target: 'https://two.example' };
    const begun = await call('POST', `/tenants/${id}/moves`, { body });
    expect(begun.status).toBe(201);
    expect(MoveWithStepsAnswer.safeParse(begun.body).error).toBeUndefined();
    const address = begun.headers.get('location')?.replace('/api/v1', '') ?? '';
    expect(address).toBe(`/moves/${begun.body.id}`);
    expect((await call('GET', `/tenants/${id}`)).body.frozen).toMatchObject({ reason: body.reason });
    const edit = await call('PATCH', `/tenants/${id}`, { body: { company: 'x' } });
    expect([edit.status, edit.body.code]).toEqual([409, 'tenant-frozen']);
    const skipped = await call('PATCH', address, { body: { state: 'checked' } });
    expect([skipped.status, skipped.body.code]).toEqual([409, 'move-step']);
    for (const step of [
      { state: 'exported' },
      { state: 'imported', ticks },
      { state: 'checked' },
      { state: 'activated' },
    ])
      expect((await call('PATCH', address, { body: step })).status).toBe(200);
    const retire = { state: 'retired', newHome: 'https://acme.two.example/' };
    expect((await call('PATCH', address, { body: retire, token: operator })).status).toBe(403);
    expect((await call('PATCH', address, { body: { ...retire, newHome: 'x' } })).status).toBe(422);
    const retired = await call('PATCH', address, { body: retire });
    expect([retired.status, retired.body.state]).toEqual([200, 'retired']);
    const gone = (await call('GET', `/tenants/${id}`)).body;
    expect(TenantAnswer.safeParse(gone).error).toBeUndefined();
    expect(gone).toMatchObject({ movedTo: retire.newHome, frozen: null, deletedAt: expect.any(String) });
    const listed = (await call('GET', `/tenants/${id}/moves`)).body;
    expect(MovePageAnswer.safeParse(listed).error).toBeUndefined();
    expect((await call('GET', '/moves?open=true')).body.items).toEqual([]);
    await call('POST', `/tenants/${id}/restoration`);
    expect((await call('GET', `/tenants/${id}`)).body.movedTo).toBeNull();
  });

  it('answer what is wrong in the house’s way', async () => {
    const id = await create('Greene');
    const statusOf = async (method: string, path: string, body?: object) =>
      (await call(method, path, { body })).status;
    expect(await statusOf('POST', `/tenants/${id}/moves`, {})).toBe(422);
    expect(await statusOf('POST', `/tenants/${id}/moves`, { reason: 'x', other: 1 })).toBe(422);
    expect(await statusOf('POST', '/tenants/nobody/moves', { reason: 'x' })).toBe(404);
    expect(await statusOf('GET', '/tenants/nobody/moves')).toBe(404);
    expect(await statusOf('GET', '/moves/nobody')).toBe(404);
    expect(await statusOf('PATCH', '/moves/nobody', { state: 'exported' })).toBe(404);
    expect(await statusOf('PATCH', '/moves/nobody', { state: 'gone' })).toBe(422);
    expect(await statusOf('GET', '/moves?open=maybe')).toBe(422);
    expect(await statusOf('POST', `/tenants/${id}/freezing`, { reason: '' })).toBe(422);
  });

  it('freeze and unfreeze a tenant without another version', async () => {
    const id = await create('Nordic');
    const { headers } = await call('GET', `/tenants/${id}`);
    for (let at = 0; at < 2; at += 1) {
      const frozen = await call('POST', `/tenants/${id}/freezing`, { body: { reason: 'Stocktaking' } });
      expect([frozen.status, frozen.headers.get('etag')]).toEqual([200, headers.get('etag')]);
    }
    const thawed = await call('DELETE', `/tenants/${id}/freezing`);
    expect([thawed.status, thawed.body.frozen]).toEqual([200, null]);
  });

  it('list requests for numbers, which are granted or declined once', async () => {
    const holder = { id: await create('Holder'), name: 'Holder' };
    const forTenant = { id: await create('Wanting'), name: 'Wanting' };
    await call('POST', '/access-numbers', { body: { number: '4670100', count: 100, tenantId: holder.id } });
    await world.storage.transact(({ transferRequests }) =>
      transferRequests.insertMany([
        {
          id: 'r1',
          importId: 'i1',
          first: '4670142',
          last: '4670142',
          holder,
          forTenant,
          state: 'open',
          note: null,
          personId: 'p',
          personName: 'P',
          createdAt: '2026-01-05T08:00:00.000Z',
          decidedAt: null,
          decidedByName: null,
        },
      ]),
    );
    const open = (await call('GET', '/transfer-requests?state=open')).body;
    expect(TransferRequestPageAnswer.safeParse(open).error).toBeUndefined();
    const path = '/transfer-requests/r1/decision';
    expect((await call('POST', path, { body: { decision: 'maybe' } })).status).toBe(422);
    const granted = await call('POST', path, { body: { decision: 'grant' } });
    expect(TransferRequestAnswer.safeParse(granted.body).error).toBeUndefined();
    expect((await call('POST', path, { body: { decision: 'grant' } })).status).toBe(409);
    const blocks = (await call('GET', `/access-numbers?tenant=${forTenant.id}`)).body.items;
    expect(blocks).toMatchObject([{ number: '4670142', count: 1 }]);
  });
});
