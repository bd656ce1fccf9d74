import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { listTenantPeople } from '../accounts/tenant-people/read-tenant-people';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { deleteTenant } from '../tenants/delete-tenant';
import { getTenant } from '../tenants/get-tenant';
import { listTenants } from '../tenants/list-tenants';
import type { Tenant } from '../tenants/model';
import { restoreTenant } from '../tenants/restore-tenant';
import { appointPartner } from './appoint-partner';
import { assignPartner } from './assign-partner';
import { getPartner } from './get-partner';
import { listPartners } from './list-partners';
import { deepestPartner } from './model';
import { givenPartner, givenPartnersAdministrator, givenTenant } from './partners.testing';
import { retirePartner } from './retire-partner';
import { saveLimits } from './save-limits';

onBothEngines('A partner', (world) => {
  const admin = () => world.as('provider-administrator');
  let round = 0;
  let [north, south] = [{} as Tenant, {} as Tenant];

  beforeEach(async () => {
    round += 1;
    north = await givenPartner(world, `North ${round}`);
    south = await givenPartner(world, `South ${round}`);
  });

  it('is appointed from a tenant, without limits, which its history tells', async () => {
    const tenant = await givenTenant(world, `Plain ${round}`);
    const partner = await execute(world.as('provider-operator'), appointPartner, { id: tenant.id });
    expect(partner).toMatchObject({ isPartner: true, limits: { tenants: null, licences: null }, version: 2 });
    const [entry] = await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'partner.appoint', entityId: tenant.id });
    expect(await execute(admin(), appointPartner, { id: tenant.id })).toMatchObject({ version: 2 });
    const auditor = execute(world.as('provider-auditor'), appointPartner, { id: south.id });
    expect((await problemOf(auditor)).code).toBe('not-allowed');
  });

  it('is listed with what is below it, level by level', async () => {
    const inner = await givenPartner(world, `Inner ${round}`, north.id);
    await givenTenant(world, `Direct ${round}`, { partnerId: north.id });
    await givenTenant(world, `Deep ${round}`, { partnerId: inner.id });
    const { items } = await ask(admin(), listPartners, { q: String(round), parent: 'none' });
    const found = items.find(({ id }) => id === north.id);
    expect(found).toMatchObject({ parent: null, partners: 1, tenants: { direct: 2, all: 3 } });
    expect(found?.use).toMatchObject({ tenants: 3, licences: 0 });
    const below = await ask(admin(), listPartners, { parent: north.id });
    expect(below.items.map(({ id, parent }) => [id, parent?.id])).toEqual([[inner.id, north.id]]);
    expect((await ask(admin(), getPartner, { id: inner.id })).path).toEqual([
      { id: north.id, url: north.url, name: north.name },
    ]);
    const all = await ask(admin(), listTenants, { within: north.id, count: true });
    expect(all.total).toBe(3);
    const plain = await givenTenant(world, `No partner ${round}`);
    expect((await problemOf(ask(admin(), getPartner, { id: plain.id }))).kind).toBe('not-found');
  });

  it('takes everything below it along when it moves, and never into itself', async () => {
    const inner = await givenPartner(world, `Inner ${round}`, north.id);
    await givenTenant(world, `Deep ${round}`, { partnerId: inner.id });
    const cycle = execute(admin(), assignPartner, { id: north.id, partnerId: inner.id });
    expect((await problemOf(cycle)).issues).toMatchObject([{ path: 'partnerId', code: 'partner-cycle' }]);
    await execute(admin(), assignPartner, { id: north.id, partnerId: south.id });
    expect((await ask(admin(), getPartner, { id: south.id })).tenants).toEqual({ direct: 1, all: 3 });
    const nobody = execute(admin(), assignPartner, { id: north.id, partnerId: 'nobody' });
    expect((await problemOf(nobody)).code).toBe('unknown-partner');
    await execute(admin(), assignPartner, { id: north.id, partnerId: null });
    expect((await ask(admin(), getPartner, { id: south.id })).tenants.all).toBe(0);
  });

  it('lies at most so deep', async () => {
    let lowest = north;
    for (let depth = 2; depth <= deepestPartner; depth += 1)
      lowest = await givenPartner(world, `Depth ${depth} of ${round}`, lowest.id);
    const refused = [
      () => givenPartner(world, `Too deep ${round}`, lowest.id),
      () => execute(admin(), assignPartner, { id: north.id, partnerId: south.id }),
    ];
    for (const tooDeep of refused) expect((await problemOf(tooDeep())).code).toBe('partners-too-deep');
    await givenTenant(world, `Not too deep ${round}`, { partnerId: lowest.id });
  });

  it('is retired when nobody belongs to it; its people go on as administrators of the one tenant', async () => {
    const tenant = await givenTenant(world, `Child ${round}`, { partnerId: north.id });
    await givenPartnersAdministrator(world, north);
    const early = execute(admin(), retirePartner, { id: north.id });
    expect(await problemOf(early)).toMatchObject({ kind: 'conflict', code: 'partner-has-tenants' });
    await execute(admin(), deleteTenant, { id: tenant.id });
    await execute(admin(), retirePartner, { id: north.id });
    expect(await ask(admin(), getTenant, { id: north.id })).toMatchObject({ isPartner: false, limits: null });
    const [person] = await ask(admin(), listTenantPeople, { tenantId: north.id });
    expect(person?.role).toBe('tenant-administrator');
    // What lay in the bin belongs to whom the partner belonged.
    expect((await execute(admin(), restoreTenant, { id: tenant.id })).tenant.partnerId).toBeNull();
    const entries = await world.storage.read.audit.list({ tenantId: north.id }, { limit: 5 });
    expect(entries.map(({ action, entity }) => `${action} ${entity}`)).toEqual(
      expect.arrayContaining(['partner.retire tenant', 'partner.retire.retired person']),
    );
  });

  it('is deleted only with its tenants decided', async () => {
    const tenant = await givenTenant(world, `Child ${round}`, { partnerId: north.id });
    await givenTenant(world, `Second ${round}`, { partnerId: north.id });
    const undecided = await problemOf(execute(admin(), deleteTenant, { id: north.id }));
    expect(undecided.message).toBe(
      `2 tenants belong to ${north.name}. Move them first, or say to which partner they go.`,
    );
    const itself = execute(admin(), deleteTenant, { id: north.id, children: { to: north.id } });
    expect((await problemOf(itself)).code).toBe('partner-has-tenants');
    await execute(admin(), deleteTenant, { id: north.id, children: { to: south.id } });
    expect(await ask(admin(), getTenant, { id: tenant.id })).toMatchObject({ partnerId: south.id });
    expect((await ask(admin(), getPartner, { id: south.id })).tenants.all).toBe(2);
    const [entry] = await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'tenant.delete.partner', after: { partnerId: south.id } });
    const { tenant: back } = await execute(admin(), restoreTenant, { id: north.id });
    expect(back).toMatchObject({ isPartner: true, deletedAt: null });
  });

  it('has limits that are set by who is above it, and none below what is there', async () => {
    await givenTenant(world, `Child ${round}`, { partnerId: north.id });
    await givenTenant(world, `Second ${round}`, { partnerId: north.id });
    const low = execute(admin(), saveLimits, { id: north.id, limits: { tenants: 1 } });
    expect((await problemOf(low)).issues).toEqual([
      {
        path: 'limits.tenants',
        code: 'partner-limit',
        message: `${north.name} has 2 tenants already; the limit cannot be 1.`,
      },
    ]);
    expect(await execute(admin(), saveLimits, { id: north.id, limits: { tenants: 2 } })).toMatchObject({
      limits: { tenants: 2, directoryNumbers: null },
    });
    const own = { ...admin(), partnerUrl: north.url };
    const inside = execute(own, saveLimits, { id: north.id, limits: {} });
    expect((await problemOf(inside)).code).toBe('own-limits');
    const theirs = execute(await givenPartnersAdministrator(world, north), saveLimits, {
      id: north.id,
      limits: {},
    });
    expect((await problemOf(theirs)).kind).toBe('forbidden');
  });
});
