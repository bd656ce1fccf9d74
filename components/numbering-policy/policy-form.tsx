'use client';

import { useActionState, useState } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import type { NumberingPolicy } from '@/lib/numbering-policy/model';

export interface PolicyFormProps {
  action(state: FormState<NumberingPolicy>, form: FormData): Promise<FormState<NumberingPolicy>>;
  policy: NumberingPolicy;
}

const fields = ['quarantineDays', 'longestReservationDays', 'reason'] as const;

export function PolicyForm({ action, policy }: PolicyFormProps) {
  const [state, act, isSaving] = useActionState(action, idle);
  const [isDirty, setDirty] = useState(false);
  const amount = (name: 'quarantineDays' | 'longestReservationDays') => ({
    name,
    kind: 'amount' as const,
    defaultValue: postedText(state, name, String(policy[name])),
    error: issueAt(state.issues, name)?.message,
    after: <span className="self-center">days</span>,
  });
  return (
    <form action={act} noValidate onChange={() => setDirty(true)} className="flex flex-col gap-5">
      <FormProblems state={state} fields={fields} />
      <input type="hidden" name="expectedVersion" value={policy.version} />
      <NumberField
        {...amount('quarantineDays')}
        label="Quarantine"
        hint="How long an access number stays with nobody after a tenant gave it up. 0 makes it free at once; up to 3650."
      />
      <NumberField
        {...amount('longestReservationDays')}
        label="Longest reservation"
        hint="How long one person can keep numbers for themselves. 1 to 3650."
      />
      <TextField name="reason" label="Reason" hint="Kept in the audit log." optional limit={500} />
      <div>
        <SubmitButton>Save policy</SubmitButton>
      </div>
      <UnsavedGuard dirty={isDirty && !isSaving && state.status !== 'done'} what="the numbering policy" />
    </form>
  );
}
