import { redirect } from 'next/navigation';
import { findConsoleActor } from '@/app/_server/session';
import { SignInForm } from '@/components/accounts/sign-in-form';
import { PageHeader } from '@/components/frame/page-header';
import { readNextPath } from '@/lib/accounts/next-path';
import { signInAction } from './_actions';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: Props) {
  const next = readNextPath((await searchParams).next);
  const actor = await findConsoleActor();
  if (actor.kind === 'person') redirect(next);
  return (
    <>
      <PageHeader
        title="Sign in"
        meta={next === '/' ? undefined : 'Then you go on to the page you asked for.'}
      />
      <SignInForm action={signInAction} next={next} />
      <p className="mt-8 max-w-prose text-ink-2">
        Password forgotten? A provider administrator gives you a new initial password.
      </p>
    </>
  );
}
