import type { ReactNode } from 'react';
import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { PageHeader } from '@/components/frame/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import type { ShownInvitation } from '@/lib/invitations/find-invitation';

interface ClosedLinkProps {
  found: ShownInvitation;
  token: string;
  zone?: string;
  askAgain: FormAction<void>;
}

/** Why a link opens nothing, and the way on; each cause has its own. */
export function ClosedLink({ found, token, zone = 'UTC', askAgain }: ClosedLinkProps) {
  const { title, text, way } = found.door === 'unknown' ? unknown : tell(found, { token, zone, askAgain });
  return (
    <>
      <PageHeader title={title} />
      <p className="mb-6 max-w-prose text-ink-2">{text}</p>
      <div className="flex flex-wrap items-center gap-3">{way}</div>
    </>
  );
}

interface Told {
  title: string;
  text: ReactNode;
  way: ReactNode;
}

const signIn = (
  <LinkButton href="/sign-in" variant="primary">
    Sign in
  </LinkButton>
);
const toSignIn = <LinkButton href="/sign-in">Go to sign-in</LinkButton>;

const unknown: Told = {
  title: 'This link is not known',
  text: 'Open it as it stands in the mail, to its last character: some programs break long lines. If it still leads here, ask whoever invited you for a new one.',
  way: toSignIn,
};

function tell(
  found: Exclude<ShownInvitation, { door: 'unknown' }>,
  { token, zone, askAgain }: Required<Omit<ClosedLinkProps, 'found'>>,
): Told {
  const { door, tenant, person, inviterName, expiresAt, isSignedIn } = found;
  const until = <Time at={expiresAt} zone={zone} show="absolute" />;
  switch (door) {
    case 'expired':
      return {
        title: 'This link is too old',
        text: (
          <>
            {inviterName} invited {person.name} to {tenant.name}. The link was good until {until}, and nobody
            used it. A new one goes to {person.email} at once.
          </>
        ),
        way: (
          <ActionButton action={askAgain} fields={{ token }} variant="primary" pendingText="Sending…">
            Send me a new link
          </ActionButton>
        ),
      };
    case 'used':
      return {
        title: 'This link was used',
        text: `The password of ${person.name} was set with it. Sign in with that password and go on to review ${tenant.name}. Was that not you? Tell ${inviterName}, who invited you.`,
        way: (
          <>
            <LinkButton
              href={`/sign-in?next=${encodeURIComponent(`/t/${tenant.url}/review`)}`}
              variant="primary"
            >
              Sign in
            </LinkButton>
            <LinkButton href="/forgot-password">Password forgotten</LinkButton>
          </>
        ),
      };
    case 'done':
      return {
        title: `${tenant.name} is active already`,
        text: `Nothing is left to do with this link. ${isSignedIn ? 'You are signed in.' : `Sign in as ${person.email} to look after ${tenant.name}.`}`,
        way: isSignedIn ? (
          <LinkButton href={`/t/${tenant.url}/overview`} variant="primary">
            Go to {tenant.name}
          </LinkButton>
        ) : (
          signIn
        ),
      };
    case 'revoked':
      return {
        title: 'This invitation was taken back',
        text: `It was for ${person.name} and ${tenant.name}. If you should look after ${tenant.name}, ask ${inviterName}, who sent it.`,
        way: toSignIn,
      };
    case 'replaced':
      return {
        title: 'There is a newer link',
        text: `This one ended when another was sent to ${person.name}, or when their address or password changed. Use the newest mail; if you have none, ask ${inviterName}, who invited you.`,
        way: toSignIn,
      };
    case 'in-bin':
      return {
        title: `${tenant.name} was deleted`,
        text: `A tenant can be restored for 30 days. If it should be, ask ${inviterName}, who invited you; the link works again then, as long as it is good.`,
        way: toSignIn,
      };
    default:
      return {
        title: `${tenant.name} is being moved`,
        text: (
          <>
            Nothing of it can be changed until that is done. The link stays good until {until}: open it again
            later, or ask {inviterName}, who invited you.
          </>
        ),
        way: toSignIn,
      };
  }
}
