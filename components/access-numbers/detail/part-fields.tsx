'use client';

import { useRef } from 'react';
import { postedText } from '@/components/accounts/form-problems';
import type { FormState } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { NumberField } from '@/components/form/number-field';
import { useTyped } from '@/components/form/use-typed';
import { countOf } from '@/components/ui/format-count';
import { readNumber } from '@/lib/access-numbers/number-text';
import { countNumbers, subtract } from '@/lib/numbering/intervals';
import type { NumberRange } from '@/lib/numbering/model';
import { showRange } from '@/lib/numbering/show-numbers';

/** Which numbers of the block are meant: all of them unless somebody narrows the ends. */
export function PartFields({ range, state }: { range: NumberRange; state: FormState }) {
  const place = useRef<HTMLDivElement>(null);
  const typed = useTyped(place, {
    first: postedText(state, 'first', range.first),
    last: postedText(state, 'last', range.last),
  });
  if (range.first === range.last) return null;
  const end = (name: 'first' | 'last') => ({
    name,
    defaultValue: postedText(state, name, range[name]),
    error: issueAt(state.issues, name)?.message,
  });
  return (
    <div ref={place} className="flex max-w-form flex-col gap-2">
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField {...end('first')} kind="digits" label="First number" />
        <NumberField {...end('last')} kind="digits" label="Last number" />
      </div>
      <p aria-live="polite" className="text-ink-2">
        {describePart(range, { first: readNumber(typed.first), last: readNumber(typed.last) })}
      </p>
    </div>
  );
}

/** "The whole block: 100 numbers." or what is cut out and what stays beside it. */
export function describePart(range: NumberRange, part: NumberRange): string {
  const { first, last } = part;
  const isInside =
    /^\d+$/.test(first) &&
    first.length === range.first.length &&
    last.length === range.last.length &&
    first >= range.first &&
    first <= last &&
    last <= range.last;
  if (!isInside) return `A first and a last number inside ${showRange(range)}.`;
  const rest = subtract([range], [part]);
  const count = countOf(String(countNumbers(part)), 'number');
  if (rest.length === 0) return `The whole block: ${count}.`;
  const stays = rest.map(showRange).join(' and ');
  return `${showRange(part)}: ${count}. ${stays} ${rest.length === 1 ? 'becomes a block' : 'become blocks'} of ${rest.length === 1 ? 'its' : 'their'} own and ${rest.length === 1 ? 'stays as it is' : 'stay as they are'}.`;
}
