import type { FormAction } from '@/components/accounts/action-button';
import type { FormState } from '@/components/form/form-state';
import { idle } from '@/components/form/form-state';
import { showToast } from '@/components/ui/toast';
import type { InvitationState } from '@/lib/invitations/model';

/** What a row says of an invitation. */
export interface InvitationFacts {
  id: string;
  state: InvitationState;
  personName: string;
  email: string;
}

export interface ShownLink {
  url: string;
  expiresAt: string;
  id: string;
}

/** Everything that can be done to an invitation, handed down by the page; what is absent the reader may not. */
export interface InvitationActions {
  sendAgain: FormAction<{ id: string }>;
  revoke: FormAction<{ id: string }>;
  restore: FormAction<{ id: string }>;
  copyLink?: FormAction<ShownLink> | undefined;
}

export function tellSent({ personName, email }: InvitationFacts): void {
  showToast({
    title: `Invitation of ${personName} sent again`,
    description: `A new link goes to ${email}; the one before ended.`,
  });
}

/** The toast takes it back: the same link counts again. */
export function tellRevoked(
  { id, personName }: InvitationFacts,
  restore: InvitationActions['restore'],
): void {
  showToast({
    title: `Invitation of ${personName} revoked`,
    description: 'Its link opens nothing any more.',
    async undo() {
      const form = new FormData();
      form.set('id', id);
      const state: FormState<{ id: string }> = await restore(idle, form);
      if (state.status === 'failed') throw new Error(state.message);
    },
  });
}
