import type { Person } from '../accounts/model';
import type { CommandContext } from '../context';
import { requireMailTurn } from './get-invitable';
import { endLinks, inviteAgain } from './invite-inside';
import { isOpen, stateOfInvitation } from './model';

/**
 * What becomes of the invitation of somebody whose address was corrected, or who was disabled: it goes to the new address
 * with a new link, or ends.
 */
export async function followPerson(context: CommandContext, before: Person, after: Person): Promise<void> {
  const { stores, now } = context;
  const isDisabled = after.disabledAt !== null;
  if (!isDisabled && after.email === before.email) return;
  const invitation = await stores.invitations.findOfPerson(after.id);
  if (!invitation || !isOpen(stateOfInvitation(invitation, now))) return;
  if (isDisabled) {
    await endLinks(context, after.id);
    const revoked = { ...invitation, revokedAt: now, updatedAt: now, version: invitation.version + 1 };
    await stores.invitations.save(revoked);
    return;
  }
  const tenant = await stores.tenants.find(invitation.tenantId);
  if (!tenant) return;
  await requireMailTurn(context, after.email);
  await inviteAgain(context, { tenant, person: after }, invitation);
}
