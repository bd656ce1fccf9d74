'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems } from '@/components/accounts/form-problems';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';

export interface SendAgainButtonProps {
  id: string;
  label: string;
  idempotencyKey: string;
  action: FormAction<unknown>;
}

/** A refusal stands beside it. */
export function SendAgainButton({ id, label, idempotencyKey, action }: SendAgainButtonProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <form action={act} className="flex flex-col gap-2">
      <FormProblems state={state} fields={[]} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <div>
        <SubmitButton variant="secondary" pendingText="Putting it into the outbox…">
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
