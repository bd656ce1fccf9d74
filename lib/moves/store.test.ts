import { expect, test } from 'vitest';
import { onBothEngines } from '@/db/testing';
import type { Move } from './model';

const begun: Move = {
  id: 'm1',
  tenantId: 't1',
  tenantName: 'Acme',
  state: 'frozen',
  reason: 'Cluster 2 has room.',
  target: null,
  newHome: null,
  ticks: {},
  personId: 'p1',
  personName: 'Ann Lee',
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-01-05T08:00:00.000Z',
};

onBothEngines('the store of moves', (world) => {
  test('keeps a move as it was, and finds the open one of a tenant', async () => {
    await world.storage.transact(({ moves }) => moves.insert(begun));
    const { moves } = world.storage.read;
    expect(await moves.find('m1')).toEqual(begun);
    expect(await moves.findOpen('t1')).toEqual(begun);
    expect(await moves.findOpen('t2')).toBeUndefined();
    expect(await moves.find('m2')).toBeUndefined();
  });

  test('a move that came to its end is no open one', async () => {
    const done: Move = {
      ...begun,
      state: 'retired',
      target: 'https://two.example',
      newHome: 'https://acme.two.example/',
      ticks: { people: true },
      updatedAt: '2026-01-05T09:00:00.000Z',
    };
    await world.storage.transact(({ moves }) => moves.save(done));
    const { moves } = world.storage.read;
    expect(await moves.find('m1')).toEqual(done);
    expect(await moves.findOpen('t1')).toBeUndefined();
  });

  test('lists the newest first, open or ended ones, of one tenant or all', async () => {
    const later = { ...begun, id: 'm2', tenantId: 't2', createdAt: '2026-01-06T08:00:00.000Z' };
    await world.storage.transact(({ moves }) => moves.insert(later));
    const ids = async (filter: Parameters<typeof world.storage.read.moves.list>[0], limit = 10) =>
      (await world.storage.read.moves.list(filter, limit)).map(({ id }) => id);
    expect(await ids({})).toEqual(['m2', 'm1']);
    expect(await ids({}, 1)).toEqual(['m2']);
    expect(await ids({ open: true })).toEqual(['m2']);
    expect(await ids({ open: false })).toEqual(['m1']);
    expect(await ids({ tenantId: 't1' })).toEqual(['m1']);
  });
});
