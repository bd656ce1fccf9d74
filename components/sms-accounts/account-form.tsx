'use client';

import { useActionState, useState } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { KeptPassword } from '@/components/carriers/kept-password';
import { type FormState, idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { Link } from '@/components/scope/link';
import { type SmsAccount, smppTypes } from '@/lib/sms-accounts/model';
import { type AccountTexts, accountFields, emptyAccount, writeAccount } from './account-texts';
import { smppNames } from './smpp-names';

export interface AccountFormProps {
  action(state: FormState<SmsAccount>, form: FormData): Promise<FormState<SmsAccount>>;
  /** What is edited; absent for a new one. */
  account?: SmsAccount;
  /** Makes a repeated post harmless. */
  idempotencyKey?: string;
}

export function AccountForm({ action, account, idempotencyKey }: AccountFormProps) {
  const [state, act, isSaving] = useActionState(action, idle);
  const [isDirty, setDirty] = useState(false);
  const start = account ? writeAccount(account) : emptyAccount;
  const field = (name: keyof AccountTexts) => ({
    name,
    defaultValue: postedText(state, name, start[name]),
    error: issueAt(state.issues, name)?.message,
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <form action={act} noValidate onChange={() => setDirty(true)} className="flex flex-col gap-5">
      <FormProblems state={state} fields={accountFields} />
      {account && (
        <>
          <input type="hidden" name="id" value={account.id} />
          <input type="hidden" name="expectedVersion" value={account.version} />
        </>
      )}
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      <TextField {...field('name')} label="Name" hint="What blocks choose it by." limit={80} />
      <TextField {...field('carrier')} label="Carrier" optional limit={80} />
      <TextField
        {...field('host')}
        label="Host"
        hint="Host name or IP address, such as smpp.carrier.example."
        className="font-mono"
      />
      <NumberField {...field('port')} kind="amount" label="Port" hint="1 to 65535; SMPP has 2775." />
      <RadioField
        name="smppType"
        label="SMPP type"
        defaultValue={postedText(state, 'smppType', start.smppType)}
        error={issueAt(state.issues, 'smppType')?.message}
        options={smppTypes.map((value) => ({ value, label: smppNames[value] }))}
      />
      <TextField {...field('systemId')} label="System ID" optional hint="The user at the carrier." />
      <KeptPassword isKept={account?.hasPassword ?? false} issues={state.issues} path="password" />
      <NumberField
        {...field('maxRate')}
        kind="amount"
        label="Highest rate"
        optional
        hint="Messages a second; empty for no limit."
      />
      {account && (
        <TextField name="reason" label="Reason" hint="Kept in the audit log." optional limit={500} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{account ? 'Save changes' : 'Add SMS account'}</SubmitButton>
        <Link
          href={account ? `/sms-accounts/${account.id}` : '/sms-accounts'}
          className="link inline-flex min-h-6 items-center"
        >
          Cancel
        </Link>
      </div>
      <UnsavedGuard dirty={isDirty && !isSaving} what="this SMS account" />
    </form>
  );
}
