'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';

/** Makes a tenant read-only without moving it. */
export function FreezeForm({ tenantId, action }: { tenantId: string; action: FormAction<unknown> }) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="mt-3 flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={['why']} />
      <input type="hidden" name="id" value={tenantId} />
      <TextareaField
        name="why"
        label="Reason"
        hint="Whoever tries to change the tenant reads it. Up to 500 characters."
        rows={2}
        defaultValue={postedText(state, 'why')}
        error={issueAt(state.issues, 'why')?.message}
      />
      <div>
        <SubmitButton variant="secondary" pending={isPending} pendingText="Freezing…">
          Freeze tenant
        </SubmitButton>
      </div>
    </form>
  );
}
