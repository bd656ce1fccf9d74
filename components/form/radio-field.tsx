import type { ComponentProps, ReactNode } from 'react';
import { FieldMessage, type FieldTexts, fieldId } from './field';

interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioFieldProps
  extends Omit<ComponentProps<'input'>, 'name' | 'type' | 'value' | 'defaultValue'>,
    Pick<FieldTexts, 'label' | 'hint' | 'error' | 'optional'> {
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string;
}

/** One of few, all of them visible. More than six belong into a select. */
export function RadioField({
  label,
  hint,
  error,
  optional,
  name,
  id = fieldId(name),
  options,
  defaultValue,
  ...input
}: RadioFieldProps) {
  return (
    <fieldset
      className="flex max-w-form flex-col gap-1"
      aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
    >
      <legend className="mb-1 font-medium">
        {label}
        {optional && <span className="font-normal text-ink-2"> (optional)</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2">
          {hint}
        </p>
      )}
      {options.map((option, index) => (
        <label key={option.value} className="flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name={name}
            id={index === 0 ? id : undefined}
            value={option.value}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            disabled={option.disabled}
            className="m-1 size-4 shrink-0 pointer-coarse:size-5"
            {...input}
          />
          <span className="min-w-0 self-center">
            {option.label}
            {option.hint && <span className="block text-ink-2">{option.hint}</span>}
          </span>
        </label>
      ))}
      <FieldMessage id={id} error={error} />
    </fieldset>
  );
}
