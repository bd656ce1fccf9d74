'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';

export interface RenameFormProps {
  action: FormAction<unknown>;
  list: { id: string; name: string; version: number };
}

export function RenameForm({ action, list }: RenameFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-3">
      <FormProblems state={state} fields={['name']} />
      <input type="hidden" name="id" value={list.id} />
      <input type="hidden" name="expectedVersion" value={list.version} />
      <TextField
        name="name"
        label="Name"
        maxLength={120}
        defaultValue={postedText(state, 'name', list.name)}
        error={state.issues.find(({ path }) => path === 'name')?.message}
      />
      <div>
        <SubmitButton variant="secondary" pending={isPending} pendingText="Saving…">
          Rename
        </SubmitButton>
      </div>
    </form>
  );
}
