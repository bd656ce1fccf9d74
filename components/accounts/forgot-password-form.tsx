'use client';

import { useActionState } from 'react';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import type { FormAction } from './action-button';
import { FormProblems, postedText } from './form-problems';

export function ForgotPasswordForm({ action }: { action: FormAction<void> }) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['email']} />
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
      <div>
        <SubmitButton pendingText="Sending…">Send link</SubmitButton>
      </div>
    </form>
  );
}
