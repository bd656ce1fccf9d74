'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import { countOf } from '@/components/ui/format-count';

export interface ApplyFormProps {
  id: string;
  digest: string;
  good: number;
  bad: number;
  action(state: FormState, form: FormData): Promise<FormState>;
}

export function ApplyForm({ id, digest, good, bad, action }: ApplyFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex flex-col gap-3">
      <FormProblems state={state} fields={[]} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="digest" value={digest} />
      {bad === 0 ? (
        <input type="hidden" name="rows" value="all" />
      ) : (
        <RadioField
          name="rows"
          label="Which rows"
          defaultValue="all"
          options={[
            {
              value: 'all',
              label: 'All or nothing',
              hint: `${countOf(bad, 'row')} cannot be written, so nothing would be. Correct them first.`,
            },
            {
              value: 'good',
              label: `Only the good rows (${good})`,
              hint: 'The others can be downloaded with their reasons, corrected and pasted again.',
            },
          ]}
        />
      )}
      <div>
        <SubmitButton pending={isPending} pendingText="Writing the blocks…">
          {bad === 0 ? `Create ${countOf(good, 'block')}` : 'Create blocks'}
        </SubmitButton>
      </div>
    </form>
  );
}
