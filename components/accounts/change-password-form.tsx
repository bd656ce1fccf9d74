'use client';

import { useActionState } from 'react';
import type { PasswordOwner } from '@/lib/accounts/password-rules';
import { type FormState, idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { PasswordField } from '../form/password-field';
import { SubmitButton } from '../form/submit-button';
import { FormProblems } from './form-problems';
import { NewPasswordField } from './new-password-field';

export interface ChangePasswordFormProps {
  action(state: FormState<void>, form: FormData): Promise<FormState<void>>;
  owner: PasswordOwner;
  /** How the password that is replaced is called: "Current password", "Initial password". */
  currentLabel: string;
}

export function ChangePasswordForm({ action, owner, currentLabel }: ChangePasswordFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['current', 'next']} />
      {/* Tells password managers whose password this is. */}
      <input type="text" autoComplete="username" value={owner.email} readOnly hidden />
      <PasswordField
        name="current"
        label={currentLabel}
        autoComplete="current-password"
        error={issueAt(state.issues, 'current')?.message}
      />
      <NewPasswordField
        name="next"
        label="New password"
        owner={owner}
        error={issueAt(state.issues, 'next')?.message}
      />
      <div>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </form>
  );
}
