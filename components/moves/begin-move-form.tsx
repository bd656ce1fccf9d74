'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';

interface BeginMoveFormProps {
  tenantId: string;
  idempotencyKey: string;
  action: FormAction<unknown>;
}

export function BeginMoveForm({ tenantId, idempotencyKey, action }: BeginMoveFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-5">
      <FormProblems state={state} fields={['why', 'target']} />
      <input type="hidden" name="tenantId" value={tenantId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <TextareaField
        name="why"
        label="Reason"
        hint="Its administrators read it while the tenant is frozen, and so does whoever tries to change it. Up to 500 characters."
        rows={2}
        defaultValue={postedText(state, 'why')}
        error={issueAt(state.issues, 'why')?.message}
      />
      <TextField
        name="target"
        label="Address of the other console"
        optional
        hint="Such as https://two.provider.example. It can be entered later."
        type="url"
        inputMode="url"
        autoComplete="off"
        defaultValue={postedText(state, 'target')}
        error={issueAt(state.issues, 'target')?.message}
      />
      <div>
        <SubmitButton pending={isPending} pendingText="Freezing…">
          Freeze and begin
        </SubmitButton>
      </div>
    </form>
  );
}
