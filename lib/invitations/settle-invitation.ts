import type { CommandContext } from '../context';
import { endLinks } from './invite-inside';
import { isOpen, stateOfInvitation } from './model';

/** What becomes of the invitation of somebody who got a password of their own in another way: it was accepted. */
export async function settleInvitation(context: CommandContext, personId: string): Promise<void> {
  const { stores, now } = context;
  const invitation = await stores.invitations.findOfPerson(personId);
  if (!invitation || !isOpen(stateOfInvitation(invitation, now))) return;
  await endLinks(context, personId);
  const tenant = await stores.tenants.find(invitation.tenantId);
  await stores.invitations.save({
    ...invitation,
    passwordSetAt: now,
    doneAt: tenant?.status === 'active' ? now : null,
    updatedAt: now,
    version: invitation.version + 1,
  });
}
