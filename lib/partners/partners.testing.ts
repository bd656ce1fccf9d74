import type { Person } from '../accounts/model';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import type { PersonActor, Role } from '../actor';
import { execute } from '../command';
import type { Context } from '../context';
import type { Storage } from '../stores';
import { createTenant } from '../tenants/create-tenant';
import type { Tenant, TenantDraftInput } from '../tenants/model';

/** What a test's world has, as far as it is needed here. */
export interface PartnerWorld {
  storage: Storage;
  as(who: Role | 'anonymous' | 'system'): Context;
}

/** A tenant that is a partner, or below one; both inactive and without people. */
export function givenTenant(
  world: PartnerWorld,
  draft: string | TenantDraftInput,
  place: { isPartner?: boolean; partnerId?: string | null } = {},
): Promise<Tenant> {
  const said = typeof draft === 'string' ? { name: draft } : draft;
  return execute(world.as('provider-administrator'), createTenant, { ...said, ...place });
}

export function givenPartner(
  world: PartnerWorld,
  name: string,
  partnerId: string | null = null,
): Promise<Tenant> {
  return givenTenant(world, name, { isPartner: true, partnerId });
}

/** An administrator of a partner who has come in and acts. */
export async function givenPartnersAdministrator(world: PartnerWorld, partner: Tenant): Promise<Context> {
  const added = await execute(world.as('provider-administrator'), createTenantPerson, {
    tenantId: partner.id,
    name: `Admin of ${partner.name}`,
    email: `admin@${partner.url}.example`,
    role: 'partner-administrator',
  });
  const person: Person = { ...added, mustChangePassword: false };
  await world.storage.transact((stores) => stores.people.save(person));
  return asPerson(world, person);
}

function asPerson(world: PartnerWorld, { id, name, email, role, tenantId }: Person): Context {
  const actor: PersonActor = {
    kind: 'person',
    personId: id,
    ...{ name, email, role, tenantId },
    access: 'full',
    sessionId: 'session',
    mustChangePassword: false,
  };
  return { ...world.as('anonymous'), actor };
}
