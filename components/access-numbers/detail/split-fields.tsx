'use client';

import { useRef } from 'react';
import { postedText } from '@/components/accounts/form-problems';
import type { FormState } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { useTyped } from '@/components/form/use-typed';
import { countOf } from '@/components/ui/format-count';
import { readNumber } from '@/lib/access-numbers/number-text';
import { countNumbers, predecessor } from '@/lib/numbering/intervals';
import type { NumberRange } from '@/lib/numbering/model';
import { showRange } from '@/lib/numbering/show-numbers';

/** Where the second part begins, with both parts as they will be. */
export function SplitFields({ range, state }: { range: NumberRange; state: FormState }) {
  const place = useRef<HTMLDivElement>(null);
  const start = postedText(state, 'at', middleOf(range));
  const { at } = useTyped(place, { at: start });
  const parts = partsAt(range, readNumber(at));
  return (
    <div ref={place} className="flex flex-col gap-4">
      <NumberField
        name="at"
        kind="digits"
        label="The second block begins at"
        defaultValue={start}
        error={issueAt(state.issues, 'at')?.message}
      />
      <div aria-live="polite" className="max-w-form">
        {parts ? (
          <ol className="grid gap-2 sm:grid-cols-2">
            {parts.map((part) => (
              <li key={part.first} className="border border-line px-3 py-2">
                <span className="digits block font-medium">{showRange(part)}</span>
                <span className="text-ink-2">{countOf(String(countNumbers(part)), 'number')}</span>
              </li>
            ))}
          </ol>
        ) : (
          <p className="text-ink-2">
            A number after {range.first}, up to {range.last}.
          </p>
        )}
      </div>
    </div>
  );
}

/** Undefined when no part would be left on one side. */
function partsAt({ first, last }: NumberRange, at: string): [NumberRange, NumberRange] | undefined {
  if (!/^\d+$/.test(at) || at.length !== first.length || at <= first || at > last) return undefined;
  const before = predecessor(at);
  return before === undefined
    ? undefined
    : [
        { first, last: before },
        { first: at, last },
      ];
}

function middleOf(range: NumberRange): string {
  const half = BigInt(range.first) + countNumbers(range) / 2n;
  return String(half).padStart(range.first.length, '0');
}
