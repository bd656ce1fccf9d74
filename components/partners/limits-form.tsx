'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { SubmitButton } from '@/components/form/submit-button';
import { limitNames, type PartnerLimits, type PartnerUse } from '@/lib/partners/model';
import { limitTitles } from './limit-words';

export interface LimitsFormProps {
  action(state: FormState<unknown>, form: FormData): Promise<FormState<unknown>>;
  partner: { id: string; name: string; version: number; limits: PartnerLimits; use: PartnerUse };
}

/** What a partner may have at most. What is typed stays when it is refused. */
export function LimitsForm({ action, partner }: LimitsFormProps) {
  const [state, act] = useActionState(action, idle);
  const posted = postedLimits(state.values);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4" aria-label="Limits">
      <FormProblems state={state} fields={limitNames.map((name) => `limits.${name}`)} />
      <input type="hidden" name="id" value={partner.id} />
      <input type="hidden" name="expectedVersion" value={partner.version} />
      <div className="grid gap-4 sm:grid-cols-2">
        {limitNames.map((name) => (
          <NumberField
            // What comes back from a refusal is what is shown, also where the form is not drawn anew.
            key={`${name} ${posted?.[name]}`}
            kind="amount"
            name={`limits.${name}`}
            label={limitTitles[name]}
            hint={`In use: ${partner.use[name]}`}
            optional
            defaultValue={posted?.[name] ?? partner.limits[name]?.toString() ?? ''}
            error={issueAt(state.issues, `limits.${name}`)?.message}
          />
        ))}
      </div>
      <p className="text-ink-2">
        For everything below {partner.name} together. An empty field is no limit; none can be below what is in
        use.
      </p>
      <div>
        <SubmitButton>Save limits</SubmitButton>
      </div>
    </form>
  );
}

function postedLimits(values: Record<string, unknown> | undefined): Record<string, string> | undefined {
  const limits = values?.limits;
  if (typeof limits !== 'object' || limits === null) return undefined;
  return Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, String(value)]));
}
