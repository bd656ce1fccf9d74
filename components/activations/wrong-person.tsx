import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { PageHeader } from '@/components/frame/page-header';
import { LinkButton } from '@/components/ui/link-button';
import type { ShownInvitation } from '@/lib/invitations/find-invitation';

interface WrongPersonProps {
  found: Exclude<ShownInvitation, { door: 'unknown' }>;
  token: string;
  signOut: FormAction<void>;
}

/** Somebody else is signed in in this browser: nothing is done in their name. */
export function WrongPerson({ found: { tenant, person, signedInAs }, token, signOut }: WrongPersonProps) {
  return (
    <>
      <PageHeader title="Somebody else is signed in" />
      <p className="mb-6 max-w-prose text-ink-2">
        This link is for <span className="text-ink">{person.name}</span> ({person.email}), who is to look
        after {tenant.name}. In this browser <span className="text-ink">{signedInAs}</span> is signed in. Sign
        out to go on as {person.name}, or leave the link to them: it stays as good as it is.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <ActionButton action={signOut} fields={{ token }} variant="primary" pendingText="Signing out…">
          Sign out and go on
        </ActionButton>
        <LinkButton href="/">Stay signed in</LinkButton>
      </div>
    </>
  );
}
