import { read } from '@/app/_server/context';
import { FirstRunForm } from '@/components/accounts/first-run-form';
import { PageHeader } from '@/components/frame/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { findFirstRun } from '@/lib/accounts/find-first-run';
import type { FirstRunState } from '@/lib/accounts/first-run-link';
import { completeFirstRunAction } from './_actions';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = { title: 'First run', referrer: 'same-origin' as const };

/** Looking at it uses nothing up: only the posted form does. */
export default async function FirstRunPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const known = typeof token === 'string' ? token : '';
  const state = await read(findFirstRun, { token: known });
  if (state !== 'open') return <ClosedLink state={state} />;
  return (
    <>
      <PageHeader title="Create the first administrator" />
      <p className="-mt-2 mb-6 max-w-prose text-ink-2">
        Nobody can sign in to this console yet. The account you create here may do everything, and adds the
        others.
      </p>
      <FirstRunForm action={completeFirstRunAction} token={known} />
    </>
  );
}

function ClosedLink({ state }: { state: Exclude<FirstRunState, 'open'> }) {
  const { title, text, leadsToSignIn } = closed[state];
  return (
    <>
      <PageHeader title={title} />
      <p className="mb-6 max-w-prose text-ink-2">{text}</p>
      {leadsToSignIn && (
        <LinkButton href="/sign-in" variant="primary">
          Sign in
        </LinkButton>
      )}
    </>
  );
}

const closed: Record<
  Exclude<FirstRunState, 'open'>,
  { title: string; text: string; leadsToSignIn: boolean }
> = {
  used: {
    title: 'This link was used',
    text: 'The first administrator was created with it. Sign in with that account.',
    leadsToSignIn: true,
  },
  expired: {
    title: 'This link is too old',
    text: 'It was good for 24 hours, and nobody used it. Restart Tenantry: it prints a new link when it is ready.',
    leadsToSignIn: false,
  },
  unknown: {
    title: 'This link is not known',
    text: 'Each start of Tenantry prints a new link and ends the one before. Open the newest, as it was printed and to its last character.',
    leadsToSignIn: false,
  },
  'people-exist': {
    title: 'The first administrator exists',
    text: 'There is an account already, so this page has nothing left to do. Sign in, or ask an administrator for an account.',
    leadsToSignIn: true,
  },
};
