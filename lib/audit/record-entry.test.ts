import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { listTenants } from '../tenants/list-tenants';
import { verifyChain } from './list-entries';
import { recordEntry } from './record-entry';

onBothEngines('text that no database can keep', (world) => {
  const admin = () => world.as('provider-administrator');

  it('does not break the chain', async () => {
    const { storage, now, ...rest } = admin();
    const subject = { entity: 'demo', id: 'demo', label: 'Half \ud800' } as const;
    await storage.transact((stores) =>
      recordEntry(
        { ...rest, stores, now: now() },
        { action: 'demo.load', subject, reason: 'Ticket \0 7 \udfff' },
      ),
    );
    expect(await ask(admin(), verifyChain, {})).toEqual({ intact: true, entries: 1 });
  });

  it('is looked for like a blank', async () => {
    await execute(admin(), createTenant, { name: 'Greene Services' });
    const { items } = await ask(admin(), listTenants, { q: 'greene\0serv' });
    expect(items.map(({ name }) => name)).toEqual(['Greene Services']);
  });
});
