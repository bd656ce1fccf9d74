import type { InvitationActions } from '@/components/activations/invitation-actions';
import type { Actor } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';
import { copyLinkAction, restoreInvitationAction, revokeInvitationAction, sendAgainAction } from './_actions';

/** What this reader may do to invitations; undefined for those who only read. */
export function invitationActionsOf(actor: Actor): InvitationActions | undefined {
  if (!mayRun(actor, 'invitation.send-again')) return undefined;
  return {
    sendAgain: sendAgainAction,
    revoke: revokeInvitationAction,
    restore: restoreInvitationAction,
    copyLink: mayRun(actor, 'invitation.copy-link') ? copyLinkAction : undefined,
  };
}
