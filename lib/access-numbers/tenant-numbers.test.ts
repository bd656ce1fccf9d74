import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { changeSelected, findSelected } from '../tenants/bulk-change';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import { restoreTenant } from '../tenants/restore-tenant';
import { undoChange } from '../tenants/undo-change';
import { assignNumbers } from './assign-numbers';
import { deleteBlock } from './change-block';
import { expireBlocks } from './expire-blocks';
import { joinBlocks } from './join-blocks';
import { countBlocksOfTenants, findBlocksWithin } from './read-blocks';
import { releaseNumbers } from './release-numbers';
import { reserveNumbers } from './reserve-numbers';
import { givenBlock, givenTenant, glance } from './testing';

const day = 86_400_000;

onBothEngines('access numbers of a tenant that is deleted', (world) => {
  const admin = () => world.as('provider-administrator');
  const blocksFrom = async (first: string, last: string) =>
    (await ask(admin(), findBlocksWithin, { first, last })).map(glance);

  it('go into quarantine, come back with it, and say what they were lost to', async () => {
    const acme = await givenTenant(admin(), 'Acme');
    const other = await givenTenant(admin(), 'Other');
    for (const number of ['5550000', '5550100', '5550200', '5550300', '5550400'])
      await givenBlock(admin(), number, 100, { tenantId: acme.id });
    expect(await ask(admin(), countBlocksOfTenants, { tenantIds: [acme.id, other.id] })).toEqual({
      blocks: 5,
      numbers: 500,
    });
    await execute(admin(), deleteTenant, { id: acme.id });
    expect(await blocksFrom('5550000', '5550099')).toEqual(['5550000-5550099 quarantined']);
    expect(await ask(admin(), countBlocksOfTenants, { tenantIds: [acme.id] })).toEqual({
      blocks: 0,
      numbers: 0,
    });

    await execute(admin(), releaseNumbers, { first: '5550100', last: '5550319' });
    await execute(admin(), assignNumbers, { first: '5550150', last: '5550159', tenantId: other.id });
    const until = new Date(Date.parse(admin().now()) + day).toISOString();
    await execute(world.as('provider-operator'), reserveNumbers, {
      first: '5550310',
      last: '5550319',
      until,
    });
    const [gone] = await ask(admin(), findBlocksWithin, { first: '5550200', last: '5550299' });
    await execute(admin(), deleteBlock, { id: gone?.id ?? '' });

    const { tenant, lostAccessNumbers } = await execute(admin(), restoreTenant, { id: acme.id });
    expect(tenant.deletedAt).toBeNull();
    expect(lostAccessNumbers).toEqual([
      {
        first: '5550150',
        last: '5550159',
        now: 'assigned to Other',
        holder: { id: other.id, name: 'Other' },
      },
      { first: '5550310', last: '5550319', now: 'reserved by The provider-operator', holder: null },
      { first: '5550200', last: '5550299', now: 'in the inventory no longer', holder: null },
    ]);
    expect(await blocksFrom('5550000', '5550499')).toEqual([
      '5550000-5550099 assigned Acme',
      '5550100-5550149 assigned Acme',
      '5550150-5550159 assigned Other',
      '5550160-5550199 assigned Acme',
      '5550300-5550309 assigned Acme',
      '5550310-5550319 reserved',
      '5550320-5550399 assigned Acme',
      '5550400-5550499 assigned Acme',
    ]);
  });

  it('have each an entry in their own history, and leave the tenant one', async () => {
    const tenant = await givenTenant(admin(), 'Told');
    const block = await givenBlock(admin(), '5560000', 10, { tenantId: tenant.id });
    await execute(admin(), deleteTenant, { id: tenant.id });
    const ofBlock = await world.storage.read.audit.list({ entityId: block.id }, { limit: 9 });
    expect(ofBlock[0]).toMatchObject({
      action: 'tenant.delete.access-numbers',
      entity: 'access-number',
      before: { state: 'assigned' },
      after: { state: 'quarantined', lastTenant: { name: 'Told' } },
    });
    const ofTenant = await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 9 });
    expect(ofTenant.map(({ action }) => action)).toEqual([
      'tenant.delete',
      'access-number.create',
      'tenant.create',
    ]);
  });

  it('come back when the delete is undone', async () => {
    const tenant = await givenTenant(admin(), 'Undone');
    await givenBlock(admin(), '5561000', 10, { tenantId: tenant.id });
    await execute(admin(), deleteTenant, { id: tenant.id });
    const [entry] = await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 1 });
    const { lostAccessNumbers } = await execute(admin(), undoChange, { entryId: entry?.id ?? '' });
    expect(lostAccessNumbers).toEqual([]);
    expect(await blocksFrom('5561000', '5561009')).toEqual(['5561000-5561009 assigned Undone']);
  });

  it('come back after the quarantine is over, as long as nobody took them', async () => {
    const tenant = await givenTenant(admin(), 'Late');
    await givenBlock(admin(), '5562000', 10, { tenantId: tenant.id });
    await execute(admin(), deleteTenant, { id: tenant.id });
    world.pass(31 * day);
    await execute(world.as('system'), expireBlocks, {});
    expect((await execute(admin(), restoreTenant, { id: tenant.id })).lostAccessNumbers).toEqual([]);
    expect(await blocksFrom('5562000', '5562009')).toEqual(['5562000-5562009 assigned Late']);
  });

  it('come back out of one block that two of theirs became parts of', async () => {
    const tenant = await givenTenant(admin(), 'Parts');
    await givenBlock(admin(), '5564000', 100);
    for (const [first, last] of [
      ['5564010', '5564019'],
      ['5564030', '5564039'],
    ])
      await execute(admin(), assignNumbers, { first, last, tenantId: tenant.id });
    await execute(admin(), deleteTenant, { id: tenant.id });
    await execute(admin(), releaseNumbers, { first: '5564010', last: '5564039' });
    const all = await ask(admin(), findBlocksWithin, { first: '5564000', last: '5564099' });
    await execute(admin(), joinBlocks, { ids: all.map(({ id }) => id) });
    expect((await execute(admin(), restoreTenant, { id: tenant.id })).lostAccessNumbers).toEqual([]);
    expect(await blocksFrom('5564000', '5564099')).toEqual([
      '5564000-5564009 free',
      '5564010-5564019 assigned Parts',
      '5564020-5564029 free',
      '5564030-5564039 assigned Parts',
      '5564040-5564099 free',
    ]);
  });

  it('are told one by one up to a thousand, and counted beyond it', async () => {
    const tenant = await givenTenant(admin(), 'Many');
    const model = await givenBlock(admin(), '55660000', 2, { tenantId: tenant.id });
    const saved = Array.from({ length: 1001 }, (_, at) => {
      const number = String(55_660_010 + at * 10);
      return { ...model, id: admin().newId(), number, last: String(Number(number) + 1) };
    });
    await world.storage.transact((stores) => stores.accessNumbers.write({ saved }, admin().now()));
    const countedBy = async (action: string) =>
      (await world.storage.read.audit.list({ action, entityId: tenant.id }, { limit: 9 })).map(
        ({ entityLabel, after }) => [entityLabel, after],
      );
    const others = [['2 more blocks', { blocks: 2, numbers: 4 }]];
    await execute(admin(), deleteTenant, { id: tenant.id });
    expect(await countedBy('tenant.delete.access-numbers')).toEqual(others);
    await execute(admin(), restoreTenant, { id: tenant.id });
    expect(await countedBy('tenant.restore.access-numbers')).toEqual(others);
  });

  it('stay what they are when it is purged, and remember its name', async () => {
    const tenant = await givenTenant(admin(), 'Gone');
    const block = await givenBlock(admin(), '5563000', 10, { tenantId: tenant.id });
    await execute(admin(), deleteTenant, { id: tenant.id });
    await execute(admin(), purgeTenant, { id: tenant.id });
    const find = async () => world.storage.read.accessNumbers.find(block.id, admin().now());
    expect(await find()).toMatchObject({ state: 'quarantined', lastTenant: { name: 'Gone' } });
    world.pass(31 * day);
    expect(await find()).toMatchObject({ state: 'free', lastTenant: { name: 'Gone' } });
  });

  it('go the same way when many are deleted and restored at once', async () => {
    const made = [await givenTenant(admin(), 'Bulk A'), await givenTenant(admin(), 'Bulk B')];
    for (const [at, { id }] of made.entries()) await givenBlock(admin(), `557${at}000`, 10, { tenantId: id });
    const ids = made.map(({ id }) => id);
    for (const [kind, state] of [
      ['delete', 'quarantined'],
      ['restore', 'assigned'],
    ] as const) {
      await changeSelected(admin(), kind, await findSelected(admin(), kind, { ids }));
      expect((await blocksFrom('5570000', '5571009')).map((one) => one.split(' ')[1])).toEqual([
        state,
        state,
      ]);
    }
  });
});
