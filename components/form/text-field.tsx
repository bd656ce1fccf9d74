import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Field, type FieldTexts, fieldId, fieldWiring } from './field';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'name'>, FieldTexts {
  /** Dotted path of the member, as in an issue; also makes the default id. */
  name: string;
}

/** `<TextField name="name" defaultValue=… />` in plain HTML, `<TextField {...register('name')} />` in the browser. */
export function TextField({
  label,
  hint,
  error,
  optional,
  limit,
  after,
  name,
  id = fieldId(name),
  type = 'text',
  className,
  ...input
}: TextFieldProps) {
  const texts = { label, hint, error, optional, limit, after };
  return (
    <Field id={id} {...texts}>
      <input
        name={name}
        type={type}
        className={clsx('control', className)}
        {...fieldWiring(id, texts)}
        {...input}
      />
    </Field>
  );
}
