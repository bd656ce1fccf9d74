import { postedText } from '@/components/accounts/form-problems';
import type { FormState } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';

export interface TemplateTexts {
  name: string;
  description: string;
  note: string;
}

export const templateFields = ['tenant', 'name', 'description', 'note'] as const;

export interface TemplateFieldsProps {
  state: FormState;
  given: TemplateTexts;
  /** Where a version is added, name and description are there already. */
  kind: 'new' | 'version' | 'edit';
}

/** What a template, or a version of it, is called. */
export function TemplateFields({ state, given, kind }: TemplateFieldsProps) {
  const field = (name: keyof TemplateTexts) => ({
    name,
    defaultValue: postedText(state, name, given[name]),
    error: issueAt(state.issues, name)?.message,
  });
  return (
    <>
      {kind !== 'version' && (
        <>
          <TextField {...field('name')} label="Name of the template" limit={120} autoComplete="off" />
          <TextareaField
            {...field('description')}
            label="Description"
            optional
            hint="For whom it is, in a sentence or two."
            rows={2}
            limit={500}
          />
        </>
      )}
      {kind !== 'edit' && (
        <TextField
          {...field('note')}
          label="Note to this version"
          optional
          hint="What is new in it."
          limit={500}
          autoComplete="off"
        />
      )}
    </>
  );
}
