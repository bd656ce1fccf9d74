import { clsx } from 'clsx';

export interface DigitAnatomyProps {
  /** A long number. */
  number: string;
  prefixLength: number;
  extraDigits?: string;
  className?: string;
}

/**
 * The long number a person has with its parts told apart: prefix quiet, extra digits amber-underlined, rest bold.
 * What separates the parts is drawn, not written, so that it copies and reads as bare digits.
 */
export function DigitAnatomy({ number, prefixLength, extraDigits = '', className }: DigitAnatomyProps) {
  const prefix = number.slice(0, prefixLength);
  const rest = number.slice(prefixLength);
  return (
    <span className={clsx('digits', className)}>
      {prefix && <span className="text-ink-2">{prefix}</span>}
      {extraDigits && (
        <span
          className={clsx('border-b-2 border-lamp font-bold', prefix && 'ml-[0.25em]', rest && 'mr-[0.25em]')}
        >
          {extraDigits}
        </span>
      )}
      {rest && <span className={clsx('font-bold', prefix && !extraDigits && 'ml-[0.25em]')}>{rest}</span>}
    </span>
  );
}
