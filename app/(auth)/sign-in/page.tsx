import { redirect } from 'next/navigation';
import { findConsoleActor } from '@/app/_server/session';
import { readSingleSignOn } from '@/app/_server/single-sign-on';
import { SignInForm } from '@/components/accounts/sign-in-form';
import { PageHeader } from '@/components/frame/page-header';
import { Link } from '@/components/scope/link';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { readNextPath } from '@/lib/accounts/next-path';
import { signInAction } from './_actions';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, password } = await searchParams;
  const next = readNextPath(wanted);
  const actor = await findConsoleActor();
  if (actor.kind === 'person') redirect(next);
  const elsewhere = readSingleSignOn();
  return (
    <>
      <PageHeader
        title="Sign in"
        meta={next === '/' ? undefined : 'Then you go on to the page you asked for.'}
      />
      {password === 'reset' && (
        <Notice announce="status" title="Password changed" className="mb-6">
          Every session has ended. Sign in with the new password.
        </Notice>
      )}
      <SignInForm action={signInAction} next={next} />
      {elsewhere && (
        <div className="mt-6 border-t border-line pt-6">
          {/* No Link: fetching it ahead would begin a sign-in. */}
          <a
            href={next === '/' ? '/sign-in/sso' : `/sign-in/sso?next=${encodeURIComponent(next)}`}
            className={buttonClass({ variant: 'secondary' })}
          >
            Sign in with {elsewhere.name}
          </a>
        </div>
      )}
      <p className="mt-8">
        <Link href="/forgot-password" className="link inline-flex min-h-6 items-center">
          Password forgotten?
        </Link>
      </p>
    </>
  );
}
