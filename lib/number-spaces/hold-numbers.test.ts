import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import type { TelephonySystem } from '../telephony-systems/model';
import { deleteTelephonySystem } from '../telephony-systems/save-telephony-system';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { restoreTenant } from '../tenants/restore-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { findFree } from './find-free';
import { createNumberHold, releaseNumberHold } from './hold-numbers';
import { listNumberHolds } from './list-holds';
import { readMap } from './read-map';
import { expectTreesRight, numbersOf } from './testing';

onBothEngines('holds on numbers', (world) => {
  let stockholm: TelephonySystem;
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  const map = (input: object) => ask(admin(), readMap, { space: stockholm.id, ...input });
  const free = (input: object) =>
    ask(admin(), findFree, { space: stockholm.id, length: 4, size: 10, ...input });
  const hold = (input: object, who = operator()) =>
    execute(who, createNumberHold, { space: stockholm.id, minutes: 60, ...input } as never);

  beforeAll(async () => {
    stockholm = await givenSystem(admin());
    await execute(
      admin(),
      createTenant,
      draftOf('Borg', { customerNumber: 2, ...numbersOf('2500-2510,3000') }),
    );
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
    const taken = draftOf('Carl', { customerNumber: 3, ...numbersOf('2592-2594') });
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
    await expectTreesRight(world);
  });

  it('releases a hold once, and lets go of one whose time is over', async () => {
    const { id } = await hold({ first: '2650', last: '2659' });
    await execute(operator(), releaseNumberHold, { id });
    expect(await problemOf(execute(operator(), releaseNumberHold, { id }))).toMatchObject({
      kind: 'not-found',
    });
    await hold({ first: '2700', last: '2799', minutes: 1 });
    world.pass(60_001);
    expect((await ask(admin(), listNumberHolds, {})).items.map((item) => item.first)).not.toContain('2700');
    await execute(admin(), createTenant, draftOf('Dora', { customerNumber: 4, ...numbersOf('2700-2709') }));
  });

  it('lets nobody but an administrator release what another person keeps', async () => {
    const { id } = await hold({ first: '2660', last: '2669' }, admin());
    expect(await problemOf(execute(operator(), releaseNumberHold, { id }))).toMatchObject({
      kind: 'conflict',
      issues: [{ path: 'id', code: 'numbers-on-hold', message: expect.stringContaining('2660–2669') }],
    });
    await execute(admin(), releaseNumberHold, { id });
    const other = await hold({ first: '2660', last: '2669' });
    await execute(admin(), releaseNumberHold, { id: other.id });
  });

  it('does not restore numbers that somebody else keeps', async () => {
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Emil', { customerNumber: 5, ...numbersOf('4000-4009') }),
    );
    await execute(admin(), deleteTenant, { id });
    await hold({ first: '4005', last: '4005' });
    expect(await problemOf(execute(admin(), restoreTenant, { id }))).toMatchObject({
      kind: 'conflict',
      issues: [{ code: 'numbers-on-hold' }],
    });
  });

  it('goes with its telephony system', async () => {
    const oslo = await givenSystem(admin(), 'MX-ONE Oslo');
    await hold({ space: oslo.id, first: '2000', last: '2099' });
    await execute(admin(), deleteTelephonySystem, { id: oslo.id });
    expect((await ask(admin(), listNumberHolds, {})).items.map(({ space }) => space)).not.toContain(oslo.id);
  });
});
