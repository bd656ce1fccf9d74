'use client';

import { useActionState } from 'react';
import { FormProblems, postedText } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { SuggestField, type Suggestion } from '@/components/form/suggest-field';
import { Link } from '@/components/scope/link';
import { TemplateFields, type TemplateTexts, templateFields } from './template-fields';
import { at } from './use/identity-fields';

export interface TemplateTenantFormProps {
  action(state: FormState, form: FormData): Promise<FormState>;
  /** Set where a version is added to a template that is there. */
  template?: { id: string; name: string; version: number };
  given: TemplateTexts & { tenant: string };
  tenants: Suggestion[];
  idempotencyKey: string;
  cancelHref: string;
}

/** A tenant of this cluster, as it is now, becomes a template or a version of one. */
export function TemplateTenantForm(props: TemplateTenantFormProps) {
  const { action, template, given, tenants, idempotencyKey, cancelHref } = props;
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={templateFields} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {template && <input type="hidden" name="id" value={template.id} />}
      {template && <input type="hidden" name="expectedVersion" value={template.version} />}
      <SuggestField
        name="tenant"
        label="Tenant to make it from"
        hint="Its name, url or number. It is taken as it is now and stays as it is."
        from="/numbers/tenant-names"
        first={tenants}
        defaultValue={postedText(state, 'tenant', given.tenant)}
        error={issueAt(state.issues, 'tenant') ? at(state.issues, 'tenant') : at(state.issues, 'tenantId')}
      />
      <TemplateFields state={state} given={given} kind={template ? 'version' : 'new'} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pending={isPending} pendingText="Reading the tenant…">
          {template ? 'Add version' : 'Create template'}
        </SubmitButton>
        <Link href={cancelHref} className="link inline-flex min-h-6 items-center">
          Cancel
        </Link>
      </div>
    </form>
  );
}
