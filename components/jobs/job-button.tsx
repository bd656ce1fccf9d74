'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';

export interface JobButtonProps {
  id: string;
  label: string;
  pendingText: string;
  action(state: FormState, form: FormData): Promise<FormState>;
}

/** One thing that can be done with a job; a refusal stands beside it. */
export function JobButton({ id, label, pendingText, action }: JobButtonProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} className="flex flex-col gap-2">
      <FormProblems state={state} fields={[]} />
      <input type="hidden" name="id" value={id} />
      <div>
        <SubmitButton variant="secondary" pendingText={pendingText}>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
