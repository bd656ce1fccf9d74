'use client';

import { useActionState, useId } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { postedText } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';

interface DecideFormProps {
  id: string;
  /** "4670142 from Nordic Tyres to Acme". */
  what: string;
  action: FormAction<unknown>;
}

/** Grants or declines; what was refused stays with what was typed. */
export function DecideForm({ id, what, action }: DecideFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  const fieldId = useId();
  return (
    <form action={act} noValidate className="flex flex-col gap-2">
      {state.status === 'failed' && <Notice tone="danger" announce="alert" title={state.message} />}
      <input type="hidden" name="id" value={id} />
      <TextField
        id={fieldId}
        name="note"
        label="Note"
        optional
        maxLength={500}
        defaultValue={postedText(state, 'note')}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="decision" value="grant" pending={isPending} pendingText="Handing over…">
          Grant<span className="sr-only"> {what}</span>
        </SubmitButton>
        <SubmitButton name="decision" value="decline" variant="secondary" pending={isPending}>
          Decline<span className="sr-only"> {what}</span>
        </SubmitButton>
      </div>
    </form>
  );
}
