import type { CommandContext } from '../context';
import { stateOfInvitation } from './model';

/**
 * Ends the invitations of a tenant that became active, of those who have set their password. The others still need their
 * link: without it they cannot sign in.
 */
export async function finishInvitations(
  { stores, now }: Pick<CommandContext, 'stores' | 'now'>,
  tenantId: string,
): Promise<void> {
  for (const invitation of await stores.invitations.listOfTenant(tenantId))
    if (stateOfInvitation(invitation, now) === 'accepted')
      await stores.invitations.save({
        ...invitation,
        doneAt: now,
        updatedAt: now,
        version: invitation.version + 1,
      });
}
