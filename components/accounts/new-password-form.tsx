'use client';

import { useActionState } from 'react';
import type { PasswordOwner } from '@/lib/accounts/password-rules';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { SubmitButton } from '../form/submit-button';
import { LinkButton } from '../ui/link-button';
import type { FormAction } from './action-button';
import { FormProblems } from './form-problems';
import { NewPasswordField } from './new-password-field';

export interface NewPasswordFormProps {
  action: FormAction<void>;
  owner: PasswordOwner;
  /** Of the link that led here. */
  token: string;
}

export function NewPasswordForm({ action, owner, token }: NewPasswordFormProps) {
  const [state, act] = useActionState(action, idle);
  const isClosed = state.code?.startsWith('reset-link-');
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      <FormProblems state={state} fields={['password']} />
      <input type="hidden" name="token" value={token} />
      {/* Tells password managers whose password this is. */}
      <input type="text" autoComplete="username" value={owner.email} readOnly hidden />
      <NewPasswordField
        name="password"
        label="New password"
        owner={owner}
        error={issueAt(state.issues, 'password')?.message}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Set password</SubmitButton>
        {isClosed && <LinkButton href="/forgot-password">Ask for a new link</LinkButton>}
      </div>
    </form>
  );
}
