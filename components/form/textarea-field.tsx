import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Field, type FieldTexts, fieldId, fieldWiring } from './field';

export interface TextareaFieldProps extends Omit<ComponentProps<'textarea'>, 'name'>, FieldTexts {
  name: string;
}

export function TextareaField({
  label,
  hint,
  error,
  optional,
  limit,
  after,
  name,
  id = fieldId(name),
  rows = 4,
  className,
  ...textarea
}: TextareaFieldProps) {
  const texts = { label, hint, error, optional, limit, after };
  return (
    <Field id={id} {...texts}>
      <textarea
        name={name}
        rows={rows}
        className={clsx('control field-sizing-content min-h-20 resize-y', className)}
        {...fieldWiring(id, texts)}
        {...textarea}
      />
    </Field>
  );
}
