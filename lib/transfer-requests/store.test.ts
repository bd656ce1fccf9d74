import { expect, test } from 'vitest';
import { onBothEngines } from '@/db/testing';
import type { TransferRequest } from './model';

function requestOf(number: number, more: Partial<TransferRequest> = {}): TransferRequest {
  return {
    id: `r${number}`,
    importId: 'i1',
    first: '4670142',
    last: '4670142',
    holder: { id: 't1', name: 'Nordic Tyres' },
    forTenant: { id: 't2', name: 'Acme' },
    state: 'open',
    note: null,
    personId: 'p1',
    personName: 'Ann Lee',
    createdAt: `2026-01-05T08:00:0${number}.000Z`,
    decidedAt: null,
    decidedByName: null,
    ...more,
  };
}

onBothEngines('the store of transfer requests', (world) => {
  test('keeps each as it was, and what was decided about it', async () => {
    const requests = [1, 2, 3].map((number) => requestOf(number));
    await world.storage.transact(({ transferRequests }) => transferRequests.insertMany(requests));
    expect(await world.storage.read.transferRequests.find('r2')).toEqual(requests[1]);
    const declined = requestOf(3, {
      state: 'declined',
      note: 'Still used.',
      decidedAt: '2026-01-06T08:00:00.000Z',
      decidedByName: 'Bo Ek',
    });
    await world.storage.transact(({ transferRequests }) => transferRequests.save(declined));
    expect(await world.storage.read.transferRequests.find('r3')).toEqual(declined);
  });

  test('lists the newest first, in pages', async () => {
    const { transferRequests } = world.storage.read;
    const first = await transferRequests.list({}, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['r3', 'r2']);
    const second = await transferRequests.list({}, { limit: 2, after: first.next ?? '' });
    expect(second.items.map(({ id }) => id)).toEqual(['r1']);
    expect(second.next).toBeNull();
  });

  test('finds and counts by state, by either tenant and by import', async () => {
    const { transferRequests } = world.storage.read;
    expect(await transferRequests.count({})).toBe(3);
    expect(await transferRequests.count({ state: 'open' })).toBe(2);
    expect(await transferRequests.count({ holderId: 't1', state: 'declined' })).toBe(1);
    expect(await transferRequests.count({ holderId: 't2' })).toBe(0);
    expect(await transferRequests.count({ forTenantId: 't2', importId: 'i1' })).toBe(3);
  });
});
