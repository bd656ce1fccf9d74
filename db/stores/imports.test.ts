import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanItem } from '@/lib/transfer/model';
import type { TenantImport } from '@/lib/transfer/store';
import { onBothEngines, type World } from '../testing';

function importOf(world: World, over: Partial<TenantImport> = {}): TenantImport {
  const context = world.as('provider-operator');
  const now = context.now();
  return {
    id: context.newId(),
    personId: 'ann',
    personName: 'Ann',
    door: 'console',
    fileName: 'nordic-tyres.zip',
    bytes: 3_000_000_000,
    state: 'planned',
    content: null,
    choices: { status: 'as-it-was', items: {} },
    digest: null,
    counts: {},
    applicable: false,
    refusal: null,
    checks: {},
    jobId: null,
    tenantId: null,
    tenantName: null,
    templateId: null,
    templateVersion: null,
    targetId: null,
    mapping: null,
    createdAt: now,
    updatedAt: now,
    ...over,
  };
}

const item = (position: number, over: Partial<PlanItem> = {}): PlanItem => ({
  position,
  key: `access-number:${position}`,
  kind: 'access-number',
  what: `467010${position}–467019${position}`,
  verdict: 'create',
  reason: null,
  holder: null,
  conflict: null,
  choices: [],
  choice: null,
  value: null,
  ...over,
});

onBothEngines('imports as they are kept', (world) => {
  const inside = <T>(work: Parameters<World['storage']['transact']>[0]) =>
    world.storage.transact(work) as Promise<T>;
  beforeEach(() => world.raw('delete from imports'));

  it('come back as they were saved', async () => {
    const one = importOf(world, {
      choices: { status: 'inactive', items: { 'all:held': { choice: 'skip' } } },
      refusal: { message: 'No.', issues: [{ path: 'tenant.json', code: 'x', message: 'y' }] },
      checks: { numbers: true },
      counts: { create: 3 },
    });
    await inside((stores) => stores.imports.insert(one));
    const changed: TenantImport = {
      ...one,
      state: 'applied',
      digest: 'd',
      applicable: true,
      targetId: 't',
      mapping: 'http://a=http://b',
    };
    await inside((stores) => stores.imports.save(changed));
    expect(await world.storage.read.imports.find(one.id)).toEqual(changed);
    expect(await world.storage.read.imports.find('nobody')).toBeUndefined();
  });

  it('are listed newest first, page by page, in both directions', async () => {
    const all = Array.from({ length: 5 }, () => importOf(world));
    for (const one of all) await inside((stores) => stores.imports.insert(one));
    const ids = all.map(({ id }) => id).toReversed();
    const { imports } = world.storage.read;
    const first = await imports.list({}, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.items[0]).not.toHaveProperty('content');
    expect(first.items[0]).not.toHaveProperty('mapping');
    expect(first.previous).toBeNull();
    const second = await imports.list({}, { limit: 2, after: first.next ?? '' });
    expect(second.items.map(({ id }) => id)).toEqual(ids.slice(2, 4));
    const back = await imports.list({}, { limit: 2, before: second.previous ?? '' });
    expect(back.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(back.previous).toBeNull();
  });

  it('keep the items of their plan, by verdict, kind, conflict and text', async () => {
    const one = importOf(world);
    await inside((stores) => stores.imports.insert(one));
    const holder = { id: 't', name: 'Nordic "Tyres"' };
    const items = [
      item(1),
      item(2, { verdict: 'held', conflict: 'held', holder, choices: ['skip', 'stop'], reason: 'Held.' }),
      item(3, { kind: 'person', what: 'ann@acme.example', verdict: 'keep', value: 'v' }),
    ];
    await inside((stores) => stores.imports.saveItems(one.id, items));
    await inside((stores) => stores.imports.saveItems(one.id, items));
    const { imports } = world.storage.read;
    expect(await imports.listItems(one.id, {}, { limit: 10 })).toEqual(items);
    expect(await imports.listItems(one.id, {}, { after: 1, limit: 1 })).toEqual([items[1]]);
    expect(await imports.listItems(one.id, {}, { before: 3, limit: 1 })).toEqual([items[1]]);
    expect(await imports.listItems(one.id, { conflicts: true }, { limit: 10 })).toEqual([items[1]]);
    expect(await imports.countItems(one.id, { verdicts: ['create', 'keep'] })).toBe(2);
    expect(await imports.countItems(one.id, { kind: 'person' })).toBe(1);
    expect(await imports.countItems(one.id, { q: 'acme' })).toBe(1);
    expect(await imports.countItems(one.id, { q: '%' })).toBe(0);
    await inside((stores) => stores.imports.remove(one.id));
    expect(await imports.countItems(one.id, {})).toBe(0);
  });

  it('are stale when nobody touched them and they were never applied', async () => {
    const [old, applied, touched] = [
      importOf(world),
      importOf(world, { state: 'applied' }),
      importOf(world, { state: 'applying' }),
    ];
    for (const one of [old, applied, touched]) await inside((stores) => stores.imports.insert(one));
    const later = world.as('system').now();
    expect(await world.storage.read.imports.listUnderWay(later)).toEqual([touched.id]);
    await inside((stores) => stores.imports.touch(touched.id, later));
    expect(await world.storage.read.imports.listStale(later)).toEqual([old.id]);
    expect(await world.storage.read.imports.listUnderWay(later)).toEqual([]);
  });
});

onBothEngines('locks as they are kept', (world) => {
  const lock = (holderId: string, run: string) => ({
    name: 'tenant-import',
    holderId,
    holderTitle: 'Import',
    holderName: 'Ann',
    run,
    acquiredAt: 'a',
    heartbeatAt: 'b',
    expiresAt: 'c',
  });
  const { find } = { find: () => world.storage.read.locks.find('tenant-import') };

  describe('there is one of a name', () => {
    it('which is replaced, and removed only by its holder or as one of another run', async () => {
      await world.storage.transact((stores) => stores.locks.save(lock('one', 'r1')));
      await world.storage.transact((stores) => stores.locks.save(lock('two', 'r1')));
      expect(await find()).toEqual(lock('two', 'r1'));
      await world.storage.transact((stores) => stores.locks.remove('tenant-import', 'one'));
      expect(await find()).toEqual(lock('two', 'r1'));
      await world.storage.transact((stores) => stores.locks.removeOfOtherRuns('r1'));
      expect(await find()).toEqual(lock('two', 'r1'));
      await world.storage.transact((stores) => stores.locks.removeOfOtherRuns('r2'));
      expect(await find()).toBeUndefined();
    });
  });
});
