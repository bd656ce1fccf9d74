import type { Person } from '../accounts/model';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { givenPerson } from '../accounts/testing';
import type { PersonActor, Role } from '../actor';
import { type CommandContext, execute } from '../command';
import type { Context } from '../context';
import { inviteInside } from '../invitations/invite-inside';
import type { Storage } from '../stores';
import { createTenant } from '../tenants/create-tenant';
import type { Tenant, TenantDraftInput } from '../tenants/model';

/** What a test's world has, as far as it is needed here. */
interface World {
  storage: Storage;
  as(who: Role | 'anonymous' | 'system'): Context;
}

/** Somebody who has come in: with a password of their own, and nothing left to do before they act. */
export function actingAs(world: World, person: Person): Context {
  const actor: PersonActor = {
    kind: 'person',
    personId: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    tenantId: person.tenantId,
    access: 'full',
    sessionId: 'session',
    mustChangePassword: false,
  };
  return { ...world.as('anonymous'), actor };
}

/** A tenant with one administrator who has set a password; `invited` ones have not. */
export async function givenTenantWith(
  world: World,
  draft: TenantDraftInput,
  administrators: readonly string[],
): Promise<{ tenant: Tenant; people: Person[] }> {
  const tenant = await execute(world.as('provider-administrator'), createTenant, draft);
  const people: Person[] = [];
  for (const name of administrators) people.push(await givenAdministrator(world, tenant, name));
  return { tenant, people };
}

export async function givenAdministrator(world: World, tenant: Tenant, name: string): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@${tenant.url}.example`;
  const added = await execute(world.as('provider-operator'), createTenantPerson, {
    tenantId: tenant.id,
    name,
    email,
  });
  const person = { ...added, mustChangePassword: false };
  await world.storage.transact((stores) => stores.people.save(person));
  return person;
}

/** Asked to activate the tenant, with the password set. */
export async function givenAccepted(world: World, tenant: Tenant, person: Person): Promise<void> {
  const { storage, now: clock, ...rest } = world.as('provider-operator');
  await storage.transact(async (stores) => {
    const context: CommandContext = {
      ...rest,
      stores,
      scope: null,
      now: clock(),
      databaseVersion: storage.databaseVersion,
    };
    const invitation = await inviteInside(context, { tenant, person });
    await stores.invitations.save({ ...invitation, passwordSetAt: context.now });
  });
}

/** Somebody of the provider who is in the database, as requests for access need. */
export async function givenOperator(world: World, name: string): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@provider.example`;
  return givenPerson(world.as('provider-administrator'), { name, email, role: 'provider-operator' });
}
