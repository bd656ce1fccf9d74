import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { consoleContext, read } from '@/app/_server/context';
import { browserZone } from '@/app/_server/time-zone';
import { ActivateForm } from '@/components/activations/activate-form';
import { ActivationSteps } from '@/components/activations/activation-steps';
import { ClosedLink } from '@/components/activations/closed-link';
import { WrongPerson } from '@/components/activations/wrong-person';
import { PageHeader } from '@/components/frame/page-header';
import { DefinitionList } from '@/components/ui/definition-list';
import { Time } from '@/components/ui/time';
import { execute } from '@/lib/command';
import { findInvitation, type ShownInvitation } from '@/lib/invitations/find-invitation';
import { openInvitation } from '@/lib/invitations/open-invitation';
import { Problem } from '@/lib/problem';
import { acceptInvitationAction, askAgainAction, signOutAndGoOnAction } from './_actions';

/** The address holds the token: whatever is fetched from here is told the origin and no more. */
export const metadata: Metadata = { title: 'Activate your tenant', referrer: 'strict-origin' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Looking at it uses nothing up, because mail scanners look first: only the posted form does. */
export default async function ActivatePage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' && given.length <= 200 ? given : '';
  const found = await read(findInvitation, { token });
  const zone = browserZone((await cookies()).get('zone')?.value) ?? 'UTC';
  if (found.door === 'unknown') return <ClosedLink found={found} token={token} askAgain={askAgainAction} />;
  if (found.door === 'used' && found.isSignedIn) redirect('/portal/review');
  if (found.signedInAs !== null && ['open', 'used', 'done'].includes(found.door))
    return <WrongPerson found={found} token={token} signOut={signOutAndGoOnAction} />;
  if (found.door !== 'open')
    return <ClosedLink found={found} token={token} zone={zone} askAgain={askAgainAction} />;
  await noteOpened(token);
  return <OpenLink found={found} token={token} zone={zone} />;
}

/** Whoever waits for nothing here must not be kept out by a busy database. */
async function noteOpened(token: string): Promise<void> {
  try {
    await execute(await consoleContext(), openInvitation, { token });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

interface OpenLinkProps {
  found: Exclude<ShownInvitation, { door: 'unknown' }>;
  token: string;
  zone: string;
}

function OpenLink({ found, token, zone }: OpenLinkProps) {
  const { tenant, person, inviterName, expiresAt, hasInitialPassword } = found;
  return (
    <>
      <PageHeader title={tenant.isActive ? `${tenant.name} is active already` : `Activate ${tenant.name}`} />
      <ActivationSteps current={0} isActive={tenant.isActive} />
      <p className="mb-4 max-w-prose text-ink-2">{whatFollows(found)}</p>
      <div className="mb-6">
        <DefinitionList
          items={[
            { term: 'Tenant', value: tenant.name },
            { term: 'For', value: `${person.name}, ${person.email}` },
            { term: 'Invited by', value: inviterName },
            { term: 'Link good until', value: <Time at={expiresAt} zone={zone} show="absolute" /> },
          ]}
        />
      </div>
      <ActivateForm
        action={acceptInvitationAction}
        token={token}
        owner={person}
        label={hasInitialPassword ? 'Your own password' : 'Password'}
        submit={tenant.isActive ? 'Set password and sign in' : 'Set password and go on'}
      />
    </>
  );
}

function whatFollows({ tenant, hasInitialPassword }: OpenLinkProps['found']): string {
  const next = tenant.isActive
    ? 'You are signed in then, and look after it.'
    : 'Then you review what was prepared and put it into service with one button.';
  return hasInitialPassword
    ? `You were given an initial password, which somebody else may know. It ends with the password you choose here. ${next}`
    : `You choose the password with which you sign in; nobody else gets to know it. ${next}`;
}
