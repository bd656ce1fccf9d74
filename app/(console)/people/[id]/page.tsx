import { notFound } from 'next/navigation';
import { resetSecondFactorAction } from '@/app/_account/_actions';
import { SignInHistory } from '@/app/_account/account-security';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { ApiKeyTable } from '@/components/accounts/api-key-table';
import { PersonForm } from '@/components/accounts/person-form';
import { PersonLamp } from '@/components/accounts/person-lamp';
import { ResetPasswordForm } from '@/components/accounts/reset-password-form';
import { SessionTable } from '@/components/accounts/session-table';
import { FormSection } from '@/components/form/form-section';
import { PageHeader } from '@/components/frame/page-header';
import { ApiCall } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import { listApiKeys } from '@/lib/accounts/api-keys/list-api-keys';
import { getPerson } from '@/lib/accounts/get-person';
import { listSessions } from '@/lib/accounts/list-sessions';
import type { Person } from '@/lib/accounts/model';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import {
  endPersonsSessionAction,
  resetPasswordAction,
  revokePersonsApiKeyAction,
  switchPersonAction,
  updatePersonAction,
} from '../_actions';
import { NotForThisRole } from '../_not-for-this-role';

interface Props {
  params: Promise<{ id: string }>;
}

export const metadata = { title: 'Person · Users & roles' };

export default async function PersonPage({ params }: Props) {
  const actor = await requireActor();
  if (!mayRun(actor, 'person.get')) return <NotForThisRole />;
  const person = await findPerson((await params).id);
  const isSelf = person.id === actor.personId;
  return (
    <>
      <PageHeader
        title={person.name}
        breadcrumb={[{ label: 'Users & roles', href: '/people' }]}
        lamp={<PersonLamp {...person} />}
        meta={
          <span>
            {person.email} <CopyButton text={person.email} what="e-mail address" />
          </span>
        }
      />
      {/* The title has a rule of its own. */}
      <div className="*:border-t-0 *:pt-0">
        <FormSection title="Name and role">
          <PersonForm action={updatePersonAction} person={person} />
        </FormSection>
      </div>
      <Sessions person={person} />
      <SignInHistory personId={person.id} name={person.name} />
      <ApiKeys person={person} />
      <FormSection
        title="Password"
        description={
          isSelf
            ? 'Your own password is changed with the old one.'
            : `A reset ends all sessions of ${person.name}, replaces the password, and takes a lock off the account.`
        }
      >
        {isSelf ? (
          <div>
            <LinkButton href="/account/password">Change password</LinkButton>
          </div>
        ) : (
          <ResetPasswordForm action={resetPasswordAction} personId={person.id} />
        )}
      </FormSection>
      <SecondFactor person={person} isSelf={isSelf} />
      <Access person={person} />
      <ApiCall code={`curl -s "$TENANTRY/api/v1/people/${person.id}" -H "Authorization: Bearer $TOKEN"`} />
    </>
  );
}

function SecondFactor({ person: { id, name, secondFactorAt }, isSelf }: { person: Person; isSelf: boolean }) {
  if (secondFactorAt === null || isSelf) {
    return (
      <FormSection title="Second factor" description="Six digits of an app, asked for after the password.">
        {isSelf ? (
          <div>
            <LinkButton href="/account/second-factor">
              {secondFactorAt === null ? 'Set up a second factor' : 'Manage second factor'}
            </LinkButton>
          </div>
        ) : (
          <p className="text-ink-2">{name} has none.</p>
        )}
      </FormSection>
    );
  }
  return (
    <FormSection
      title="Second factor"
      description={`For a lost telephone without recovery codes. The password alone lets ${name} in then, and every session ends. Make sure that it is ${name} who asks.`}
    >
      <div>
        <ActionButton
          action={resetSecondFactorAction}
          fields={{ id }}
          variant="danger-outline"
          pendingText="Resetting…"
        >
          Reset second factor
        </ActionButton>
      </div>
    </FormSection>
  );
}

async function findPerson(id: string): Promise<Person> {
  try {
    return await read(getPerson, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
}

function Access({ person: { id, name, disabledAt } }: { person: Person }) {
  const isDisabled = disabledAt !== null;
  return (
    <FormSection
      title={isDisabled ? 'Enable' : 'Disable'}
      description={
        isDisabled
          ? `${name} cannot sign in. Enabling lets the same password work again.`
          : `${name} can no longer sign in, and every session ends at once. What ${name} did stays in the audit log.`
      }
    >
      <div>
        <ActionButton
          action={switchPersonAction}
          fields={{ id, disabled: String(!isDisabled) }}
          variant={isDisabled ? 'secondary' : 'danger-outline'}
        >
          {isDisabled ? `Enable ${name}` : `Disable ${name}`}
        </ActionButton>
      </div>
    </FormSection>
  );
}

async function Sessions({ person: { id, name } }: { person: Person }) {
  const sessions = await read(listSessions, { personId: id });
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4 pb-6">
      <h2 className="text-section font-bold">Sessions</h2>
      {sessions.length === 0 ? (
        <p className="text-ink-2">{name} is not signed in anywhere.</p>
      ) : (
        <SessionTable
          caption={`Sessions of ${name}`}
          sessions={sessions}
          zone={await readTimeZone()}
          now={new Date().toISOString()}
          end={endPersonsSessionAction}
        />
      )}
    </section>
  );
}

async function ApiKeys({ person: { id, name } }: { person: Person }) {
  const apiKeys = await read(listApiKeys, { personId: id });
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4 pb-6">
      <h2 className="text-section font-bold">API keys</h2>
      {apiKeys.length === 0 ? (
        <p className="text-ink-2">No script signs in as {name} with an API key.</p>
      ) : (
        <ApiKeyTable
          caption={`API keys of ${name}`}
          apiKeys={apiKeys}
          zone={await readTimeZone()}
          now={new Date().toISOString()}
          revoke={revokePersonsApiKeyAction}
        />
      )}
    </section>
  );
}
