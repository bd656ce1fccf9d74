'use client';

import { noExtraDigitsWithComma } from '@/lib/numbering/check-entry';
import { numberLimits } from '@/lib/numbering/model';
import type { PlannedEntry } from '@/lib/numbering/plan-entry';
import { shortNumberSum } from '@/lib/numbering/short-numbers';

export interface ExtraDigitsFieldProps {
  /** Name and id of the input. */
  name: string;
  value: string;
  entry: PlannedEntry;
  hasComma: boolean;
  onChange: (extraDigits: string) => void;
  onBlur: (typed: string) => void;
  describedBy: string;
  invalid: boolean;
}

/** Extra digits, or why there can be none; with the sum that must stay within ten digits. */
export function ExtraDigitsField(props: ExtraDigitsFieldProps) {
  const { name, value, entry, hasComma, onChange, onBlur, describedBy, invalid } = props;
  const hint = `${name}-hint`;
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="font-medium">
        Extra digits <span className="font-normal text-ink-2">(optional)</span>
      </label>
      <div className="mt-1 max-w-40">
        <input
          id={name}
          name={name}
          className="control digits"
          inputMode="numeric"
          autoComplete="off"
          disabled={hasComma}
          value={value}
          aria-describedby={`${hint} ${describedBy}`}
          aria-invalid={invalid || undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={(event) => onBlur(event.target.value)}
        />
      </div>
      <p id={hint} className="mt-1 text-meta text-ink-2">
        {hasComma ? noExtraDigitsWithComma : <Sum entry={entry} />}
      </p>
    </div>
  );
}

function Sum({ entry: { ranges, prefixLength, extraDigits } }: { entry: PlannedEntry }) {
  const [range] = ranges;
  if (!range || extraDigits === '') return `Up to ${numberLimits.extraDigits}, put behind the prefix.`;
  return (
    <>
      Digits of a short number:{' '}
      <span className="digits">{shortNumberSum({ range, prefixLength, extraDigits })}</span> of{' '}
      {numberLimits.shortNumber}
    </>
  );
}
