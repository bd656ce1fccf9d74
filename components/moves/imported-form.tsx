'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';

interface ImportedFormProps {
  id: string;
  target: string | null;
  action: FormAction<unknown>;
}

/** Where it goes, and that it has arrived. */
export function ImportedForm({ id, target, action }: ImportedFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={['target']} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="target"
        label="Address of the other console"
        hint="Such as https://two.provider.example."
        type="url"
        inputMode="url"
        autoComplete="off"
        defaultValue={postedText(state, 'target', target ?? '')}
        error={issueAt(state.issues, 'target')?.message}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={isPending} name="state" value="imported">
          It is imported there
        </SubmitButton>
        <SubmitButton variant="secondary" pending={isPending}>
          Keep the address only
        </SubmitButton>
      </div>
    </form>
  );
}
