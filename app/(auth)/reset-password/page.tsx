import type { Metadata } from 'next';
import { read } from '@/app/_server/context';
import { NewPasswordForm } from '@/components/accounts/new-password-form';
import { PageHeader } from '@/components/frame/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { LinkState } from '@/lib/accounts/links/find-link';
import { findReset } from '@/lib/accounts/password-reset/complete-reset';
import { resetMinutes } from '@/lib/accounts/password-reset/model';
import { completeResetAction } from './_actions';

/** The address holds the token, so nobody is told where one came from. */
export const metadata: Metadata = { title: 'New password · Sign in', referrer: 'no-referrer' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Looking at it uses nothing up, because mail scanners look first: only the posted form does. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' && given.length <= 200 ? given : '';
  const { state, person } = await read(findReset, { token });
  if (state !== 'open') return <Closed state={state} />;
  return (
    <>
      <PageHeader title="Choose a new password" breadcrumb={[{ label: 'Sign in', href: '/sign-in' }]} />
      <p className="-mt-2 mb-6 max-w-prose text-ink-2">
        For {person.email}. All sessions end; then you sign in with it.
      </p>
      <NewPasswordForm action={completeResetAction} owner={person} token={token} />
    </>
  );
}

function Closed({ state }: { state: Exclude<LinkState, 'open'> }) {
  const { title, text } = explanations[state];
  return (
    <>
      <PageHeader title="New password" breadcrumb={[{ label: 'Sign in', href: '/sign-in' }]} />
      <Notice tone="warning" title={title}>
        {text}
      </Notice>
      <div className="mt-6 flex flex-wrap gap-2">
        <LinkButton href="/forgot-password" variant={state === 'used' ? 'secondary' : 'primary'}>
          Ask for a new link
        </LinkButton>
        <LinkButton href="/sign-in" variant={state === 'used' ? 'primary' : 'secondary'}>
          Sign in
        </LinkButton>
      </div>
    </>
  );
}

const explanations: Record<Exclude<LinkState, 'open'>, { title: string; text: string }> = {
  used: {
    title: 'This link was used already',
    text: 'Sign in with the password that was chosen with it. If that was not you, ask for a new link at once.',
  },
  expired: {
    title: 'This link is over',
    text: `It was good for ${resetMinutes} minutes. Ask for a new one; your password is still the old one.`,
  },
  revoked: {
    title: 'This link does not count any more',
    text: 'The password was changed since, a newer link was used, or the account is disabled.',
  },
  unknown: {
    title: 'This link is not known here',
    text: 'Mail programs sometimes break long links. Open it from the mail again, whole, or ask for a new one.',
  },
};
