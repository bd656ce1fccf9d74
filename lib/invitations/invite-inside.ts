import { day } from '../accounts/instants';
import { openLink } from '../accounts/links/open-link';
import type { Person } from '../accounts/model';
import type { OneTimeLink } from '../accounts/store';
import { nameActor } from '../audit/record-entry';
import type { CommandContext } from '../context';
import { postMail } from '../mail/post-mail';
import { withdrawMails } from '../mail/withdraw-mails';
import type { Tenant } from '../tenants/model';
import type { Invitation } from './model';

/** How long the link in the mail is good for. */
const invitationDays = 7;

type InvitedTenant = Pick<Tenant, 'id' | 'name' | 'locale'>;
type InvitedPerson = Pick<Person, 'id' | 'name' | 'email'>;
type Invited = { tenant: InvitedTenant; person: InvitedPerson };

/**
 * Asks somebody by mail to come in and activate their tenant: link, mail and row, in the transaction of the command that
 * causes it. That they may be asked is for the caller to know; earlier links of theirs end.
 */
export async function inviteInside(context: CommandContext, invited: Invited): Promise<Invitation> {
  const { stores, now, newId, actor } = context;
  const { actorId, actorName } = nameActor(actor);
  const link = await replaceLink(context, invited.person);
  const invitation: Invitation = {
    id: newId(),
    tenantId: invited.tenant.id,
    personId: invited.person.id,
    linkId: link.id,
    sends: 1,
    createdById: actorId,
    createdByName: actorName,
    createdAt: now,
    sentAt: now,
    expiresAt: link.expiresAt,
    openedAt: null,
    passwordSetAt: null,
    doneAt: null,
    revokedAt: null,
    updatedAt: now,
    version: 1,
  };
  await stores.invitations.insert(invitation);
  await mailInvitation(context, invited, invitation);
  return invitation;
}

/** A new link in place of the present one, and the mail that carries it. */
export async function inviteAgain(
  context: CommandContext,
  invited: Invited,
  invitation: Invitation,
): Promise<Invitation> {
  const link = await replaceLink(context, invited.person);
  const renewed: Invitation = {
    ...invitation,
    linkId: link.id,
    sends: invitation.sends + 1,
    sentAt: context.now,
    expiresAt: link.expiresAt,
    openedAt: null,
    updatedAt: context.now,
    version: invitation.version + 1,
  };
  await context.stores.invitations.save(renewed);
  await mailInvitation(context, invited, renewed);
  return renewed;
}

async function replaceLink(context: CommandContext, { id }: InvitedPerson): Promise<OneTimeLink> {
  await endLinks(context, id);
  return openLink(context, { purpose: 'invitation', personId: id, lasts: invitationDays * day });
}

/** Ends what was sent to a person before, whether it has left or not. */
export async function endLinks(context: CommandContext, personId: string): Promise<void> {
  const ended = await context.stores.oneTimeLinks.revokeByPerson(personId, 'invitation', context.now);
  await withdrawMails(context, ended);
}

async function mailInvitation(
  context: CommandContext,
  { tenant, person }: Invited,
  { linkId, expiresAt, createdByName }: Invitation,
): Promise<void> {
  await postMail(context, {
    kind: 'invitation',
    to: { address: person.email, name: person.name },
    language: tenant.locale.language,
    personId: person.id,
    tenantId: tenant.id,
    linkId,
    values: {
      tenantName: tenant.name,
      inviterName: createdByName,
      expiresAt,
      timeZone: tenant.locale.timeZone ?? 'UTC',
    },
  });
}
