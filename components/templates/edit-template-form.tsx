'use client';

import { useActionState, useState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { Link } from '@/components/scope/link';
import { templateHref } from './template-address';
import { TemplateFields, templateFields } from './template-fields';

export interface EditTemplateFormProps {
  action(state: FormState, form: FormData): Promise<FormState>;
  template: { id: string; name: string; description: string; version: number };
}

export function EditTemplateForm({ action, template }: EditTemplateFormProps) {
  const [state, act, isPending] = useActionState(action, idle);
  const [isDirty, setDirty] = useState(false);
  const { id, name, description, version } = template;
  return (
    <form action={act} noValidate onInput={() => setDirty(true)} className="flex max-w-form flex-col gap-4">
      <FormProblems state={state} fields={templateFields} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      <TemplateFields state={state} given={{ name, description, note: '' }} kind="edit" />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pending={isPending}>Save changes</SubmitButton>
        <Link href={templateHref(id)} className="link inline-flex min-h-6 items-center">
          Cancel
        </Link>
      </div>
      <UnsavedGuard dirty={isDirty && !isPending} what="this template" />
    </form>
  );
}
