'use client';

import { Minus, Plus } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import type { PlannedEntry } from '@/lib/numbering/plan-entry';
import { DigitRuler } from './digit-ruler';

export interface PrefixFieldProps {
  /** Name and id of the input. */
  name: string;
  entry: PlannedEntry;
  /** The derived prefix length. */
  most: number;
  /** Chosen by hand; otherwise the field is empty and shows the derived one as its placeholder. */
  chosen: boolean;
  /** Without a number the entry follows the derived prefix length again. */
  onChange: (prefixLength: number | undefined) => void;
  onBlur: (typed: string) => void;
  describedBy: string;
  invalid: boolean;
  disabled: boolean;
}

/** Prefix length as a number to type, two steps, and a boundary to drag. */
export function PrefixField(props: PrefixFieldProps) {
  const { name, entry, most, chosen, onChange, onBlur, describedBy, invalid, disabled } = props;
  const { prefixLength, extraDigits, ranges } = entry;
  // Back at the derived value the entry follows it again: moving the boundary home is how a choice is undone.
  const moveTo = (to: number) => onChange(to === most ? undefined : to);
  const step = (by: 1 | -1) => {
    const to = prefixLength + by;
    if (to >= 0 && to <= most) moveTo(to);
  };

  function type(typed: string) {
    if (typed === '') onChange(undefined);
    else if (/^\d{1,2}$/.test(typed)) onChange(Number(typed));
  }

  return (
    <div className="min-w-0">
      <label htmlFor={name} className="font-medium">
        Prefix length
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <div className="flex items-center gap-1">
          <IconButton
            label="Shorter prefix"
            icon={<Minus aria-hidden />}
            aria-disabled={disabled || prefixLength === 0}
            className="aria-disabled:opacity-60"
            onClick={() => step(-1)}
          />
          <div className="w-12">
            <input
              id={name}
              name={name}
              className="control digits text-center"
              inputMode="numeric"
              autoComplete="off"
              value={chosen ? prefixLength : ''}
              placeholder={ranges.length > 0 ? String(most) : ''}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              onChange={(event) => type(event.target.value)}
              onBlur={(event) => onBlur(event.target.value)}
            />
          </div>
          <IconButton
            label="Longer prefix"
            icon={<Plus aria-hidden />}
            aria-disabled={disabled || prefixLength >= most}
            className="aria-disabled:opacity-60"
            onClick={() => step(1)}
          />
        </div>
        {ranges[0] && (
          <DigitRuler
            label="Prefix boundary"
            number={ranges[0].first}
            prefixLength={prefixLength}
            most={most}
            extraDigits={extraDigits}
            onMove={moveTo}
            disabled={disabled}
          />
        )}
      </div>
    </div>
  );
}
