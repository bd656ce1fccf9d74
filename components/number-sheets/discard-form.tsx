'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';

export interface DiscardFormProps {
  id: string;
  /** On the button. */
  children?: string;
  action(state: FormState, form: FormData): Promise<FormState>;
}

/** Nothing is lost by it but the preview: what was written stays, and the rows are in their spreadsheet. */
export function DiscardForm({ id, children = 'Discard this sheet', action }: DiscardFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act}>
      <FormProblems state={state} fields={[]} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="secondary" pending={isPending} pendingText="Discarding…">
        {children}
      </SubmitButton>
    </form>
  );
}
