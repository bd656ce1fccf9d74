'use client';

import { type RefObject, useActionState } from 'react';
import { type FormState, idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { PasswordField } from '../form/password-field';
import { SubmitButton } from '../form/submit-button';
import { LinkButton } from '../ui/link-button';
import type { FormAction } from './action-button';
import { AnyCodeField } from './code-field';
import { FormProblems } from './form-problems';

export interface SignInAgainFormProps {
  email: string;
  action: FormAction<void>;
  /** The field to begin with. */
  password: RefObject<HTMLInputElement | null>;
  onDone(): void;
}

export const passwordAgainId = 'field-again';

/** Only for the same person: the page behind it was made for them. */
export function SignInAgainForm({ email, action, password, onDone }: SignInAgainFormProps) {
  const [state, act] = useActionState(async (before: FormState<void>, form: FormData) => {
    const after = await action(before, form);
    if (after.status === 'done') onDone();
    return after;
  }, idle);
  const asksCode = state.code === 'second-factor-required' || state.code === 'wrong-code';
  return (
    <form action={act} noValidate className="flex flex-col gap-4">
      {state.code !== 'second-factor-required' && <FormProblems state={state} fields={['code']} />}
      <p>
        You were signed in as <span className="font-medium">{email}</span>.
      </p>
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      {asksCode ? (
        <AnyCodeField id="field-code-again" autoFocus error={issueAt(state.issues, 'code')?.message} />
      ) : (
        <PasswordField
          ref={password}
          name="password"
          id={passwordAgainId}
          label="Password"
          autoComplete="current-password"
          error={issueAt(state.issues, 'password')?.message}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <LinkButton href="/sign-in" variant="quiet">
          Sign in as somebody else
        </LinkButton>
        <SubmitButton pendingText="Signing in…">Sign in</SubmitButton>
      </div>
    </form>
  );
}
