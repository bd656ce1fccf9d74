'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems } from '@/components/accounts/form-problems';
import { NewPasswordField } from '@/components/accounts/new-password-field';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import type { PasswordOwner } from '@/lib/accounts/password-rules';

export interface ActivateFormProps {
  action: FormAction<{ to: string }>;
  token: string;
  owner: PasswordOwner;
  label: string;
  submit: string;
}

/** The first password of one's own. The token travels in the form, so that the page that follows has none in its address. */
export function ActivateForm({ action, token, owner, label, submit }: ActivateFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['password']} />
      <input type="hidden" name="token" value={token} />
      {/* Tells password managers whose password this is. */}
      <input type="text" autoComplete="username" value={owner.email} readOnly hidden />
      <NewPasswordField
        name="password"
        label={label}
        owner={owner}
        error={issueAt(state.issues, 'password')?.message}
      />
      <div>
        <SubmitButton pendingText="Setting the password…">{submit}</SubmitButton>
      </div>
    </form>
  );
}
