import { redirect } from 'next/navigation';
import { ownAccount, titleOfOwnAccount } from '@/app/_account/own-account';
import { findConsoleActor } from '@/app/_server/session';
import { signOut } from '@/app/(console)/_frame/sign-out-action';
import { ChangePasswordForm } from '@/components/accounts/change-password-form';
import { PageHeader } from '@/components/frame/page-header';
import { Button } from '@/components/ui/button';
import { changePasswordAction } from './_actions';

export async function generateMetadata() {
  return { title: await titleOfOwnAccount('Change password') };
}

/** Outside of the console's frame, because whoever has an initial password may open nothing else. */
export default async function ChangePasswordPage() {
  const actor = await findConsoleActor();
  if (actor.kind !== 'person') redirect('/sign-in?next=%2Faccount%2Fpassword');
  const { email, name, mustChangePassword } = actor;
  return (
    <>
      <PageHeader
        title={mustChangePassword ? 'Choose your own password' : 'Change password'}
        breadcrumb={mustChangePassword ? [] : [ownAccount(actor)]}
      />
      <p className="-mt-2 mb-6 max-w-prose text-ink-2">
        {mustChangePassword
          ? `You are signed in as ${email} with an initial password, which somebody else may know. Everything else opens when you have your own.`
          : 'Your other sessions end; this one goes on.'}
      </p>
      <ChangePasswordForm
        action={changePasswordAction}
        owner={{ email, name }}
        currentLabel={mustChangePassword ? 'Initial password' : 'Current password'}
      />
      {mustChangePassword && (
        <form action={signOut} className="mt-8">
          <Button type="submit" variant="quiet">
            Sign out
          </Button>
        </form>
      )}
    </>
  );
}
