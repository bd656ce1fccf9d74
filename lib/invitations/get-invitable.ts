import { hour, shift } from '../accounts/instants';
import type { Person } from '../accounts/model';
import { findIn } from '../accounts/tenant-people/find-tenant-person';
import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import { requireOwnTenant } from '../portal/require-own-tenant';
import { conflict, notFound, Problem } from '../problem';
import { getLive } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import type { Invitation } from './model';

/** To one address within an hour; more would be a nuisance to somebody who may not even be the right one. */
export const mailsAnHour = 3;

export interface Invitable {
  tenant: Tenant;
  person: Person;
}

/** Somebody who has no password of their own yet, and their tenant; throws `not-found` and `conflict`. */
export async function getInvitable(
  context: CommandContext,
  { tenantId, personId }: { tenantId: string; personId: string },
): Promise<Invitable> {
  requireOwnTenant(context.actor, tenantId);
  const tenant = await getLive(context, tenantId);
  const person = await findIn(context.stores, tenantId, personId);
  if (person.disabledAt !== null)
    throw refused({
      code: 'person-disabled',
      message: `${person.name} is disabled. Enable them first, then invite them.`,
    });
  if (!person.mustChangePassword)
    throw refused({
      code: 'has-password',
      message: `${person.name} has set a password and signs in with it. Who forgot it asks for a new one on the sign-in page.`,
    });
  return { tenant, person };
}

/** An invitation that the actor may see, with its tenant and person as `getInvitable` answers them. */
export async function getRenewable(
  context: CommandContext,
  id: string,
): Promise<Invitable & { invitation: Invitation }> {
  const invitation = await getOwn(context, id);
  return { invitation, ...(await getInvitable(context, invitation)) };
}

/** Throws `not-found` for one of another tenant just as for none. */
export async function getOwn(
  { stores, actor }: Pick<CommandContext, 'stores' | 'actor'>,
  id: string,
): Promise<Invitation> {
  const invitation = await stores.invitations.find(id);
  if (!invitation) throw notFound('invitation');
  requireOwnTenant(actor, invitation.tenantId, 'invitation');
  return invitation;
}

/** Throws `too-many-requests` when the address got its share within the last hour. */
export async function requireMailTurn(
  { stores, now }: Pick<CommandContext, 'stores' | 'now'>,
  address: string,
): Promise<void> {
  const sent = await stores.mails.countSince(address, ['invitation'], shift(now, -hour));
  if (sent < mailsAnHour) return;
  throw new Problem({
    kind: 'too-many-requests',
    code: 'too-many-mails',
    message: `${mailsAnHour} invitations went to ${address} within an hour. Wait an hour, or hand over the link yourself.`,
    retryAfterSeconds: hour / 1000,
  });
}

export function refused(issue: { code: string; message: string }): Problem {
  return conflict([{ path: '', ...issue }]);
}

/** In the history of the tenant; the link itself is a secret and no part of it. */
export function tellOfInvitation(
  invitation: Invitation,
  { email }: Pick<Person, 'email'>,
  change: Pick<AuditSubject, 'before' | 'after'>,
): AuditSubject {
  const { id, tenantId } = invitation;
  return { entity: 'invitation', id, label: email, tenantId, ...change };
}
