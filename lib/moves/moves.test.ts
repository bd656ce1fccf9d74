import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { givenPartner, givenPartnersAdministrator, givenTenant } from '../partners/partners.testing';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { unfreezeTenant } from '../tenants/freeze-tenant';
import { getTenant } from '../tenants/get-tenant';
import { restoreTenant } from '../tenants/restore-tenant';
import { updateTenant } from '../tenants/update-tenant';
import { beginMove } from './begin-move';
import { type Move, type MoveCheck, moveChecks } from './model';
import { getMove, listMoves } from './read-moves';
import { retireTenant } from './retire-tenant';
import { saveMove } from './save-move';

const ticks = Object.fromEntries(Object.keys(moveChecks).map((check) => [check, true]));
const target = 'https://two.provider.example';
const newHome = 'https://acme.two.provider.example/';
let count = 0;

onBothEngines('moving a tenant to another cluster', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let id: string;
  let name: string;

  const begin = (more: object = {}) =>
    execute(operator(), beginMove, { tenantId: id, reason: 'Cluster 1 is full.', ...more });
  const save = (move: Move, changes: object) => execute(operator(), saveMove, { id: move.id, ...changes });
  const tenant = () => ask(admin(), getTenant, { id });
  async function givenActivated() {
    const move = await begin({ target: `${target}/import?x=1` });
    for (const changes of [
      { state: 'exported' },
      { state: 'imported' },
      { state: 'checked', ticks },
      { state: 'activated' },
    ])
      await save(move, changes);
    return move;
  }

  beforeEach(async () => {
    count += 1;
    name = `Acme ${count}`;
    id = (await execute(admin(), createTenant, { name })).id;
  });

  it('begins by freezing it, once', async () => {
    const before = await tenant();
    const move = await begin();
    expect(move).toMatchObject({ tenantId: id, tenantName: name, state: 'frozen', target: null });
    expect(await tenant()).toEqual({
      ...before,
      frozen: { at: move.createdAt, reason: 'Cluster 1 is full.', by: 'The provider-operator' },
    });
    expect((await problemOf(begin())).code).toBe('move-open');
    expect((await problemOf(execute(admin(), unfreezeTenant, { id }))).code).toBe('move-open');
    const edit = execute(admin(), updateTenant, { id, changes: { company: 'x' } });
    expect((await problemOf(edit)).code).toBe('tenant-frozen');
    const [entry] = await world.storage.read.audit.list({ entity: 'move', entityId: move.id }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'move.begin', tenantId: null, entityLabel: name });
  });

  it('is brought to its end by no partner, though partners delete tenants', async () => {
    const partner = await givenPartner(world, `Partner of ${name}`);
    const sold = await givenTenant(world, `Sold ${name}`, { partnerId: partner.id });
    const move = await begin({ tenantId: sold.id });
    const refused = execute(await givenPartnersAdministrator(world, partner), retireTenant, {
      id: move.id,
      newHome,
    });
    expect((await problemOf(refused)).code).toBe('not-allowed');
    expect(await ask(admin(), getMove, { id: move.id })).toMatchObject({ state: 'frozen', newHome: null });
    const entries = await world.storage.read.audit.list({ entity: 'move', entityId: move.id }, { limit: 9 });
    expect(entries.map(({ action }) => action)).toEqual(['move.begin']);
  });

  it('goes step by step, says who did which, and ends in the bin with a pointer', async () => {
    const move = await givenActivated();
    const retired = await execute(admin(), retireTenant, { id: move.id, newHome, confirmName: ` ${name} ` });
    expect(retired).toMatchObject({ state: 'retired', newHome, target });
    expect(await tenant()).toMatchObject({ frozen: null, movedTo: newHome, deletedAt: expect.any(String) });
    const { steps } = await ask(world.as('provider-auditor'), getMove, { id: move.id });
    expect(steps.map(({ state, by }) => `${state} ${by}`)).toEqual([
      'frozen The provider-operator',
      'exported The provider-operator',
      'imported The provider-operator',
      'checked The provider-operator',
      'activated The provider-operator',
      'retired The provider-administrator',
    ]);
    expect((await problemOf(save(move, { state: 'given-up' }))).code).toBe('move-ended');
  });

  it('restored, it is told that it moved, and points nowhere any more', async () => {
    const move = await givenActivated();
    await execute(admin(), retireTenant, { id: move.id, newHome });
    expect((await execute(admin(), restoreTenant, { id })).tenant).toMatchObject({ movedTo: null });
    await begin();
    expect((await ask(admin(), listMoves, { tenantId: id })).items).toHaveLength(2);
    expect((await ask(admin(), listMoves, { tenantId: id, open: 'true' })).items).toHaveLength(1);
  });

  it('skips no step, and goes back to any', async () => {
    const move = await begin();
    const codeOf = async (changes: object) => (await problemOf(save(move, changes))).code;
    expect(await codeOf({ state: 'imported' })).toBe('move-step');
    await save(move, { state: 'exported' });
    const noTarget = await problemOf(save(move, { state: 'imported' }));
    expect(noTarget.issues).toMatchObject([{ path: 'target', code: 'required' }]);
    await save(move, { state: 'imported', target });
    expect(await codeOf({ state: 'activated' })).toBe('move-step');
    await save(move, { ticks: { numbers: true } });
    const unticked = await problemOf(save(move, { state: 'checked' }));
    expect(unticked.issues.map(({ path }) => path)).toEqual(
      (Object.keys(moveChecks) as MoveCheck[])
        .filter((check) => check !== 'numbers')
        .map((check) => `ticks.${check}`),
    );
    expect(await save(move, { state: 'frozen' })).toMatchObject({
      state: 'frozen',
      ticks: { numbers: true },
    });
    const early = execute(admin(), retireTenant, { id: move.id, newHome });
    expect((await problemOf(early)).code).toBe('move-step');
  });

  it('is given up at any step, and the tenant is as it was', async () => {
    const before = await tenant();
    const move = await begin();
    await save(move, { state: 'exported' });
    await save(move, { state: 'given-up' });
    expect(await tenant()).toEqual(before);
    await begin();
  });

  it.each([
    ['target', 'two.provider.example'],
    ['target', 'ftp://two.example'],
    ['target', 'javascript:alert(1)'],
    ['target', 'https://user:secret@two.example/'],
    ['target', `https://two.example/${'x'.repeat(500)}`],
  ])('refuses the %s %s', async (path, value) => {
    const refused = await problemOf(begin({ target: value }));
    expect([refused.kind, refused.issues[0]?.path]).toEqual(['invalid', path]);
  });

  it('is retired with the right name and a real address, by an administrator', async () => {
    const move = await givenActivated();
    const retire = (more: object, who = admin()) =>
      problemOf(execute(who, retireTenant, { id: move.id, newHome, ...more }));
    expect((await retire({}, operator())).kind).toBe('forbidden');
    expect((await retire({ confirmName: 'Acme' })).code).toBe('name-differs');
    expect((await retire({ newHome: 'javascript:alert(1)' })).issues[0]?.path).toBe('newHome');
    expect((await tenant()).deletedAt).toBeNull();
  });

  it('is begun by operators, not by auditors, and not for a tenant in the bin', async () => {
    const auditor = world.as('provider-auditor');
    const tried = execute(auditor, beginMove, { tenantId: id, reason: 'x' });
    expect((await problemOf(tried)).kind).toBe('forbidden');
    const nobody = execute(operator(), beginMove, { tenantId: 'nobody', reason: 'x' });
    expect((await problemOf(nobody)).kind).toBe('not-found');
    expect((await problemOf(begin({ reason: '' }))).issues[0]?.path).toBe('reason');
  });
});
