import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Field, type FieldTexts, fieldId, fieldWiring } from './field';

interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'name'>, Omit<FieldTexts, 'limit'> {
  name: string;
  /** Or pass `<option>` and `<optgroup>` as children. */
  options?: readonly SelectOption[];
  /** A first entry with an empty value: "Choose a subsystem". */
  placeholder?: string;
}

export function SelectField({
  label,
  hint,
  error,
  optional,
  after,
  name,
  id = fieldId(name),
  options = [],
  placeholder,
  className,
  children,
  ...select
}: SelectFieldProps) {
  const texts = { label, hint, error, optional, after };
  return (
    <Field id={id} {...texts}>
      <select name={name} className={clsx('control', className)} {...fieldWiring(id, texts)} {...select}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label: text, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {text}
          </option>
        ))}
        {children}
      </select>
    </Field>
  );
}
