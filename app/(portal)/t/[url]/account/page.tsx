import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { AccountSecurity, SignInHistory } from '@/app/_account/account-security';
import { read } from '@/app/_server/context';
import { browserZone, readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { PreferencesForm } from '@/components/accounts/preferences-form';
import { SessionTable } from '@/components/accounts/session-table';
import { FormSection } from '@/components/form/form-section';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { listSessions } from '@/lib/accounts/list-sessions';
import { sessionLimits } from '@/lib/accounts/model';
import { roleNames } from '@/lib/actor';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { readPortal } from '../../../_read-portal';
import { endOtherSessionsAction, endSessionAction, savePreferencesAction } from './_actions';

interface Props {
  params: Promise<{ url: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const { portal } = await readPortal((await params).url);
  return { title: { absolute: pageTitle('Your account', portal.name) } };
}

/** Whoever looks by support access has their own account in their own console. */
export default async function PortalAccountPage({ params, searchParams }: Props) {
  const { actor, portal, now } = await readPortal((await params).url);
  if (portal.support) notFound();
  const { name, email, role } = actor;
  const asked = await searchParams;
  return (
    <>
      <PageHeader title="Your account" />
      {asked.password === 'changed' && (
        <Notice announce="status" title="Password changed" className="mb-6 max-w-form">
          Your other sessions have ended.
        </Notice>
      )}
      {asked['second-factor'] === 'removed' && (
        <Notice announce="status" title="Second factor removed" className="mb-6 max-w-form">
          Your password alone lets you in now. Your other sessions have ended.
        </Notice>
      )}
      <div className="*:border-t-0 *:pt-0">
        <FormSection title="Profile" description="Name and address are changed under People.">
          <DefinitionList
            items={[
              { term: 'Name', value: name },
              {
                term: 'E-mail address',
                value: (
                  <>
                    <span className="break-all">{email}</span>{' '}
                    <CopyButton text={email} what="e-mail address" />
                  </>
                ),
              },
              { term: 'Role', value: `${roleNames[role]} of ${portal.name}` },
              {
                term: 'Password',
                value: (
                  <LinkButton href="/account/password" size="small">
                    Change password
                  </LinkButton>
                ),
              },
            ]}
          />
        </FormSection>
      </div>
      <AccountSecurity />
      <FormSection title="Appearance and keys">
        <PreferencesForm
          action={savePreferencesAction}
          preferences={await read(getPreferences, {})}
          timeZones={['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]}
          browserZone={browserZone((await cookies()).get('zone')?.value)}
        />
      </FormSection>
      <Sessions now={now} />
      <SignInHistory />
    </>
  );
}

async function Sessions({ now }: { now: string }) {
  const sessions = await read(listSessions, {});
  const { idleMinutes, totalHours } = sessionLimits;
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4 pb-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-section font-bold">Sessions</h2>
          <p className="mt-1 max-w-prose text-ink-2">
            Browsers that are signed in as you. A session ends after {idleMinutes} minutes without use, and
            after {totalHours} hours in any case.
          </p>
        </div>
        {sessions.length > 1 && (
          <ActionButton action={endOtherSessionsAction} fields={{}} pendingText="Ending…">
            End {sessions.length - 1} other {sessions.length === 2 ? 'session' : 'sessions'}
          </ActionButton>
        )}
      </div>
      <SessionTable
        caption="Your sessions"
        sessions={sessions}
        zone={await readTimeZone()}
        now={now}
        end={endSessionAction}
      />
    </section>
  );
}
