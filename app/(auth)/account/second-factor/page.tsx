import { redirect } from 'next/navigation';
import { ownAccount, titleOfOwnAccount } from '@/app/_account/own-account';
import { read } from '@/app/_server/context';
import { findConsoleActor } from '@/app/_server/session';
import { signOut } from '@/app/(console)/_frame/sign-out-action';
import {
  RemoveSecondFactor,
  RenewRecoveryCodes,
  SetUpSecondFactor,
} from '@/components/accounts/second-factor-forms';
import { FormSection } from '@/components/form/form-section';
import { PageHeader } from '@/components/frame/page-header';
import { Button } from '@/components/ui/button';
import { getSecondFactor } from '@/lib/accounts/second-factor/second-factor';
import { beginAction, confirmAction, removeAction, renewCodesAction } from './_actions';

export async function generateMetadata() {
  return { title: await titleOfOwnAccount('Second factor') };
}

/** Outside of the console's frame, because whom the policy asks to set one up may open nothing else. */
export default async function SecondFactorPage() {
  const actor = await findConsoleActor();
  if (actor.kind !== 'person') redirect('/sign-in?next=%2Faccount%2Fsecond-factor');
  if (actor.mustChangePassword) redirect('/account/password');
  const { email, mustSetUpSecondFactor: isHeld = false } = actor;
  const account = ownAccount(actor);
  const { since, recoveryCodesLeft } = await read(getSecondFactor, {});
  return (
    <>
      <PageHeader
        title={since === null ? 'Set up a second factor' : 'Second factor'}
        breadcrumb={isHeld ? [] : [account]}
      />
      {since === null && (
        <p className="-mt-2 mb-6 max-w-prose text-ink-2">
          {isHeld
            ? 'Your provider asks for a second factor besides the password. Everything else opens when you have one.'
            : 'After your password you then type six digits that an app on your telephone shows. Scripts sign in with API keys.'}
        </p>
      )}
      <SetUpSecondFactor
        begin={beginAction}
        confirm={confirmAction}
        email={email}
        next={isHeld ? '/' : account.href}
        manage={
          since === null ? null : <Manage email={email} codesLeft={recoveryCodesLeft} next={account.href} />
        }
      />
      {isHeld && (
        <form action={signOut} className="mt-8">
          <Button type="submit" variant="quiet">
            Sign out
          </Button>
        </form>
      )}
    </>
  );
}

function Manage({ email, codesLeft, next }: { email: string; codesLeft: number; next: string }) {
  return (
    <>
      <FormSection title="Recovery codes">
        <RenewRecoveryCodes renew={renewCodesAction} email={email} codesLeft={codesLeft} next={next} />
      </FormSection>
      <FormSection
        title="Remove"
        description="Then the password alone lets you in. To use another telephone, remove this one first."
      >
        <RemoveSecondFactor remove={removeAction} email={email} />
      </FormSection>
    </>
  );
}
