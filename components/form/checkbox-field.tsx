import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { FieldMessage, type FieldTexts, fieldId, fieldWiring } from './field';

export interface CheckboxFieldProps
  extends Omit<ComponentProps<'input'>, 'name' | 'type'>,
    Pick<FieldTexts, 'label' | 'hint' | 'error'> {
  name: string;
}

export function CheckboxField({
  label,
  hint,
  error,
  name,
  id = fieldId(name),
  className,
  ...input
}: CheckboxFieldProps) {
  return (
    <div className="flex max-w-form flex-col gap-1">
      <div className="flex items-start gap-2">
        <input
          type="checkbox"
          name={name}
          className={clsx('m-1 size-4 shrink-0 pointer-coarse:size-5', className)}
          {...fieldWiring(id, { hint, error, optional: true })}
          {...input}
        />
        <div className="min-w-0">
          <label htmlFor={id} className="inline-flex min-h-6 items-center">
            {label}
          </label>
          {hint && (
            <p id={`${id}-hint`} className="text-ink-2">
              {hint}
            </p>
          )}
        </div>
      </div>
      <FieldMessage id={id} error={error} />
    </div>
  );
}
