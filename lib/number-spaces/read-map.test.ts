import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import type { TelephonySystem } from '../telephony-systems/model';
import { createTenant } from '../tenants/create-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { findFree } from './find-free';
import { readMap } from './read-map';
import { expectTreesRight, numbersOf } from './testing';

onBothEngines('the number map and the finder', (world) => {
  let stockholm: TelephonySystem;
  const admin = () => world.as('provider-administrator');
  const map = (input: object) => ask(admin(), readMap, { space: stockholm.id, ...input });
  const free = (input: object) =>
    ask(admin(), findFree, { space: stockholm.id, length: 4, size: 10, ...input });

  beforeAll(async () => {
    stockholm = await givenSystem(admin());
  });

  it('shows an empty space as free, without any length in use', async () => {
    expect(await map({})).toMatchObject({
      length: 4,
      lengths: [],
      whole: {
        occupied: '0',
        size: '10000',
        fill: 'free',
        percent: 0,
        longestFree: { first: '0000', last: '9999' },
      },
      holders: null,
    });
  });

  it('counts what tenants hold at every depth, and names them near the digits', async () => {
    const acme = await execute(
      admin(),
      createTenant,
      draftOf('Acme', { customerNumber: 1, ...numbersOf('1000-1999,2500') }),
    );
    await execute(
      admin(),
      createTenant,
      draftOf('Borg', { customerNumber: 2, ...numbersOf('2501-2510,3000') }),
    );
    const top = await map({});
    expect(top.lengths).toEqual([{ length: 4, occupied: '1012' }]);
    expect(top.cells[1]).toMatchObject({
      prefix: '1',
      occupied: '1000',
      percent: 100,
      fill: 'full',
      longestFree: null,
    });
    expect(top.cells[2]).toMatchObject({ occupied: '11', percent: 1.1, fill: 'partly', below: 'eeeeemeeee' });
    expect(top.cells[3]).toMatchObject({ occupied: '1', percent: 0.1 });
    const near = await map({ length: 4, prefix: '25' });
    expect(near.whole).toMatchObject({ first: '2500', last: '2599', occupied: '11', percent: 11 });
    expect(near.cells.map(({ occupied }) => occupied)).toEqual(['10', '1', ...Array(8).fill('0')]);
    expect(near.holders).toMatchObject([
      { first: '2500', last: '2500', state: 'held', tenant: { id: acme.id, name: 'Acme' } },
      { first: '2501', last: '2510', tenant: { name: 'Borg' } },
    ]);
    const single = await map({ length: 4, prefix: '250' });
    expect(single.cells[0]).toMatchObject({ first: '2500', last: '2500', size: '1', fill: 'full' });
    expect(single.cells[0]).not.toHaveProperty('below');
    await expectTreesRight(world);
  });

  it('answers for a whole cell deep inside a block', async () => {
    const deep = await map({ length: 4, prefix: '12' });
    expect(deep.whole).toMatchObject({ occupied: '100', fill: 'full' });
    expect(deep.holders).toMatchObject([{ first: '1200', last: '1299', tenant: { name: 'Acme' } }]);
  });

  it('refuses a prefix that leaves no digit open, and a space that is not there', async () => {
    expect(await problemOf(map({ length: 4, prefix: '2500' }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'prefix' }],
    });
    expect(await problemOf(map({ prefix: '2x' }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'prefix' }],
    });
    expect(await problemOf(ask(admin(), readMap, { space: 'nowhere' }))).toMatchObject({ kind: 'not-found' });
    expect(await problemOf(ask(world.as('anonymous'), readMap, { space: 'access' }))).toMatchObject({
      kind: 'unauthenticated',
    });
  });

  it('proposes the tightest free run that fits, at the boundary that is wished', async () => {
    const { items, message } = await free({ size: 10, boundary: 10, prefix: '25' });
    expect(message).toBeNull();
    expect(items[0]).toMatchObject({
      first: '2590',
      last: '2599',
      gap: { first: '2511', last: '2599' },
      fragmentation: 0,
      leftBefore: '79',
      leftAfter: '0',
    });
    for (const block of items) expect(Number(block.first) % 10).toBe(0);
    const tight = await free({ size: 489 });
    expect(tight.items[0]).toMatchObject({ first: '2511', last: '2999', leftBefore: '0', leftAfter: '0' });
  });

  it('says the largest free run when nothing fits', async () => {
    const { items, largest, message } = await free({ size: 100, prefix: '25' });
    expect(items).toEqual([]);
    expect(largest).toEqual({ first: '2511', last: '2599' });
    expect(message).toBe(
      'No free run has 100 numbers in a row. The largest free run is 2511–2599, 89 numbers.',
    );
    const { message: aligned } = await free({ size: 80, boundary: 100, prefix: '25' });
    expect(aligned).toContain('choose a smaller boundary');
  });
});
