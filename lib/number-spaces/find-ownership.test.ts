import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import type { TelephonySystem } from '../telephony-systems/model';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import { replaceTelephony } from '../tenants/replace-telephony';
import { restoreTenant } from '../tenants/restore-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { updateTenant } from '../tenants/update-tenant';
import { buildNumberSpaces } from './build-spaces';
import { findOwnership } from './find-ownership';
import { listFormerNumbers } from './list-ownerships';
import { readMap } from './read-map';
import { expectTreesRight, numbersOf } from './testing';

onBothEngines('the history of numbers', (world) => {
  let stockholm: TelephonySystem;
  const admin = () => world.as('provider-administrator');
  const map = (input: object) => ask(admin(), readMap, { space: stockholm.id, ...input });
  const replace = (id: string, customerNumber: number, list: string) =>
    execute(admin(), replaceTelephony, {
      id,
      telephony: { ...draftOf('', { customerNumber, ...numbersOf(list) }).telephony },
    } as never);

  beforeAll(async () => {
    stockholm = await givenSystem(admin());
  });

  it('knows who had a number at any time, through shrinking, moving, deleting, restoring and renaming', async () => {
    const who = async (number: string, at?: string) =>
      (await ask(admin(), findOwnership, { number, ...(at === undefined ? {} : { at }) })).holders.map(
        ({ tenant }) => tenant.name,
      );
    const moment = () => admin().now();
    const before = moment();
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Fox', { customerNumber: 6, ...numbersOf('5000-5099') }),
    );
    const wide = moment();
    await replace(id, 6, '5000-5049');
    const narrow = moment();
    const other = await execute(
      admin(),
      createTenant,
      draftOf('Gull', { customerNumber: 7, ...numbersOf('5050-5099') }),
    );
    const moved = moment();
    await execute(admin(), deleteTenant, { id });
    const deleted = moment();
    await execute(admin(), restoreTenant, { id });
    const restored = moment();
    await execute(admin(), updateTenant, { id, changes: { name: 'Fuchs' } });

    expect(await who('5075', before)).toEqual([]);
    expect(await who('5075', wide)).toEqual(['Fox']);
    expect(await who('5075', narrow)).toEqual([]);
    expect(await who('5075', moved)).toEqual(['Gull']);
    expect(await who('5010', narrow)).toEqual(['Fox']);
    expect(await who('5010', deleted)).toEqual([]);
    expect(await who('5010', restored)).toEqual(['Fuchs']);
    const { periods } = await ask(admin(), findOwnership, { number: '5010', space: stockholm.name });
    expect(periods).toMatchObject([
      { first: '5000', last: '5049', until: null, tenant: { id, name: 'Fuchs', exists: true } },
      { first: '5000', last: '5049', tenant: { name: 'Fox' } },
    ]);
    const beginning = periods[1]?.from ?? '';
    expect(beginning > before && beginning < wide).toBe(true);
    const former = await ask(admin(), listFormerNumbers, { tenant: id });
    expect(former.map(({ first, last }) => `${first}-${last}`)).toEqual(['5000-5049', '5050-5099']);
    await execute(admin(), deleteTenant, { id: other.id });
    await execute(admin(), purgeTenant, { id: other.id });
    const gone = await ask(admin(), findOwnership, { number: '5075' });
    expect(gone.periods[0]).toMatchObject({ tenant: { name: 'Gull', exists: false } });
    await expectTreesRight(world);
  });

  it('moves the numbers of a tenant that moves to another system', async () => {
    const oslo = await givenSystem(admin(), 'MX-ONE Oslo');
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Hilde', { customerNumber: 8, ...numbersOf('6000-6999') }),
    );
    await execute(admin(), updateTenant, { id, changes: { telephony: { system: 'MX-ONE Oslo' } } });
    expect((await map({ length: 4 })).cells[6]).toMatchObject({ fill: 'free' });
    expect((await ask(admin(), readMap, { space: oslo.id })).cells[6]).toMatchObject({ fill: 'full' });
    const { periods } = await ask(admin(), findOwnership, { number: '6500' });
    expect(periods.map(({ spaceName, until }) => [spaceName, until === null])).toEqual([
      ['MX-ONE Oslo', true],
      ['MX-ONE Stockholm', false],
    ]);
    await expectTreesRight(world);
  });

  it('keeps abbreviated numbers apart in the history, and occupied all the same', async () => {
    const draft = draftOf('Inga', {
      customerNumber: 9,
      ...numbersOf('7000-7009'),
      commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '7100-7109' }],
    });
    await execute(admin(), createTenant, draft);
    expect((await ask(admin(), findOwnership, { number: '7105' })).holders).toMatchObject([
      { kind: 'abbreviated' },
    ]);
    expect((await map({ length: 4, prefix: '7' })).cells[1]).toMatchObject({ occupied: '10' });
  });

  it('costs a block of a million numbers no more than ten', async () => {
    const wide = draftOf('Jumbo', { customerNumber: 10, ...numbersOf('460000000000-460000999999') });
    await execute(admin(), createTenant, wide);
    const { whole } = await map({ length: 12, prefix: '46' });
    expect(whole.occupied).toBe('1000000');
    expect((await map({ length: 12, prefix: '460000' })).whole).toMatchObject({ fill: 'full' });
    await expectTreesRight(world);
  });

  it('builds trees and history for a database that had numbers before it had these', async () => {
    const before = await ask(admin(), findOwnership, { number: '460000500000' });
    await world.raw('delete from number_decades');
    await world.raw('delete from number_ownerships');
    await world.raw("delete from settings where key = 'number-spaces.built'");
    expect((await map({ length: 12 })).whole.occupied).toBe('0');
    await buildNumberSpaces(admin());
    await buildNumberSpaces(admin());
    expect((await map({ length: 12 })).whole.occupied).toBe('1000000');
    const after = await ask(admin(), findOwnership, { number: '460000500000' });
    expect(after.periods).toEqual(before.periods);
    await expectTreesRight(world);
  });
});
