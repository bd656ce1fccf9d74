import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { createBlock } from '../access-numbers/create-block';
import { unassignNumbers } from '../access-numbers/unassign-numbers';
import { listEntries } from '../audit/list-entries';
import { execute } from '../command';
import type { Context } from '../context';
import { ask } from '../query';
import { getTenant } from '../tenants/get-tenant';
import type { Tenant } from '../tenants/model';
import { updateTenant } from '../tenants/update-tenant';
import { assignPartner } from './assign-partner';
import { givenPartner, givenPartnersAdministrator, givenTenant } from './partners.testing';

/** Stands in every name of what is not in scope. */
const foreign = 'Zyzzyva';

onBothEngines('The history that a partner’s administrator reads', (world) => {
  const admin = () => world.as('provider-administrator');
  const own: Record<'partner' | 'tenant', Tenant> = { partner: {} as Tenant, tenant: {} as Tenant };
  const theirs: Record<'partner' | 'tenant', Tenant> = { partner: {} as Tenant, tenant: {} as Tenant };
  let partner = {} as Context;
  let competitor = {} as Context;

  beforeAll(async () => {
    own.partner = await givenPartner(world, 'North');
    own.tenant = await givenTenant(world, 'Acme', { partnerId: own.partner.id });
    theirs.partner = await givenPartner(world, `${foreign} Partners`);
    theirs.tenant = await givenTenant(world, `${foreign} Ltd`, { partnerId: theirs.partner.id });
    partner = await givenPartnersAdministrator(world, own.partner);
    competitor = await givenPartnersAdministrator(world, theirs.partner);
  });

  async function readHistory(tenant: string) {
    const { items } = await ask(partner, listEntries, { tenant, limit: 200 });
    return items;
  }

  it('does not say who had numbers before', async () => {
    const numbers = { first: '4690000000', last: '4690000009' };
    await execute(admin(), createBlock, { number: numbers.first, count: 10, tenantId: theirs.tenant.id });
    await execute(admin(), unassignNumbers, { ...numbers, release: true });
    await execute(admin(), assignNumbers, { ...numbers, tenantId: own.tenant.id });
    const entries = await readHistory(own.tenant.id);
    const [assigned] = entries.filter(({ action }) => action === 'access-number.assign');
    expect(assigned).toMatchObject({ before: { lastTenant: null }, after: { tenant: { name: 'Acme' } } });
    expect(JSON.stringify(entries)).not.toContain(foreign);
    const told = await ask(admin(), listEntries, { tenant: own.tenant.id, action: 'access-number.assign' });
    expect(JSON.stringify(told.items)).toContain(foreign);
  });

  it('names neither the partner from whom a tenant came nor its people', async () => {
    const coming = await givenTenant(world, 'Coming', { partnerId: theirs.partner.id });
    await execute(competitor, updateTenant, { id: coming.id, changes: { company: 'Coming AB' } });
    await execute(admin(), assignPartner, { id: coming.id, partnerId: own.partner.id });
    const entries = await readHistory(coming.id);
    expect(entries.map(({ action }) => action)).toEqual([
      'tenant.assign-partner',
      'tenant.update',
      'tenant.create',
    ]);
    expect(JSON.stringify(entries)).not.toContain(foreign);
    expect(JSON.stringify(entries)).not.toContain(theirs.partner.id);
    expect(entries[1]).toMatchObject({ actorId: '', actorName: 'Somebody else', ip: '' });
    const { version } = await ask(partner, getTenant, { id: coming.id });
    expect(version).toBe(3);
  });
});
