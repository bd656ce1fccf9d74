import { clsx } from 'clsx';
import { TextField, type TextFieldProps } from './text-field';

export interface NumberFieldProps extends Omit<TextFieldProps, 'type' | 'inputMode'> {
  /**
   * `digits`: directory and access numbers, where 007 is not 7 and the wheel must not change anything.
   * `entry`: digits with ranges and commas. `amount`: a count.
   */
  kind: 'digits' | 'entry' | 'amount';
}

/** A text input on purpose: `type=number` drops leading zeros and spins under the mouse wheel. */
export function NumberField({ kind, className, ...rest }: NumberFieldProps) {
  return (
    <TextField
      inputMode={kind === 'entry' ? 'text' : 'numeric'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      className={clsx('font-mono', kind === 'amount' && 'max-w-32', className)}
      {...rest}
    />
  );
}
