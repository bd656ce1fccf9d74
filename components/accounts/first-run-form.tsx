'use client';

import { useActionState } from 'react';
import { type FormState, idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { FormProblems, postedText } from './form-problems';
import { NewPasswordField } from './new-password-field';

export interface FirstRunFormProps {
  action(state: FormState<void>, form: FormData): Promise<FormState<void>>;
  token: string;
}

export function FirstRunForm({ action, token }: FirstRunFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['name', 'email', 'password']} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        limit={120}
        defaultValue={postedText(state, 'name')}
        error={issueAt(state.issues, 'name')?.message}
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="You sign in with it."
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={postedText(state, 'email')}
        error={issueAt(state.issues, 'email')?.message}
      />
      <NewPasswordField
        name="password"
        label="Password"
        owner={{ email: '', name: '' }}
        error={issueAt(state.issues, 'password')?.message}
      />
      <div>
        <SubmitButton pendingText="Creating the account…">Create account and sign in</SubmitButton>
      </div>
    </form>
  );
}
