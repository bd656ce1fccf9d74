'use client';

import { clsx } from 'clsx';
import type { FormEvent } from 'react';
import { TextField, type TextFieldProps } from '../form/text-field';

export interface CodeFieldProps extends Omit<TextFieldProps, 'name' | 'label'> {
  name?: string;
  label?: string;
}

/**
 * Six digits of an authenticator app, in six boxes that are drawn behind one field: pasting, filling in by the telephone,
 * going back with the arrows and reading aloud work as everywhere, and so does the page without JavaScript.
 */
export function CodeField({ name = 'code', label = 'Six-digit code', className, ...rest }: CodeFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      onInput={dropBlanks}
      className={clsx('code-boxes', className)}
      {...rest}
    />
  );
}

/** Apps show "123 456", and that is what is pasted. */
function dropBlanks({ currentTarget: input }: FormEvent<HTMLInputElement>) {
  const bare = input.value.replaceAll(/[\s-]/g, '');
  if (bare !== input.value) input.value = bare;
}

/** For where a recovery code is as good as the six digits. */
export function AnyCodeField({ name = 'code', label = 'Code', className, ...rest }: CodeFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      hint="Six digits of your authenticator app, or a recovery code."
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      className={clsx('max-w-64 font-mono', className)}
      {...rest}
    />
  );
}

/** Twelve letters and digits that were written down. */
export function RecoveryCodeField({ name = 'code', label = 'Recovery code', ...rest }: CodeFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      className="max-w-64 font-mono"
      {...rest}
    />
  );
}
