import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import { actingAs, givenAdministrator, givenTenantWith } from '../../portal/portal.testing';
import { problemOf } from '../../problem.testing';
import { ask } from '../../query';
import type { Tenant } from '../../tenants/model';
import type { Person } from '../model';
import { createTenantPerson } from './create-tenant-person';
import { getTenantPerson, listTenantPeople } from './read-tenant-people';
import { removeTenantPerson } from './remove-tenant-person';
import { updateTenantPerson } from './update-tenant-person';

onBothEngines('A tenant’s administrator', (world) => {
  let round = 0;
  let [acme, greene] = [{} as Tenant, {} as Tenant];
  let [ann, bo] = [{} as Person, {} as Person];
  const asAnn = () => actingAs(world, ann);

  beforeEach(async () => {
    round += 1;
    const own = await givenTenantWith(world, { name: `Acme ${round}` }, ['Ann Berg']);
    const other = await givenTenantWith(world, { name: `Greene ${round}` }, ['Bo Ek']);
    [acme, greene] = [own.tenant, other.tenant];
    [ann, bo] = [own.people[0] as Person, other.people[0] as Person];
  });

  it('adds, reads, changes and removes the people of their own tenant', async () => {
    const draft = { tenantId: acme.id, name: 'Cai Ek', email: `cai${round}@acme.example` };
    const cai = await execute(asAnn(), createTenantPerson, draft);
    expect(cai).toMatchObject({ role: 'tenant-administrator', tenantId: acme.id });
    const meant = { tenantId: acme.id, id: cai.id };
    await execute(asAnn(), updateTenantPerson, { ...meant, name: 'Cai Eklund', disabled: true });
    expect((await ask(asAnn(), getTenantPerson, meant)).name).toBe('Cai Eklund');
    await execute(asAnn(), removeTenantPerson, meant);
    expect(await ask(asAnn(), listTenantPeople, { tenantId: acme.id })).toHaveLength(1);
  });

  it('is told of another tenant and its people just what is told of none', async () => {
    const before = await world.storage.read.people.listOfTenant(greene.id);
    const foreign = (tenantId: string, id: string) => [
      () => ask(asAnn(), listTenantPeople, { tenantId }),
      () => ask(asAnn(), getTenantPerson, { tenantId, id }),
      () => execute(asAnn(), createTenantPerson, { tenantId, name: 'X', email: 'x@y' }),
      () => execute(asAnn(), updateTenantPerson, { tenantId, id, name: 'X' }),
      () => execute(asAnn(), removeTenantPerson, { tenantId, id }),
    ];
    const none = foreign('nothing', 'nobody');
    for (const [at, refused] of foreign(greene.id, bo.id).entries()) {
      const problem = await problemOf(refused());
      const { kind, code, message } = await problemOf((none[at] as typeof refused)());
      expect(problem).toMatchObject({ kind, code, message });
      expect(kind).toBe('not-found');
    }
    const crossed = execute(asAnn(), updateTenantPerson, { tenantId: acme.id, id: bo.id, name: 'X' });
    expect((await problemOf(crossed)).kind).toBe('not-found');
    expect(await world.storage.read.people.listOfTenant(greene.id)).toEqual(before);
  });

  it('sends no invitations without end, also not to people who are added and removed again', async () => {
    const draft = { tenantId: acme.id, name: 'Liv', email: 'liv@elsewhere.example', invite: true };
    const once = async () => {
      const { id } = await execute(asAnn(), createTenantPerson, draft);
      await execute(asAnn(), removeTenantPerson, { tenantId: acme.id, id });
    };
    await expect(
      (async () => {
        for (let times = 0; times < 30; times++) await once();
      })(),
    ).rejects.toMatchObject({ kind: 'too-many-requests', code: 'too-many-mails' });
    world.pass(61 * 60_000);
    await once();
  });

  it('does not leave the tenant without anybody who can sign in', async () => {
    const self = { tenantId: acme.id, id: ann.id };
    const draft = { tenantId: acme.id, name: 'Not in yet', email: `wait${round}@acme.example` };
    await execute(asAnn(), createTenantPerson, draft);
    for (const last of [
      () => execute(asAnn(), removeTenantPerson, self),
      () => execute(asAnn(), updateTenantPerson, { ...self, disabled: true }),
    ])
      expect(await problemOf(last())).toMatchObject({ kind: 'conflict', code: 'last-administrator' });
    const dan = await givenAdministrator(world, acme, 'Dan Falk');
    await execute(actingAs(world, dan), updateTenantPerson, { ...self, disabled: true });
    const own = execute(actingAs(world, dan), removeTenantPerson, { tenantId: acme.id, id: dan.id });
    expect((await problemOf(own)).message).toMatch(/^You are the only administrator/);
    await execute(world.as('provider-administrator'), removeTenantPerson, {
      tenantId: acme.id,
      id: dan.id,
    });
  });
});
