'use client';

import { useActionState } from 'react';
import { type FormState, idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { PasswordField } from '../form/password-field';
import { SubmitButton } from '../form/submit-button';
import { FormProblems } from './form-problems';
import { InitialPasswordNotice } from './initial-password-notice';
import type { AddedPerson } from './new-person-form';

export interface ResetPasswordFormProps {
  action(state: FormState<AddedPerson>, form: FormData): Promise<FormState<AddedPerson>>;
  personId: string;
}

export function ResetPasswordForm({ action, personId }: ResetPasswordFormProps) {
  const [state, act] = useActionState(action, idle);
  if (state.result) {
    const { person, initialPassword } = state.result;
    return <InitialPasswordNotice name={person.name} password={initialPassword} />;
  }
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['password']} />
      <input type="hidden" name="id" value={personId} />
      <PasswordField
        name="password"
        label="New initial password"
        optional
        autoComplete="new-password"
        hint="8 characters or more. Leave it empty and a good one is made and shown once."
        error={issueAt(state.issues, 'password')?.message}
      />
      <div>
        <SubmitButton variant="danger-outline" pendingText="Resetting…">
          Reset password
        </SubmitButton>
      </div>
    </form>
  );
}
