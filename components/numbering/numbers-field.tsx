'use client';

import type { ClipboardEvent } from 'react';
import { type NumberKind, numberLimits } from '@/lib/numbering/model';

export interface NumbersFieldProps {
  /** Name and id of the input. */
  name: string;
  kind: NumberKind;
  value: string;
  onChange: (numbers: string) => void;
  onBlur: (typed: string) => void;
  describedBy: string;
  invalid: boolean;
}

export const numbersLabel: Record<NumberKind, string> = {
  directory: 'Directory numbers',
  abbreviated: 'Common abbreviated numbers',
};

/** The numbers as people write them. */
export function NumbersField({
  name,
  kind,
  value,
  onChange,
  onBlur,
  describedBy,
  invalid,
}: NumbersFieldProps) {
  const hint = `${name}-hint`;

  // A one-line field would join the cells of a pasted column into one long number.
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text').trim();
    if (!/[\r\n\t]/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const list = pasted.split(/[\r\n\t]+/).join(', ');
    onChange(
      value.slice(0, selectionStart ?? value.length) + list + value.slice(selectionEnd ?? value.length),
    );
  }

  return (
    <div>
      <label htmlFor={name} className="font-medium">
        {numbersLabel[kind]}
      </label>
      <p id={hint} className="text-meta text-ink-2">
        Numbers and ranges of {numberLimits.shortest} to {numberLimits.longest} digits, such as 1000-1020,
        1100
      </p>
      <input
        id={name}
        name={name}
        className="control digits mt-1"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={value}
        aria-describedby={`${hint} ${describedBy}`}
        aria-invalid={invalid || undefined}
        onPaste={paste}
        onChange={(event) => onChange(event.target.value)}
        onBlur={(event) => onBlur(event.target.value)}
      />
    </div>
  );
}
