'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { fieldId } from '@/components/form/field';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
import { supportMinutes } from '@/lib/support-access/model';

interface AskFormProps {
  tenant: { id: string; name: string };
  /** So that a form that is sent twice asks once. */
  idempotencyKey: string;
  action: FormAction<unknown>;
}

const fields = ['reason', 'minutes'] as const;
const usual = 30;

export function AskForm({ tenant, idempotencyKey, action }: AskFormProps) {
  const [state, act] = useActionState(action, idle);
  return (
    <details open={state.status === 'failed' || undefined}>
      <summary className="link inline-flex min-h-6 items-center">Ask for access</summary>
      <form action={act} noValidate className="mt-3 flex max-w-form flex-col gap-4">
        <FormProblems state={state} fields={fields} />
        <input type="hidden" name="tenantId" value={tenant.id} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TextareaField
          name="why"
          id={fieldId('reason')}
          label="Why"
          hint={`The administrators of ${tenant.name} read it in a mail.`}
          limit={300}
          rows={3}
          defaultValue={postedText(state, 'why')}
          error={issueAt(state.issues, 'reason')?.message}
        />
        <SelectField
          name="minutes"
          label="For how long"
          hint="From when it is granted. It ends by itself."
          defaultValue={postedText(state, 'minutes', String(usual))}
          options={supportMinutes.map((minutes) => ({
            value: String(minutes),
            label:
              minutes < 60 ? `${minutes} minutes` : `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}`,
          }))}
          error={issueAt(state.issues, 'minutes')?.message}
        />
        <div>
          <SubmitButton pendingText="Asking…">Ask for access</SubmitButton>
        </div>
      </form>
    </details>
  );
}
