'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/link-button';

export interface BringUpFormProps {
  action(state: FormState, form: FormData): Promise<FormState>;
  templateId: string;
  tenant: { id: string; name: string };
  parts: readonly string[];
  planDigest: string;
  version: number;
  idempotencyKey: string;
  /** The plan as it would be drawn now. */
  againHref: string;
}

/** Exactly the plan above. */
export function BringUpForm({ action, tenant, parts, version, againHref, ...hidden }: BringUpFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={['reason']} />
      {state.code === 'plan-changed' && (
        <p>
          <LinkButton href={againHref} variant="primary">
            Draw the plan again
          </LinkButton>
        </p>
      )}
      {Object.entries({ ...hidden, tenantId: tenant.id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {parts.map((part, index) => (
        <input key={part} type="hidden" name={`parts.${index}`} value={part} />
      ))}
      <TextField name="reason" label="Reason" optional hint="Kept in the audit log." limit={500} />
      <div>
        <SubmitButton pending={isPending}>
          {parts.length === 0
            ? `Note that ${tenant.name} follows version ${version}`
            : `Bring ${tenant.name} up to version ${version}`}
        </SubmitButton>
      </div>
    </form>
  );
}
