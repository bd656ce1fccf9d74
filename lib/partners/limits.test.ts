import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { createBlock } from '../access-numbers/create-block';
import { execute } from '../command';
import { createCustomer } from '../dialects/mx-one/create-customer';
import { Problem } from '../problem';
import { problemOf } from '../problem.testing';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import type { Tenant } from '../tenants/model';
import { restoreTenant } from '../tenants/restore-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { undoChange } from '../tenants/undo-change';
import { updateTenant } from '../tenants/update-tenant';
import { assignPartner } from './assign-partner';
import { limitNames, type PartnerLimits } from './model';
import { givenPartner, givenPartnersAdministrator, givenTenant } from './partners.testing';
import { saveLimits } from './save-limits';

onBothEngines('The limits of a partner', (world) => {
  const admin = () => world.as('provider-administrator');
  let [round, customers] = [0, 100];
  let [north, inner] = [{} as Tenant, {} as Tenant];
  const limit = (limits: Partial<PartnerLimits>, id = north.id) =>
    execute(admin(), saveLimits, { id, limits });
  const subscriber = {
    numberRange: 1,
    featurelevel: 'BASIC',
    dialingPrivileges: 'Internal',
    endUserDeviceType: 'Mitel 6863i',
  } as const;
  /** Numbers that nobody has; so many of them. */
  const phone = (numbers: number, licences = 0) => {
    customers += 1;
    const first = customers * 1000;
    return draftOf(`Tenant ${customers}`, {
      customerNumber: customers,
      directoryNumbers: [{ directoryNumbers: `${first}-${first + numbers - 1}` }],
      subscribers: Array.from({ length: licences }, () => subscriber),
    });
  };

  beforeEach(async () => {
    round += 1;
    if (round === 1) await givenSystem(admin());
    north = await givenPartner(world, `North ${round}`);
    inner = await givenPartner(world, `Inner ${round}`, north.id);
  });

  it('hold for everything below it, and the refusal says which, how much there is and what was wanted', async () => {
    await limit({ tenants: 2 });
    await givenTenant(world, `One ${round}`, { partnerId: inner.id });
    const refused = await problemOf(givenTenant(world, `Two ${round}`, { partnerId: inner.id }));
    expect(refused).toMatchObject({ kind: 'conflict', code: 'partner-limit' });
    expect(refused.message).toBe(`North ${round} may have 2 tenants and has 2; one more does not fit.`);
    expect(await world.storage.read.tenants.findByUrl(`two-${round}`)).toBeUndefined();
    await givenTenant(world, `Elsewhere ${round}`);
  });

  it('say nothing of a limit above to those who do not see it', async () => {
    const theirs = await givenPartnersAdministrator(world, inner);
    await limit({ tenants: 1 });
    const refused = await problemOf(execute(theirs, createTenant, { name: `Under ${round}` }));
    expect(refused.message).toBe(
      'There is no room for 1 tenant more: a limit of tenants above your own is reached. Ask your provider.',
    );
    expect(JSON.stringify(refused.issues)).not.toContain(north.name);
  });

  it('count numbers and licences at every door that makes or changes a tenant', async () => {
    await limit({ directoryNumbers: 30, licences: 1 });
    const tenant = await givenTenant(world, phone(20, 1), { partnerId: inner.id });
    const theirs = { ...admin(), partnerUrl: north.url };
    const { telephony: tooMany } = phone(40);
    const { telephony: oneMore } = phone(1, 1);
    for (const grown of [
      () => givenTenant(world, phone(11), { partnerId: north.id }),
      () => execute(theirs, createCustomer, { telephony: tooMany }),
      () => execute(theirs, createCustomer, { telephony: oneMore }),
      () =>
        execute(admin(), updateTenant, {
          id: tenant.id,
          changes: { telephony: { subscribers: [subscriber, subscriber] } },
        }),
    ])
      expect(await problemOf(grown())).toMatchObject({ code: 'partner-limit' });
    await execute(admin(), updateTenant, { id: tenant.id, changes: { telephony: null } });
    const [change] = await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 1 });
    const other = await givenTenant(world, phone(30, 1), { partnerId: north.id });
    const undone = execute(admin(), undoChange, { entryId: change?.id ?? '' });
    expect((await problemOf(undone)).issues).toHaveLength(2);
    await execute(admin(), deleteTenant, { id: other.id });
    await execute(admin(), undoChange, { entryId: change?.id ?? '' });
    const restored = execute(admin(), restoreTenant, { id: other.id });
    expect(await problemOf(restored)).toMatchObject({ code: 'partner-limit' });
  });

  it('count access numbers where they are assigned, and a whole subtree where it moves', async () => {
    await limit({ accessNumbers: 10 });
    const tenant = await givenTenant(world, `Holder ${round}`, { partnerId: inner.id });
    const number = `46${String(round).padStart(4, '0')}0000`;
    await execute(admin(), createBlock, { number, count: 10, tenantId: tenant.id });
    const more = { number: `47${number.slice(2)}`, count: 1 };
    const made = execute(admin(), createBlock, { ...more, tenantId: tenant.id });
    expect((await problemOf(made)).code).toBe('partner-limit');
    const block = await execute(admin(), createBlock, more);
    const assigned = execute(admin(), assignNumbers, { ids: [block.id], tenantId: tenant.id });
    expect((await problemOf(assigned)).code).toBe('partner-limit');
    // The stock of the partner itself is bounded by whom it belongs to.
    await execute(admin(), assignNumbers, { ids: [block.id], tenantId: north.id });
    const south = await givenPartner(world, `South ${round}`);
    await limit({ accessNumbers: 9, tenants: 1 }, south.id);
    const moved = await problemOf(execute(admin(), assignPartner, { id: inner.id, partnerId: south.id }));
    expect(moved.issues.map(({ message }) => message)).toEqual([
      `South ${round} may have 1 tenant and has 0; 2 more do not fit.`,
      `South ${round} may have 9 access numbers and has 0; 10 more do not fit.`,
    ]);
    await limit({ accessNumbers: 10, tenants: 2 }, south.id);
    await execute(admin(), assignPartner, { id: inner.id, partnerId: south.id });
    expect(await world.storage.read.partners.findUse(north.id)).toMatchObject({
      tenants: 0,
      accessNumbers: 0,
    });
  });

  it('let exactly one of two through that come at once', async () => {
    await limit({ tenants: 2 });
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((name) => givenTenant(world, `${name} of ${round}`, { partnerId: inner.id })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.storage.read.partners.findUse(north.id)).toMatchObject({ tenants: 2 });
  });

  it('are never exceeded, whatever is done in whatever order, and a refused change changes nothing', async () => {
    const south = await givenPartner(world, `South ${round}`);
    const partners = [north, inner, south];
    await limit({ tenants: 4, directoryNumbers: 40, licences: 4 });
    await limit({ tenants: 2, directoryNumbers: 25 }, inner.id);
    await limit({ tenants: 3, licences: 2 }, south.id);
    const tenants: string[] = [];
    const any = fc.nat({ max: 30 });
    const deed = fc.oneof(
      fc.record({ what: fc.constant('create' as const), at: any, numbers: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ what: fc.constantFrom('move', 'delete', 'restore', 'grow'), at: any, to: any }),
    );
    type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;
    const measure = async () =>
      JSON.stringify(await Promise.all(partners.map(({ id }) => world.storage.read.partners.findUse(id))));
    const pick = <Thing>(list: readonly Thing[], at: number) => list[at % Math.max(list.length, 1)];
    const run = async (one: Deed) => {
      if (one.what === 'create' && 'numbers' in one) {
        const partnerId = pick(partners, one.at)?.id ?? null;
        tenants.push((await givenTenant(world, phone(one.numbers, one.at % 3), { partnerId })).id);
        return;
      }
      const id = pick(tenants, one.at);
      if (id === undefined || !('to' in one)) return;
      if (one.what === 'move')
        await execute(admin(), assignPartner, {
          id,
          partnerId: pick([...partners, { id: null }], one.to)?.id ?? null,
        });
      else if (one.what === 'delete') await execute(admin(), deleteTenant, { id });
      else if (one.what === 'restore') await execute(admin(), restoreTenant, { id });
      else
        await execute(admin(), updateTenant, {
          id,
          changes: { telephony: { subscribers: Array.from({ length: one.to % 4 }, () => subscriber) } },
        });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 16 }), async (deeds) => {
        for (const one of deeds) {
          const before = await measure();
          try {
            await run(one);
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
            expect(await measure()).toBe(before);
          }
        }
        for (const { id } of partners) {
          const [partner] = await world.storage.read.partners.listUp(id);
          const use = await world.storage.read.partners.findUse(id);
          for (const name of limitNames)
            expect(use[name]).toBeLessThanOrEqual(partner?.limits[name] ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 4, seed: 6 },
    );
    // What was counted along the way is what is there.
    for (const { id } of partners) {
      const within = await world.storage.read.tenants.listPartnersBelow(id);
      const { items } = await world.storage.read.tenants.list({ within }, { sort: 'name', limit: 200 });
      const licences = items.reduce((sum, { telephony }) => sum + (telephony?.subscribers.length ?? 0), 0);
      expect(await world.storage.read.partners.findUse(id)).toMatchObject({
        tenants: items.length,
        licences,
      });
    }
  });
});
