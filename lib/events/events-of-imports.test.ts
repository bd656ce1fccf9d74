import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { ask } from '../query';
import { draftOf, givenSystem } from '../tenants/testing';
import { archiveOf, givenFullTenant } from '../transfer/archives.testing';
import { importAtOnce } from '../transfer/import-at-once';
import { givenSpool, purge } from '../transfer/imports.testing';
import { listEvents } from './list-events';

onBothEngines('an import', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');

  it('leaves that the tenant came in, with its numbers of both kinds', async () => {
    await givenSystem(admin());
    const { id } = await givenFullTenant(admin(), draftOf('Greene Services'));
    const archive = await archiveOf(admin(), id);
    await purge(admin(), id);
    const { next: after } = await ask(admin(), listEvents, { after: 'now' });
    const imported = randomUUID();
    await spool.put(imported, archive);
    await importAtOnce(admin(), { id: imported, fileName: 'greene.zip' }, spool.deps);
    const { items } = await ask(admin(), listEvents, { after });
    expect(items[0]).toMatchObject({ type: 'tenant.imported', tenant: { name: 'Greene Services' } });
    const numbers = items.filter(({ type }) => type === 'numbers.assigned');
    expect(numbers.length).toBe(items.length - 1);
    const kinds = new Set(numbers.map((event) => event.numbers?.kind));
    expect(kinds).toEqual(new Set(['directory', 'access']));
    expect(numbers.every((event) => event.tenant.id === items[0]?.tenant.id)).toBe(true);
  });
});
