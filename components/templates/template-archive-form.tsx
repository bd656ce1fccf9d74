'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TemplateFields, type TemplateTexts, templateFields } from './template-fields';

export interface TemplateArchiveFormProps {
  action(state: FormState, form: FormData): Promise<FormState>;
  /** The archive, as it was read. */
  importId: string;
  /** Set where a version is added to a template that is there. */
  template?: { id: string; name: string; version: number };
  given: TemplateTexts;
  idempotencyKey: string;
}

/** An archive that was read becomes a template, or a version of one. */
export function TemplateArchiveForm(props: TemplateArchiveFormProps) {
  const { action, importId, template, given, idempotencyKey } = props;
  const [state, act, isPending] = useActionState(action, idle);
  return (
    <form action={act} noValidate className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={templateFields} />
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {template && <input type="hidden" name="id" value={template.id} />}
      {template && <input type="hidden" name="expectedVersion" value={template.version} />}
      <TemplateFields state={state} given={given} kind={template ? 'version' : 'new'} />
      <div>
        <SubmitButton pending={isPending}>{template ? 'Add version' : 'Create template'}</SubmitButton>
      </div>
    </form>
  );
}
