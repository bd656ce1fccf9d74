'use client';

import { useActionState } from 'react';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { PasswordField } from '../form/password-field';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import type { FormAction } from './action-button';
import { FormProblems, postedText } from './form-problems';

export interface SignInFormProps {
  action: FormAction<'code' | 'done'>;
  /** Where to go afterwards. */
  next: string;
}

export function SignInForm({ action, next }: SignInFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['email', 'password']} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        label="E-mail address or login id"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        inputMode="email"
        spellCheck={false}
        defaultValue={postedText(state, 'email')}
        error={issueAt(state.issues, 'email')?.message}
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        error={issueAt(state.issues, 'password')?.message}
      />
      <div>
        <SubmitButton pendingText="Signing in…">Sign in</SubmitButton>
      </div>
    </form>
  );
}
