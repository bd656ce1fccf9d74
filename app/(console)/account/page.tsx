import { cookies } from 'next/headers';
import { saveSecurityPolicyAction } from '@/app/_account/_actions';
import { AccountSecurity, SignInHistory } from '@/app/_account/account-security';
import { read } from '@/app/_server/context';
import { findPageScope, requireActor } from '@/app/_server/session';
import { browserZone, readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { PreferencesForm } from '@/components/accounts/preferences-form';
import { SecurityPolicyForm } from '@/components/accounts/security-policy-form';
import { SessionTable } from '@/components/accounts/session-table';
import { FormSection } from '@/components/form/form-section';
import { PageHeader } from '@/components/frame/page-header';
import { ApiCall } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { listSessions } from '@/lib/accounts/list-sessions';
import { sessionLimits } from '@/lib/accounts/model';
import { getSecurityPolicy } from '@/lib/accounts/security-policy/security-policy';
import { isProviders, type PersonActor, roleNames } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';
import { getPreferences } from '@/lib/preferences/get-preferences';
import { endOtherSessionsAction, endSessionAction, savePreferencesAction } from './_actions';
import { ApiKeys } from './_api-keys';

export const metadata = { title: 'Settings' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { password, 'second-factor': factor } = await searchParams;
  const preferences = await read(getPreferences, {});
  const scope = await findPageScope();
  return (
    <>
      <PageHeader title="Settings" meta="Your own account and how the console looks to you" />
      {password === 'changed' && (
        <Notice announce="status" title="Password changed" className="mb-6 max-w-form">
          Your other sessions have ended.
        </Notice>
      )}
      {factor === 'removed' && (
        <Notice announce="status" title="Second factor removed" className="mb-6 max-w-form">
          Your password alone lets you in now. Your other sessions have ended.
        </Notice>
      )}
      {/* The title has a rule of its own. */}
      <div className="*:border-t-0 *:pt-0">
        <Profile actor={actor} />
      </div>
      <AccountSecurity />
      <FormSection title="Appearance and keys">
        <PreferencesForm
          action={savePreferencesAction}
          preferences={preferences}
          timeZones={['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]}
          browserZone={browserZone((await cookies()).get('zone')?.value)}
        />
      </FormSection>
      {!scope && mayRun(actor, 'numbering-policy.get') && (
        <FormSection
          title="Numbers"
          description="For everybody at the provider: how long numbers stay in quarantine and can be reserved."
        >
          <p>
            <LinkButton href="/numbers/policy">Numbering policy</LinkButton>
          </p>
        </FormSection>
      )}
      {!scope && mayRun(actor, 'security-policy.save') && (
        <FormSection
          title="Security policy"
          description="For everybody at the provider. Whom it asks and who has none sets one up before anything else, from the next page on."
        >
          <SecurityPolicyForm action={saveSecurityPolicyAction} policy={await read(getSecurityPolicy, {})} />
        </FormSection>
      )}
      <Sessions />
      <SignInHistory />
      <ApiKeys />
    </>
  );
}

function Profile({ actor: { name, email, role } }: { actor: PersonActor }) {
  return (
    <FormSection
      title="Profile"
      description={
        isProviders(role)
          ? 'A provider administrator changes name and role.'
          : 'Name and role are changed on the page of the partner, under People.'
      }
    >
      <DefinitionList
        items={[
          { term: 'Name', value: name },
          {
            term: 'E-mail address',
            value: (
              <>
                {email} <CopyButton text={email} what="e-mail address" />
              </>
            ),
          },
          { term: 'Role', value: roleNames[role] },
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
  );
}

async function Sessions() {
  const sessions = await read(listSessions, {});
  const { idleMinutes, totalHours } = sessionLimits;
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4 pb-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-section font-bold">Sessions</h2>
          <p className="mt-1 max-w-prose text-ink-2">
            Browsers and scripts that are signed in as you. A session ends after {idleMinutes} minutes without
            use, and after {totalHours} hours in any case; that of a script at a vendor’s interface lasts as
            long as the interface says, used or not.
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
        now={new Date().toISOString()}
        end={endSessionAction}
      />
      <ApiCall
        summary="Sign in by API"
        code={`curl -s -X POST "$TENANTRY/api/v1/session" \\
  -H 'Content-Type: application/json' \\
  -d '{"email": "you@provider.example", "password": "…"}'`}
      />
    </section>
  );
}
