import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { execute } from '../command';
import type { Context } from '../context';
import { createTenant } from '../tenants/create-tenant';
import { copyLink } from './copy-link';
import { createInvitation } from './create-invitation';

/** As much of a test's world as is needed here. */
interface Actors {
  as(who: 'provider-operator' | 'tenant-administrator'): Context;
}

/** A tenant, its administrator and the invitation that they got. */
export async function givenInvitation(world: Actors, name: string) {
  const operator = world.as('provider-operator');
  const tenant = await execute(operator, createTenant, { name });
  const email = `ann@${tenant.url}.example`;
  const person = await execute(operator, createTenantPerson, {
    tenantId: tenant.id,
    name: 'Ann Berg',
    email,
  });
  const invitation = await execute(operator, createInvitation, { tenantId: tenant.id, personId: person.id });
  return { tenant, person, invitation, token: await tokenOfInvitation(operator, invitation.id) };
}

export async function tokenOfInvitation(operator: Context, id: string): Promise<string> {
  const { path } = await execute(operator, copyLink, { id });
  return path.split('=')[1] ?? '';
}

/** Somebody who administers this tenant. */
export function administratorOf(world: Actors, tenantId: string): Context {
  const context = world.as('tenant-administrator');
  if (context.actor.kind !== 'person') throw new Error('A tenant’s administrator is a person.');
  return { ...context, actor: { ...context.actor, tenantId } };
}
