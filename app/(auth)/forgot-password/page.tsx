import { readSmtpSettings } from '@/app/_server/smtp-settings';
import { ForgotPasswordForm } from '@/components/accounts/forgot-password-form';
import { PageHeader } from '@/components/frame/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { mostResetMails, resetMinutes } from '@/lib/accounts/password-reset/model';
import { requestResetAction } from './_actions';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = { title: 'Password forgotten · Sign in' };

export default async function ForgotPasswordPage({ searchParams }: Props) {
  const { sent } = await searchParams;
  return (
    <>
      <PageHeader title="Password forgotten" breadcrumb={[{ label: 'Sign in', href: '/sign-in' }]} />
      {readSmtpSettings() === undefined ? <NoMail /> : sent === 'yes' ? <Sent /> : <Ask />}
    </>
  );
}

function Ask() {
  return (
    <>
      <p className="-mt-2 mb-6 max-w-prose text-ink-2">
        A mail with a link comes to your address. It is good for {resetMinutes} minutes and for one new
        password.
      </p>
      <ForgotPasswordForm action={requestResetAction} />
    </>
  );
}

/** The same whether somebody has the address or nobody. */
function Sent() {
  return (
    <>
      <Notice announce="status" title="If an account has this address, a mail is on its way">
        Open its link within {resetMinutes} minutes. Nothing there? Look into the folder for junk, and whether
        the address is the one of your account. At most {mostResetMails} mails go to an address in an hour.
      </Notice>
      <div className="mt-6 flex flex-wrap gap-2">
        <LinkButton href="/sign-in" variant="primary">
          Back to sign in
        </LinkButton>
        <LinkButton href="/forgot-password">Use another address</LinkButton>
      </div>
    </>
  );
}

function NoMail() {
  return (
    <>
      <Notice title="This server sends no mails">
        Ask for a new password in person: people of the provider a provider administrator, people of a tenant
        their provider.
      </Notice>
      <div className="mt-6">
        <LinkButton href="/sign-in">Back to sign in</LinkButton>
      </div>
    </>
  );
}
