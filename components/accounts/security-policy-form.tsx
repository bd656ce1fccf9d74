'use client';

import { useActionState } from 'react';
import type { SecurityPolicy } from '@/lib/accounts/security-policy/model';
import { idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { RadioField } from '../form/radio-field';
import { SubmitButton } from '../form/submit-button';
import type { FormAction } from './action-button';
import { FormProblems } from './form-problems';

const groups = [
  { value: 'nobody', label: 'Nobody, unless they chose one' },
  { value: 'administrators', label: 'Provider administrators, and administrators of partners' },
  { value: 'everybody', label: 'Everybody of the provider, and administrators of partners' },
];

export interface SecurityPolicyFormProps {
  action: FormAction<SecurityPolicy>;
  policy: SecurityPolicy;
}

export function SecurityPolicyForm({ action, policy }: SecurityPolicyFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    // A new key after saving: React would put radio buttons back to what they were at first.
    <form action={act} noValidate key={policy.version} className="flex flex-col gap-4">
      <FormProblems state={state} fields={['secondFactorFor']} />
      <input type="hidden" name="expectedVersion" value={policy.version} />
      <RadioField
        name="secondFactorFor"
        label="A second factor is asked of"
        options={groups}
        defaultValue={policy.secondFactorFor}
        error={issueAt(state.issues, 'secondFactorFor')?.message}
      />
      <div className="flex items-center gap-3">
        <SubmitButton>Save</SubmitButton>
        <span role="status" className="text-ok">
          {state.status === 'done' && 'Saved'}
        </span>
      </div>
    </form>
  );
}
