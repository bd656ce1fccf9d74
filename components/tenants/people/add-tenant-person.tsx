'use client';

import { useActionState, useEffect } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { CheckboxField } from '@/components/form/checkbox-field';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { showToast } from '@/components/ui/toast';
import type { Person } from '@/lib/accounts/model';
import { TenantPersonFields, tenantPersonFields } from './tenant-person-fields';

export interface AddTenantPersonProps {
  tenantId: string;
  /** So that a form that is sent twice adds one person. */
  idempotencyKey: string;
  action(state: FormState<Person>, form: FormData): Promise<FormState<Person>>;
  /** Where the tenant is a partner: its name. */
  partnerName?: string | undefined;
}

export function AddTenantPerson({ tenantId, idempotencyKey, action, partnerName }: AddTenantPersonProps) {
  const [state, act] = useActionState(action, idle);
  useEffect(() => {
    if (state.status === 'done' && state.result) showToast({ title: `${state.result.name} added` });
  }, [state]);
  return (
    <details className="pt-3" open={state.status === 'failed' || undefined}>
      <summary className="link inline-flex min-h-6 items-center" data-shortcut="c">
        Add an administrator
      </summary>
      <form
        key={state.status === 'done' ? state.result?.id : 'open'}
        action={act}
        noValidate
        className="mt-3 flex max-w-form flex-col gap-4"
      >
        <FormProblems state={state} fields={tenantPersonFields} />
        <input type="hidden" name="tenantId" value={tenantId} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TenantPersonFields state={state} partnerName={partnerName} />
        <CheckboxField
          name="invite"
          label="Invite them now"
          hint="A mail with a link to set a password; it is good for seven days."
          defaultChecked={state.status === 'failed' ? state.values?.invite === 'on' : true}
        />
        <div>
          <SubmitButton pendingText="Adding…">Add administrator</SubmitButton>
        </div>
      </form>
    </details>
  );
}
