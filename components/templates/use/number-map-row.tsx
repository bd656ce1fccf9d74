'use client';

import { ArrowRight } from 'lucide-react';
import { useId } from 'react';
import { fieldId } from '@/components/form/field';
import { IssueText } from '@/components/form/issue-text';
import { rangeText } from '@/components/transfer/range-text';
import type { Issue } from '@/lib/problem';
import type { MappedBlock } from '@/lib/templates/model';
import type { PlaceholderBlock } from '@/lib/templates/read-templates';
import { NumberStanding } from './number-standing';

export interface NumberMapRowProps {
  block: PlaceholderBlock;
  index: number;
  /** At the start. */
  value: string;
  /** What becomes of it; undefined while it is asked. */
  check: MappedBlock | undefined;
  hasFailed: boolean;
  /** From a submit. */
  issue: Issue | undefined;
  onChange(text: string): void;
}

/** One block of the template, and the number that takes its place. */
export function NumberMapRow(props: NumberMapRowProps) {
  const { block, index, value, check, hasFailed, issue, onChange } = props;
  const name = `numbers.${index}.to`;
  const id = fieldId(name);
  const help = useId();
  const isWrong = issue !== undefined || Boolean(check?.issue);
  return (
    <li className="grid gap-x-3 gap-y-1 border-t border-line py-3 sm:grid-cols-[minmax(9rem,17rem)_auto_minmax(0,1fr)]">
      <span className="sm:pt-1.5">
        <span className="digits font-medium">{rangeText(block.number, block.count)}</span>
        {block.note && <span className="block text-ink-2">{block.note}</span>}
        <input type="hidden" name={`numbers.${index}.from`} value={block.number} />
      </span>
      <ArrowRight className="mt-2 size-4 text-ink-2 max-sm:hidden" aria-hidden />
      <div className="flex min-w-0 flex-col gap-1">
        <label htmlFor={id} className="sr-only">
          New number instead of {block.number}
          {block.count > 1 && `, the first of ${block.count}`}
        </label>
        <input
          id={id}
          name={name}
          defaultValue={value}
          inputMode="numeric"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          placeholder={block.count === 1 ? 'New number' : `First of ${block.count} new numbers`}
          aria-invalid={isWrong || undefined}
          aria-describedby={help}
          className="control max-w-72 font-mono"
          onChange={(event) => onChange(event.target.value)}
        />
        <div id={help} aria-live="polite" className="flex flex-col gap-0.5 text-table">
          {issue ? (
            <p className="text-danger">
              <span aria-hidden>▲ </span>
              <IssueText issue={issue} holderHref={(holder) => `/tenants/${holder}?tab=numbers`} />
            </p>
          ) : (
            <NumberStanding check={check} hasFailed={hasFailed} />
          )}
        </div>
      </div>
    </li>
  );
}
