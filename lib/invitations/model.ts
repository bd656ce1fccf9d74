/** Somebody who was asked by mail to come in as administrator of a tenant and to activate it. */
export interface Invitation {
  id: string;
  tenantId: string;
  personId: string;
  /** The link that counts; those of earlier mails do not any more. */
  linkId: string;
  /** How often a link was made for it. */
  sends: number;
  createdById: string;
  createdByName: string;
  createdAt: string;
  /** When its present link was made. */
  sentAt: string;
  /** When its present link is over. */
  expiresAt: string;
  openedAt: string | null;
  passwordSetAt: string | null;
  /** When the tenant was activated by its person, or found active with the password set. */
  doneAt: string | null;
  revokedAt: string | null;
  updatedAt: string;
  version: number;
}

/** In the order in which they are passed; `expired` is read from the clock. */
export const invitationStates = ['sent', 'opened', 'accepted', 'expired', 'done', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** `accepted`: the password is set, the tenant not active yet. */
export function stateOfInvitation(
  { doneAt, revokedAt, passwordSetAt, openedAt, expiresAt }: Invitation,
  now: string,
): InvitationState {
  if (doneAt !== null) return 'done';
  if (revokedAt !== null) return 'revoked';
  if (passwordSetAt !== null) return 'accepted';
  if (expiresAt <= now) return 'expired';
  return openedAt === null ? 'sent' : 'opened';
}

/** Whether it waits for its person: with a link that is good, or was until its time was over. */
export function isOpen(state: InvitationState): boolean {
  return state === 'sent' || state === 'opened' || state === 'expired';
}
