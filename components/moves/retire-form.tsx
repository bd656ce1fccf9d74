'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';

interface RetireFormProps {
  id: string;
  tenantName: string;
  /** What the new address probably is. */
  suggestion: string;
  action: FormAction<unknown>;
}

export function RetireForm({ id, tenantName, suggestion, action }: RetireFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={['newHome', 'confirmName']} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="newHome"
        label="Its new address"
        hint="Whoever looks for the tenant here is pointed to it."
        type="url"
        inputMode="url"
        autoComplete="off"
        defaultValue={postedText(state, 'newHome', suggestion)}
        error={issueAt(state.issues, 'newHome')?.message}
      />
      <TextField
        name="confirmName"
        label={`Type ${tenantName} to retire it here`}
        autoComplete="off"
        spellCheck={false}
        defaultValue={postedText(state, 'confirmName')}
        error={issueAt(state.issues, 'confirmName')?.message}
      />
      <div>
        <SubmitButton variant="danger" pending={isPending} pendingText="Retiring…">
          Retire tenant
        </SubmitButton>
      </div>
    </form>
  );
}
