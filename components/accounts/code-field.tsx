import { clsx } from 'clsx';
import { TextField, type TextFieldProps } from '../form/text-field';

export interface CodeFieldProps extends Omit<TextFieldProps, 'name' | 'label'> {
  name?: string;
  label?: string;
}

/** Six digits of an authenticator app. Pasted blanks are no mistake; telephones fill it in by themselves. */
export function CodeField({ name = 'code', label = 'Six-digit code', className, ...rest }: CodeFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      className={clsx('h-12! max-w-48 text-center font-mono text-title! tracking-[0.3em]', className)}
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
