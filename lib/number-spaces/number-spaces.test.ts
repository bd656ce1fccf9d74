import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
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
import { findFree } from './find-free';
import { findOwnership } from './find-ownership';
import { createNumberHold, releaseNumberHold } from './hold-numbers';
import { listNumberHolds } from './list-holds';
import { listFormerNumbers } from './list-ownerships';
import { readMap } from './read-map';

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  return promise.then(
    () => expect.fail('nothing was refused'),
    (error: Problem) => error,
  );
}

onBothEngines('number spaces', (world) => {
  let stockholm: TelephonySystem;
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  const numbers = (directoryNumbers: string) => ({ directoryNumbers: [{ directoryNumbers }] });
  const map = (input: object) => ask(admin(), readMap, { space: stockholm.id, ...input });
  const free = (input: object) =>
    ask(admin(), findFree, { space: stockholm.id, length: 4, size: 10, ...input });
  const hold = (input: object, who = operator()) =>
    execute(who, createNumberHold, { space: stockholm.id, minutes: 60, ...input } as never);
  const replace = (id: string, customerNumber: number, list: string) =>
    execute(admin(), replaceTelephony, {
      id,
      telephony: { ...draftOf('', { customerNumber, ...numbers(list) }).telephony },
    } as never);

  async function expectTreesRight(): Promise<void> {
    const { numberDecades } = world.storage.read;
    for (const { space, length } of await numberDecades.listTrees())
      expect(await numberDecades.findDifferences(space, length), `${space} ${length}`).toEqual([]);
  }

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
      draftOf('Acme', { customerNumber: 1, ...numbers('1000-1999,2500') }),
    );
    await execute(
      admin(),
      createTenant,
      draftOf('Borg', { customerNumber: 2, ...numbers('2501-2510,3000') }),
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
    await expectTreesRight();
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

  it('keeps numbers for somebody until a time, audits it, and leaves them out of proposals', async () => {
    const held = await hold({ first: '2590', last: '2599', note: 'for Greene' });
    expect(held).toMatchObject({ person: { name: 'The provider-operator' }, note: 'for Greene' });
    const [entry] = await world.storage.read.audit.list({}, { limit: 1 });
    expect(entry).toMatchObject({
      action: 'number-hold.create',
      entityId: held.id,
      entityLabel: '2590–2599 on MX-ONE Stockholm',
    });
    expect((await free({ size: 10, boundary: 10, prefix: '25' })).items[0]).toMatchObject({ first: '2580' });
    expect((await map({ length: 4, prefix: '25' })).holders?.at(-1)).toMatchObject({
      first: '2590',
      state: 'on-hold',
      tenant: null,
      hold: { id: held.id },
    });
    expect((await ask(admin(), listNumberHolds, { space: stockholm.id })).items).toMatchObject([
      { id: held.id, spaceName: stockholm.name },
    ]);
  });

  it('refuses a hold on numbers that are taken or held, on readable ends, and without permission', async () => {
    expect(await problemOf(hold({ first: '2510', last: '2512' }))).toMatchObject({
      kind: 'conflict',
      issues: [{ path: 'first', code: 'numbers-taken', holder: { name: 'Borg' } }],
    });
    expect(await problemOf(hold({ first: '2595', last: '2600' }))).toMatchObject({
      kind: 'conflict',
      issues: [{ code: 'numbers-on-hold' }],
    });
    expect(await problemOf(hold({ first: '2620', last: '2610' }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'last' }],
    });
    expect(await problemOf(hold({ first: '2620', last: '26300' }))).toMatchObject({ kind: 'invalid' });
    expect(await problemOf(hold({ first: '2620', last: '2630', minutes: 50_000 }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'minutes' }],
    });
    expect(await problemOf(hold({ space: 'access', first: '2620', last: '2630' }))).toMatchObject({
      kind: 'invalid',
    });
    expect(
      await problemOf(hold({ first: '2620', last: '2630' }, world.as('provider-auditor'))),
    ).toMatchObject({ kind: 'forbidden' });
  });

  it('refuses a tenant that takes what somebody else keeps, and ends the holder’s own hold as far as they take it', async () => {
    const taken = draftOf('Carl', { customerNumber: 3, ...numbers('2592-2594') });
    expect(await problemOf(execute(admin(), createTenant, taken))).toMatchObject({
      kind: 'conflict',
      issues: [{ path: 'telephony.directoryNumbers.0.directoryNumbers', code: 'numbers-on-hold' }],
    });
    await execute(operator(), createTenant, taken);
    const { items } = await ask(admin(), listNumberHolds, {});
    expect(items.map(({ first, last }) => [first, last]).sort()).toEqual([
      ['2590', '2591'],
      ['2595', '2599'],
    ]);
    await expectTreesRight();
  });

  it('releases a hold once, and lets go of one whose time is over', async () => {
    const [first] = (await ask(admin(), listNumberHolds, {})).items;
    await execute(operator(), releaseNumberHold, { id: first?.id ?? '' });
    expect(await problemOf(execute(operator(), releaseNumberHold, { id: first?.id ?? '' }))).toMatchObject({
      kind: 'not-found',
    });
    await hold({ first: '2700', last: '2799', minutes: 1 });
    world.pass(60_001);
    expect((await ask(admin(), listNumberHolds, {})).items.map((item) => item.first)).not.toContain('2700');
    await execute(admin(), createTenant, draftOf('Dora', { customerNumber: 4, ...numbers('2700-2709') }));
  });

  it('does not restore numbers that somebody else keeps', async () => {
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Emil', { customerNumber: 5, ...numbers('4000-4009') }),
    );
    await execute(admin(), deleteTenant, { id });
    await hold({ first: '4005', last: '4005' });
    expect(await problemOf(execute(admin(), restoreTenant, { id }))).toMatchObject({
      kind: 'conflict',
      issues: [{ code: 'numbers-on-hold' }],
    });
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
      draftOf('Fox', { customerNumber: 6, ...numbers('5000-5099') }),
    );
    const wide = moment();
    await replace(id, 6, '5000-5049');
    const narrow = moment();
    const other = await execute(
      admin(),
      createTenant,
      draftOf('Gull', { customerNumber: 7, ...numbers('5050-5099') }),
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
    await expectTreesRight();
  });

  it('moves the numbers of a tenant that moves to another system', async () => {
    const oslo = await givenSystem(admin(), 'MX-ONE Oslo');
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Hilde', { customerNumber: 8, ...numbers('6000-6999') }),
    );
    await execute(admin(), updateTenant, { id, changes: { telephony: { system: 'MX-ONE Oslo' } } });
    expect((await map({ length: 4 })).cells[6]).toMatchObject({ fill: 'free' });
    expect((await ask(admin(), readMap, { space: oslo.id })).cells[6]).toMatchObject({ fill: 'full' });
    const { periods } = await ask(admin(), findOwnership, { number: '6500' });
    expect(periods.map(({ spaceName, until }) => [spaceName, until === null])).toEqual([
      ['MX-ONE Oslo', true],
      ['MX-ONE Stockholm', false],
    ]);
    await expectTreesRight();
  });

  it('keeps abbreviated numbers apart in the history, and occupied all the same', async () => {
    const draft = draftOf('Inga', {
      customerNumber: 9,
      ...numbers('7000-7009'),
      commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '7100-7109' }],
    });
    await execute(admin(), createTenant, draft);
    expect((await ask(admin(), findOwnership, { number: '7105' })).holders).toMatchObject([
      { kind: 'abbreviated' },
    ]);
    expect((await map({ length: 4, prefix: '7' })).cells[1]).toMatchObject({ occupied: '10' });
  });

  it('costs a block of a million numbers no more than ten', async () => {
    const wide = draftOf('Jumbo', { customerNumber: 10, ...numbers('460000000000-460000999999') });
    await execute(admin(), createTenant, wide);
    const { whole } = await map({ length: 12, prefix: '46' });
    expect(whole.occupied).toBe('1000000');
    expect((await map({ length: 12, prefix: '460000' })).whole).toMatchObject({ fill: 'full' });
    await expectTreesRight();
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
    await expectTreesRight();
  });
});
