import { redirect } from 'next/navigation';
import { findConsoleActor } from '@/app/_server/session';
import { readTicketCookie } from '@/app/_server/session-cookie';
import { CodeForm } from '@/components/accounts/code-form';
import { PageHeader } from '@/components/frame/page-header';
import { readNextPath } from '@/lib/accounts/next-path';
import { confirmSignInAction } from '../_actions';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = { title: 'Code · Sign in' };

/** Between the password and the console, for people with a second factor. */
export default async function CodePage({ searchParams }: Props) {
  const next = readNextPath((await searchParams).next);
  const begin = next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
  if ((await findConsoleActor()).kind === 'person') redirect(next);
  if ((await readTicketCookie()) === undefined) redirect(begin);
  return (
    <>
      <PageHeader title="Enter your code" breadcrumb={[{ label: 'Sign in', href: begin }]} />
      <p className="-mt-2 mb-6 max-w-prose text-ink-2">
        Open your authenticator app and type the six digits it shows for Tenantry.
      </p>
      <CodeForm action={confirmSignInAction} next={next} beginAgain={begin} />
    </>
  );
}
