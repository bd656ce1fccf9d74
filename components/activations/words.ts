import type { LampState } from '@/components/ui/lamp';
import type { InvitationState } from '@/lib/invitations/model';

export const invitationStateNames: Record<InvitationState, string> = {
  sent: 'Sent',
  opened: 'Opened',
  accepted: 'Accepted',
  expired: 'Expired',
  done: 'Done',
  revoked: 'Revoked',
};

export const invitationLamps: Record<InvitationState, LampState> = {
  sent: 'awaiting',
  opened: 'awaiting',
  accepted: 'awaiting',
  expired: 'conflict',
  done: 'active',
  revoked: 'deleted',
};

/** What each state means, for whoever looks at one. */
export const invitationStateHints: Record<InvitationState, string> = {
  sent: 'Nobody has looked at the link yet.',
  opened: 'The link was looked at; no password is set yet.',
  accepted: 'The password is set; the tenant is not active yet.',
  expired: 'The link is over, and no password was set.',
  done: 'The tenant is active, and they can sign in.',
  revoked: 'The link was taken back.',
};

/** What can be done with an invitation in a state. */
export function doingsIn(state: InvitationState) {
  return {
    sendAgain: state === 'sent' || state === 'opened' || state === 'expired',
    copyLink: state === 'sent' || state === 'opened',
    revoke: state === 'sent' || state === 'opened' || state === 'expired',
    restore: state === 'revoked',
  };
}
