import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { createTenant } from './create-tenant';
import { deleteTenant } from './delete-tenant';
import { findTenantsCalled } from './find-called';

onBothEngines('tenants by what they are called', (world) => {
  const admin = () => world.as('provider-administrator');
  const called = async (text: string) =>
    (await ask(admin(), findTenantsCalled, { text })).map(({ name }) => name);

  it('are found by the whole name or url in any letter case, and by nothing less', async () => {
    await execute(admin(), createTenant, { name: 'Nord', url: 'first.example' });
    await execute(admin(), createTenant, { name: 'A Nord', url: 'nord' });
    const { id } = await execute(admin(), createTenant, { name: 'Binned' });
    await execute(admin(), deleteTenant, { id });
    expect(await called('nORD')).toEqual(['Nord', 'A Nord']);
    expect(await called('FIRST.example')).toEqual(['Nord']);
    expect(await called('first')).toEqual([]);
    expect(await called('Binned')).toEqual([]);
    expect(await called('No\0rd')).toEqual([]);
  });
});
