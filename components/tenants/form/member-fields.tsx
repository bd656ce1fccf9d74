'use client';

import { type ComponentProps, type ReactNode, useRef } from 'react';
import { type FieldPathByValue, get, useFormContext, useFormState } from 'react-hook-form';
import { CheckboxField } from '@/components/form/checkbox-field';
import { IssueText } from '@/components/form/issue-text';
import { NumberField, type NumberFieldProps } from '@/components/form/number-field';
import { SelectField, type SelectFieldProps } from '@/components/form/select-field';
import { TextField, type TextFieldProps } from '@/components/form/text-field';
import { labelOf } from '@/lib/tenants/describe-tenant';
import { tenantHref, useScene } from './form-scene';
import type { TenantFormValues } from './values';

export type TextPath = FieldPathByValue<TenantFormValues, string>;
export type FlagPath = FieldPathByValue<TenantFormValues, boolean>;

type Bound<Props> = Omit<Props, 'name' | 'error' | 'label' | 'ref' | 'defaultValue'> & {
  path: TextPath;
  label?: ReactNode;
};

export function TextMember({ path, label = labelOf(path), ...rest }: Bound<TextFieldProps>) {
  return <TextField label={label} {...rest} {...useBound(path, rest)} error={useMemberError(path)} />;
}

export function DigitsMember({ path, label = labelOf(path), ...rest }: Bound<NumberFieldProps>) {
  return <NumberField label={label} {...rest} {...useBound(path, rest)} error={useMemberError(path)} />;
}

export function SelectMember({ path, label = labelOf(path), ...rest }: Bound<SelectFieldProps>) {
  return <SelectField label={label} {...rest} {...useBound(path, rest)} error={useMemberError(path)} />;
}

export function CheckboxMember({
  path,
  label = labelOf(path),
  hint,
}: {
  path: FlagPath;
  label?: ReactNode;
  hint?: ReactNode;
}) {
  const { register } = useFormContext<TenantFormValues>();
  const { initial } = useScene();
  return (
    <CheckboxField
      label={label}
      hint={hint}
      {...register(path)}
      defaultChecked={Boolean(get(initial, path))}
      error={useMemberError(path)}
    />
  );
}

/** The message at a field, with a link to whoever holds what was asked for. */
function useMemberError(path: TextPath | FlagPath): ReactNode {
  const { issues } = useScene();
  const { errors } = useFormState<TenantFormValues>({ name: path });
  const found: unknown = get(errors, path);
  if (typeof found !== 'object' || found === null || !('message' in found)) return undefined;
  const message = String(found.message);
  const issue = issues.find((each) => each.path === path && each.message === message);
  return issue ? <IssueText issue={issue} holderHref={tenantHref} /> : message;
}

interface OwnHandlers {
  onChange?: ComponentProps<'input'>['onChange'] | ComponentProps<'select'>['onChange'];
}

/** Registers a native field that has its value in the HTML, and keeps what was typed before the script had loaded. */
function useBound(path: TextPath, { onChange }: OwnHandlers) {
  const { register, setValue } = useFormContext<TenantFormValues>();
  const { initial } = useScene();
  const seen = useRef(false);
  const value = String(get(initial, path) ?? '');
  const { ref, ...field } = register(path, { onChange });
  return {
    ...field,
    defaultValue: value,
    ref(element: HTMLInputElement | HTMLSelectElement | null) {
      const early = element !== null && !seen.current && element.value !== value ? element.value : undefined;
      if (element) seen.current = true;
      ref(element);
      if (early) setValue(path, early, { shouldDirty: true });
    },
  };
}
