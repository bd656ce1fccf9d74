import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { expireAllBlocks } from '../access-numbers/expire-blocks';
import { reserveNumbers } from '../access-numbers/reserve-numbers';
import { givenBlock, givenTenant } from '../access-numbers/testing';
import { unassignNumbers } from '../access-numbers/unassign-numbers';
import { execute } from '../command';
import { ask } from '../query';
import { findFree } from './find-free';
import { findOwnership } from './find-ownership';
import { accessSpace } from './model';
import { readMap } from './read-map';
import { expectTreesRight } from './testing';

onBothEngines('access numbers as a space', (world) => {
  let acme: { id: string };
  const admin = () => world.as('provider-administrator');
  const map = (input: object = {}) => ask(admin(), readMap, { space: accessSpace, length: 6, ...input });
  const free = (size: number, input: object = {}) =>
    ask(admin(), findFree, { space: accessSpace, length: 6, size, ...input });

  beforeAll(async () => {
    acme = await givenTenant(admin(), 'Acme');
    await givenBlock(admin(), '550000', 1000);
    await givenBlock(admin(), '551000', 50);
  });

  it('offers nothing outside the inventory', async () => {
    expect(await free(1, { length: 7 })).toMatchObject({ items: [], largest: null });
    expect((await map()).cells[4]).toMatchObject({
      fill: 'outside',
      inInventory: '0',
      percent: 0,
      longestFree: null,
    });
    expect((await free(1050)).items).toMatchObject([
      { first: '550000', last: '551049', leftBefore: '0', leftAfter: '0' },
    ]);
    expect((await free(1051)).message).toContain('550000–551049, 1,050 numbers');
  });

  it('counts what is in use against what there is', async () => {
    await execute(admin(), assignNumbers, { tenantId: acme.id, first: '550100', last: '550199' });
    const { whole, cells } = await map({ prefix: '55' });
    expect(whole).toMatchObject({ occupied: '100', inInventory: '1050', percent: 9.5, fill: 'partly' });
    expect(cells[0]).toMatchObject({ occupied: '100', inInventory: '1000', percent: 10 });
    expect(cells[1]).toMatchObject({ occupied: '0', inInventory: '50', fill: 'free' });
    const near = await map({ prefix: '550' });
    expect(near.holders?.map(({ first, last, state }) => [first, last, state])).toEqual([
      ['550000', '550099', 'free'],
      ['550100', '550199', 'held'],
      ['550200', '550999', 'free'],
    ]);
    expect(near.cells[1]).toMatchObject({ fill: 'full', longestFree: null });
    await expectTreesRight(world);
  });

  it('keeps reserved numbers from being proposed until the reservation is over', async () => {
    const until = new Date(Date.parse(admin().now()) + 60_000).toISOString();
    await execute(admin(), reserveNumbers, { first: '550000', last: '550099', until });
    expect((await free(100, { prefix: '5500' })).items).toEqual([]);
    world.pass(60_001);
    await expireAllBlocks(world.as('system'));
    expect((await free(100, { prefix: '5500' })).items).toMatchObject([{ first: '550000' }]);
    await expectTreesRight(world);
  });

  it('knows who had an access number, also while it is in quarantine', async () => {
    await execute(admin(), unassignNumbers, { first: '550150', last: '550159' });
    const { holders, periods } = await ask(admin(), findOwnership, { number: '550155' });
    expect(holders).toEqual([]);
    expect(periods).toMatchObject([
      { first: '550150', last: '550159', kind: 'access', spaceName: 'Access numbers' },
    ]);
    expect((await ask(admin(), findOwnership, { number: '550149' })).holders).toMatchObject([
      { tenant: { name: 'Acme' }, until: null },
    ]);
    expect((await map({ prefix: '55015' })).holders).toMatchObject([{ state: 'quarantined', tenant: null }]);
    await expectTreesRight(world);
  });
});
