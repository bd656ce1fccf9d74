'use client';

import { type ReactNode, useActionState } from 'react';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { PasswordField } from '../form/password-field';
import { SubmitButton } from '../form/submit-button';
import { CopyButton } from '../ui/copy-button';
import type { FormAction } from './action-button';
import { AnyCodeField, CodeField } from './code-field';
import { FormProblems } from './form-problems';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';

/** Members are missing in the answer to a repeated request. */
export interface ShownSeed {
  secret?: string;
  uri?: string;
}
export interface ShownRecoveryCodes {
  recoveryCodes?: string[];
}

export interface SetUpSecondFactorProps {
  begin: FormAction<ShownSeed>;
  confirm: FormAction<ShownRecoveryCodes>;
  email: string;
  /** Where to go once everything is done. */
  next: string;
  /** What stands here while the second factor is on; null while it is off. */
  manage: ReactNode;
}

/** Password, then the code for the app, then its first digits, then the recovery codes: one page, four states. */
export function SetUpSecondFactor({ begin, confirm, email, next, manage }: SetUpSecondFactorProps) {
  const [begun, start] = useActionState(begin, idle);
  const [confirmed, finish] = useActionState(confirm, idle);
  const { secret = '', uri = '' } = begun.result ?? {};
  if (confirmed.result)
    return <RecoveryCodes codes={confirmed.result.recoveryCodes ?? []} next={next} isNew />;
  // After the codes: without JavaScript the page that shows them knows already that it is on.
  if (manage !== null) return manage;
  if (secret === '') {
    return (
      <form action={start} noValidate className="flex flex-col gap-4">
        <FormProblems state={begun} fields={['password']} />
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          name="password"
          label="Your password"
          autoComplete="current-password"
          error={issueAt(begun.issues, 'password')?.message}
        />
        <div>
          <SubmitButton pendingText="Checking…">Go on</SubmitButton>
        </div>
      </form>
    );
  }
  return (
    <form action={finish} noValidate className="flex flex-col gap-5">
      <FormProblems state={confirmed} fields={['code']} />
      <Seed secret={secret} uri={uri} email={email} />
      <CodeField label="Code that the app shows now" error={issueAt(confirmed.issues, 'code')?.message} />
      <div>
        <SubmitButton pendingText="Checking…">Turn on</SubmitButton>
      </div>
    </form>
  );
}

function Seed({ secret, uri, email }: { secret: string; uri: string; email: string }) {
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose">Scan this with an authenticator app on your telephone.</p>
      <QrCode text={uri} label={`QR code for the authenticator app: Tenantry, ${email}`} />
      <div>
        <p className="text-ink-2">No camera at hand? Type this key into the app, as time-based:</p>
        <p className="mt-1 font-mono break-all">
          <span data-testid="seed">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>{' '}
          <CopyButton text={secret} what="key" />
        </p>
      </div>
    </div>
  );
}

export interface ManageSecondFactorProps {
  renew: FormAction<ShownRecoveryCodes>;
  remove: FormAction<void>;
  email: string;
  codesLeft: number;
  next: string;
}

/** Both ask for what a sign-in asks for. */
export function RenewRecoveryCodes({
  renew,
  email,
  codesLeft,
  next,
}: Omit<ManageSecondFactorProps, 'remove'>) {
  const [state, act] = useActionState(renew, idle);
  if (state.result) return <RecoveryCodes codes={state.result.recoveryCodes ?? []} next={next} />;
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <p>
        {codesLeft === 1 ? 'One recovery code is left.' : `${codesLeft} recovery codes are left.`} New ones
        replace all of them.
      </p>
      <Proofs state={state} email={email} prefix="renew" />
      <div>
        <SubmitButton variant="secondary" pendingText="Making…">
          Make new recovery codes
        </SubmitButton>
      </div>
    </form>
  );
}

export function RemoveSecondFactor({ remove, email }: Pick<ManageSecondFactorProps, 'remove' | 'email'>) {
  const [state, act] = useActionState(remove, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <Proofs state={state} email={email} prefix="remove" />
      <div>
        <SubmitButton variant="danger-outline" pendingText="Removing…">
          Remove second factor
        </SubmitButton>
      </div>
    </form>
  );
}

function Proofs({
  state,
  email,
  prefix,
}: {
  state: Parameters<typeof FormProblems>[0]['state'];
  email: string;
  prefix: string;
}) {
  return (
    <>
      <FormProblems state={state} fields={[]} />
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        id={`field-${prefix}-password`}
        label="Your password"
        autoComplete="current-password"
        error={issueAt(state.issues, 'password')?.message}
      />
      <AnyCodeField id={`field-${prefix}-code`} error={issueAt(state.issues, 'code')?.message} />
    </>
  );
}
