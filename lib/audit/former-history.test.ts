import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { isUndoable } from '../tenants/undo-change';
import { updateTenant } from '../tenants/update-tenant';
import { listEntries } from './list-entries';

onBothEngines('The history of a tenant that came from elsewhere', (world) => {
  const admin = () => world.as('provider-administrator');

  /** Seven entries from its former home, and three of its own after the import. */
  async function givenImported(name: string) {
    const tenant = await execute(admin(), createTenant, { name });
    const [template] = await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 1 });
    const batch = randomUUID();
    const writer = await world.storage.records.create(batch);
    const lines = [1, 2, 3, 4, 5, 6, 7].map((sequence) => {
      const action = sequence === 1 ? 'tenant.create' : 'tenant.update';
      const entry = { ...template, id: randomUUID(), sequence, action, reason: `former ${sequence}` };
      return { key: action, line: JSON.stringify(entry) };
    });
    await writer.append(lines);
    await writer.finish();
    const after = template?.sequence ?? 0;
    await world.storage.transact(({ tenants }) => tenants.setCarriedHistory(tenant.id, { batch, after }));
    for (const company of ['One', 'Two', 'Three'])
      await execute(
        admin(),
        updateTenant,
        { id: tenant.id, changes: { company } },
        { reason: `own ${company}` },
      );
    return tenant.id;
  }

  const reasonsOf = ({ items }: { items: { reason: string | null }[] }) => items.map(({ reason }) => reason);
  const all = [
    'own Three',
    'own Two',
    'own One',
    ...[7, 6, 5, 4, 3, 2, 1].map((sequence) => `former ${sequence}`),
  ];

  it('is paged through to its end and back, whatever the size of a page', async () => {
    const tenant = await givenImported('Paged');
    for (const limit of [1, 2, 3, 4, 10, 50]) {
      const down: (string | null)[] = [];
      let page = await ask(admin(), listEntries, { tenant, limit, count: true });
      for (;;) {
        expect(page).toMatchObject({ total: all.length, newer: down.length });
        down.push(...reasonsOf(page));
        if (page.next === null) break;
        page = await ask(admin(), listEntries, { tenant, limit, count: true, after: page.next });
      }
      expect(down).toEqual(all);
      const up = reasonsOf(page);
      while (page.previous !== null) {
        page = await ask(admin(), listEntries, { tenant, limit, before: page.previous });
        up.unshift(...reasonsOf(page));
      }
      expect(up).toEqual(all);
    }
  });

  it('is marked where it comes from its former home, and cannot be undone there', async () => {
    const tenant = await givenImported('Marked');
    const { items } = await ask(admin(), listEntries, { tenant });
    expect(items.map(({ formerHome }) => formerHome ?? false)).toEqual(
      all.map((reason) => reason.startsWith('former')),
    );
    const before = { deletedAt: null };
    expect(isUndoable({ action: 'tenant.update', before, after: before, formerHome: true })).toBe(false);
    expect(isUndoable({ action: 'tenant.update', before, after: before })).toBe(true);
  });

  it('is filtered as a whole', async () => {
    const tenant = await givenImported('Filtered');
    const found = await ask(admin(), listEntries, { tenant, action: 'tenant.create', count: true });
    expect(reasonsOf(found)).toEqual(['former 1']);
    expect(found).toMatchObject({ total: 1, next: null });
    expect(reasonsOf(await ask(admin(), listEntries, { tenant, door: 'mx-one' }))).toEqual([]);
  });
});
