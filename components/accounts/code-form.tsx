'use client';

import { useActionState } from 'react';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { SubmitButton } from '../form/submit-button';
import { LinkButton } from '../ui/link-button';
import type { FormAction } from './action-button';
import { CodeField, RecoveryCodeField } from './code-field';
import { FormProblems } from './form-problems';

export interface CodeFormProps {
  action: FormAction<void>;
  /** Where to go afterwards. */
  next: string;
  /** Where the password is asked for again. */
  beginAgain: string;
}

/** The second step of a sign-in; the recovery code has a form of its own, so that telephones show letters for it. */
export function CodeForm({ action, next, beginAgain }: CodeFormProps) {
  const [state, act] = useActionState(action, idle);
  const [recovery, recover] = useActionState(action, idle);
  const isOver = state.code === 'sign-in-over' || recovery.code === 'sign-in-over';
  return (
    <div className="flex flex-col gap-6">
      <form action={act} noValidate className="flex flex-col gap-4">
        <FormProblems state={state} fields={['code']} />
        <input type="hidden" name="next" value={next} />
        <CodeField autoFocus error={issueAt(state.issues, 'code')?.message} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton pendingText="Signing in…">Sign in</SubmitButton>
          {isOver && <LinkButton href={beginAgain}>Begin again</LinkButton>}
        </div>
      </form>
      <details open={recovery.status === 'failed' || undefined} className="border-t border-line pt-4">
        <summary className="link inline-flex min-h-6 items-center">The telephone is not at hand</summary>
        <form action={recover} noValidate className="mt-4 flex flex-col gap-4">
          <FormProblems state={recovery} fields={['recovery']} />
          <input type="hidden" name="next" value={next} />
          <RecoveryCodeField
            id="field-recovery"
            hint="One of the ten codes that were shown when the second factor was set up. Each is good once."
            error={issueAt(recovery.issues, 'code')?.message}
          />
          <div>
            <SubmitButton variant="secondary" pendingText="Signing in…">
              Use recovery code
            </SubmitButton>
          </div>
          <p className="max-w-prose text-ink-2">
            No codes left? An administrator can reset the second factor; your password stays.
          </p>
        </form>
      </details>
    </div>
  );
}
