import { read } from '@/app/_server/context';
import { readSingleSignOn } from '@/app/_server/single-sign-on';
import { readTimeZone } from '@/app/_server/time-zone';
import { ActionButton } from '@/components/accounts/action-button';
import { SignInTable } from '@/components/accounts/sign-in-table';
import { FormSection } from '@/components/form/form-section';
import { DefinitionList } from '@/components/ui/definition-list';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import { listIdentities } from '@/lib/accounts/identities/own-identities';
import { getSecondFactor } from '@/lib/accounts/second-factor/second-factor';
import { listSignIns } from '@/lib/accounts/sign-ins/list-sign-ins';
import { unlinkIdentityAction } from './_actions';

/** What keeps the own account safe, for the provider's console and for a tenant's own. */
export async function AccountSecurity() {
  const [factor, zone] = [await read(getSecondFactor, {}), await readTimeZone()];
  const now = new Date().toISOString();
  return (
    <>
      <FormSection
        title="Second factor"
        description="Six digits of an app on your telephone, asked for after the password."
      >
        <DefinitionList
          items={[
            {
              term: 'State',
              value:
                factor.since === null ? (
                  <Lamp state="inactive">Off</Lamp>
                ) : (
                  <span className="inline-flex flex-wrap items-center gap-x-2">
                    <Lamp state="active">On</Lamp> since <Time at={factor.since} zone={zone} now={now} />
                  </span>
                ),
            },
            ...(factor.since === null
              ? []
              : [{ term: 'Recovery codes left', value: factor.recoveryCodesLeft }]),
          ]}
        />
        <p>
          <LinkButton href="/account/second-factor" size="small">
            {factor.since === null ? 'Set up a second factor' : 'Manage second factor'}
          </LinkButton>
        </p>
      </FormSection>
      <Identities zone={zone} now={now} />
    </>
  );
}

async function Identities({ zone, now }: { zone: string; now: string }) {
  const identities = await read(listIdentities, {});
  const settings = readSingleSignOn();
  if (identities.length === 0 && !settings) return null;
  return (
    <FormSection
      title="Sign-in elsewhere"
      description="Accounts of an identity provider with which you sign in here."
    >
      {identities.length === 0 && (
        <p className="text-ink-2">
          None is linked yet. The first sign-in with {settings?.name} links it, by your e-mail address.
        </p>
      )}
      {identities.map(({ issuer, subject, email, lastUsedAt }) => (
        <div key={issuer + subject} className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0">
            <span className="font-medium break-all">{email}</span>
            <span className="block text-meta break-all text-ink-2">
              {issuer}, used <Time at={lastUsedAt} zone={zone} now={now} />
            </span>
          </p>
          <ActionButton
            action={unlinkIdentityAction}
            fields={{ issuer, subject }}
            size="small"
            what={`account ${email}`}
          >
            Unlink
          </ActionButton>
        </div>
      ))}
    </FormSection>
  );
}

/** The newest attempts to sign in: own ones, or with `personId` somebody else's for who looks after them. */
export async function SignInHistory({ personId, name }: { personId?: string; name?: string }) {
  const signIns = await read(listSignIns, personId === undefined ? {} : { personId });
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4 pb-6">
      <div>
        <h2 className="text-section font-bold">Sign-ins</h2>
        <p className="mt-1 max-w-prose text-ink-2">
          The newest attempts to sign in as {name ?? 'you'}, refused ones too.
          {name === undefined && ' What you do not recognise is a reason to change your password.'}
        </p>
      </div>
      {signIns.length === 0 ? (
        <p className="text-ink-2">Nobody has tried yet.</p>
      ) : (
        <SignInTable
          caption={name === undefined ? 'Your sign-ins' : `Sign-ins as ${name}`}
          signIns={signIns}
          zone={await readTimeZone()}
          now={new Date().toISOString()}
        />
      )}
    </section>
  );
}
