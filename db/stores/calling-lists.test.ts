import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { CallingList } from '@/lib/calling-lists/model';
import { execute } from '@/lib/command';
import { createTenant } from '@/lib/tenants/create-tenant';
import { onBothEngines } from '../testing';

onBothEngines('The store of calling lists', (world) => {
  let tenantId: string;
  beforeAll(async () => {
    tenantId = (await execute(world.as('provider-administrator'), createTenant, { name: 'Greene' })).id;
  });

  const listOf = (name: string): CallingList => ({
    id: randomUUID(),
    tenantId,
    name,
    columns: ['Phone', 'Name'],
    keyColumn: 'Phone',
    records: 5_000_000_000,
    bytes: 12,
    sha256: 'ab',
    batch: randomUUID(),
    createdAt: '2026-01-05T08:00:00.000Z',
    updatedAt: '2026-01-05T08:00:00.000Z',
    version: 1,
  });
  const stores = () => world.storage.read.callingLists;
  const insert = (...lists: CallingList[]) =>
    world.storage.transact(({ callingLists }) => callingLists.insertMany(lists));

  it('keeps lists by name, counts them, and knows what they refer to', async () => {
    const [b, a] = [listOf('beta'), listOf('Alpha')];
    await insert(b, a);
    expect(await stores().listOfTenant(tenantId)).toEqual([a, b]);
    expect(await stores().find(a.id)).toEqual(a);
    expect(await stores().countOfTenant(tenantId)).toEqual({ lists: 2, records: 10_000_000_000 });
    expect(await stores().listReferredBatches([a.batch, randomUUID()])).toEqual([a.batch]);
    expect(await stores().findTaken([a.id, randomUUID()], tenantId)).toEqual([]);
    expect(await stores().findTaken([a.id], randomUUID())).toEqual([a.id]);
    await world.storage.transact(async ({ callingLists }) => {
      await callingLists.save({ ...a, name: 'Gamma', version: 2 });
      await callingLists.remove(b.id);
    });
    expect(await stores().listOfTenant(tenantId)).toEqual([{ ...a, name: 'Gamma', version: 2 }]);
  });

  it('refuses two lists of one name in a tenant', async () => {
    await insert(listOf('Twice'));
    await expect(insert(listOf('TWICE'))).rejects.toMatchObject({ code: 'taken-meanwhile' });
  });

  it('knows the batch of an imported history', async () => {
    const batch = randomUUID();
    await world.raw(`UPDATE tenants SET history_batch = '${batch}' WHERE id = '${tenantId}'`);
    expect(await stores().listReferredBatches([randomUUID(), batch])).toEqual([batch]);
  });
});
