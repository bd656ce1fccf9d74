import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { ask } from '../query';
import { checkCustomerNumber } from './check-customer-number';
import { createTenant } from './create-tenant';
import { deleteTenant } from './delete-tenant';
import { draftOf, givenSystem } from './testing';

onBothEngines('customer numbers', (world) => {
  const admin = () => world.as('provider-administrator');
  const check = (input: object = {}) =>
    ask(admin(), checkCustomerNumber, { system: 'MX-ONE Stockholm', ...input });
  const give = (customerNumber: number) =>
    execute(
      admin(),
      createTenant,
      draftOf(`Customer ${customerNumber}`, {
        customerNumber,
        directoryNumbers: [{ directoryNumbers: String(100_000 + customerNumber) }],
      }),
    );

  beforeAll(async () => {
    await givenSystem(admin());
  });

  it('suggests 1 first, then the one after the highest', async () => {
    expect(await check()).toEqual({ next: 1, holder: null });
    await give(41);
    expect(await check()).toEqual({ next: 42, holder: null });
  });

  it('names who has a number, except the tenant itself', async () => {
    const tenant = await give(42);
    expect((await check({ number: '42' })).holder).toEqual({ id: tenant.id, name: 'Customer 42' });
    expect((await check({ number: '42', except: tenant.id })).holder).toBeNull();
    expect((await check({ number: '43' })).holder).toBeNull();
  });

  it('falls back to the lowest gap once the highest is taken, and counts the bin as free', async () => {
    const highest = await give(50_000);
    expect((await check()).next).toBe(1);
    await give(1);
    expect((await check()).next).toBe(2);
    await execute(admin(), deleteTenant, { id: highest.id });
    expect((await check()).next).toBe(43);
  });

  it('knows nothing about a system that is not there', async () => {
    expect(await check({ system: 'Nowhere' })).toEqual({ next: null, holder: null });
  });
});
