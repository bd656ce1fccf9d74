import { hour, shift } from '../accounts/instants';
import type { Person } from '../accounts/model';
import { findIn } from '../accounts/tenant-people/find-tenant-person';
import { isProviders, usesConsole } from '../actor';
import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import { mailsAnHour } from '../mail/send-again';
import { requireOwnTenant } from '../portal/require-own-tenant';
import { conflict, notFound, Problem } from '../problem';
import { getLive } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import type { Invitation } from './model';

/** By one of a tenant's own administrators, to whatever addresses: the provider's mail server serves no circulars. */
const changesAnHour = 60;
/** A partner lets in the people of many tenants. */
const partnersAnHour = 600;

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

/** Throws `too-many-requests` when the address got its share within the last hour, or whoever acts has caused theirs. */
export async function requireMailTurn(
  { stores, now, actor }: Pick<CommandContext, 'stores' | 'now' | 'actor'>,
  address: string,
): Promise<void> {
  const since = shift(now, -hour);
  if ((await stores.mails.countSince(address, ['invitation'], since)) >= mailsAnHour)
    throw tooMany(
      `${mailsAnHour} invitations went to ${address} within an hour. Wait an hour, or hand over the link yourself.`,
    );
  if (actor.kind !== 'person' || isProviders(actor.role)) return;
  // By the log, which keeps what was done with people who are removed again.
  const by = { actorId: actor.personId, since };
  const done =
    (await stores.audit.count({ ...by, action: 'tenant-person.' })) +
    (await stores.audit.count({ ...by, action: 'invitation.' }));
  if (done >= (usesConsole(actor.role) ? partnersAnHour : changesAnHour))
    throw tooMany('You invited and changed many people within an hour. Wait a while, or ask your provider.');
}

function tooMany(message: string): Problem {
  const retryAfterSeconds = hour / 1000;
  return new Problem({ kind: 'too-many-requests', code: 'too-many-mails', message, retryAfterSeconds });
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
