'use client';

import { Trash2 } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { checkEntry } from '@/lib/numbering/check-entry';
import type { Clash } from '@/lib/numbering/clashes';
import { type NumberEntry, type NumberKind, numbersMember } from '@/lib/numbering/model';
import { formatNumbers, parseNumbers } from '@/lib/numbering/parse-numbers';
import { planEntry } from '@/lib/numbering/plan-entry';
import type { Issue } from '@/lib/problem';
import { ClashList } from './clash-list';
import { DerivedSentence } from './derived-sentence';
import { ExtraDigitsField } from './extra-digits-field';
import { FieldIssues, type TenantHref } from './field-issues';
import { NumbersField } from './numbers-field';
import { OverlapList } from './overlap-list';
import { PrefixField } from './prefix-field';
import { ShortNumberPreview } from './short-number-preview';
import { type EntryPart, type IssuesByPart, useComplaints } from './use-complaints';
import { useEntryWishes } from './use-entry-wishes';
import { type FindOverlaps, useOverlapCheck } from './use-overlap-check';

export interface EntryRowProps {
  index: number;
  kind: NumberKind;
  /** Form path of the entry: `telephony.directoryNumbers.0`. */
  path: string;
  entry: NumberEntry;
  /** From a submit. */
  given: readonly Issue[];
  /** Numbers that an earlier entry gives too. */
  repeats: readonly Issue[];
  /** Clashes that touch this entry. */
  clashes: readonly Clash[];
  /** Left out while the numbers are those that were saved. */
  findOverlaps: FindOverlaps | undefined;
  tenantHref: TenantHref;
  disabled: boolean;
  onChange: (entry: NumberEntry) => void;
  onRemove: () => void;
}

/** One entry: its numbers, and what follows from them under every keystroke. */
export function EntryRow(props: EntryRowProps) {
  const { index, kind, path, entry, given, repeats, clashes, findOverlaps, tenantHref, disabled } = props;
  const member = numbersMember[kind];
  const names = {
    numbers: `${path}.${member}`,
    prefixLength: `${path}.prefixLength`,
    extraDigits: `${path}.extraDigits`,
  };
  const { wishes, change } = useEntryWishes(entry, props.onChange);
  const planned = planEntry(entry);
  const { ranges, derived } = planned;
  const readable = parseNumbers(entry.numbers).issues.length === 0;
  const found = [...checkEntry(entry, path, member), ...repeats];
  const { complaints, left, edited } = useComplaints(byPart(found, names, path), byPart(given, names, path));
  const check = useOverlapCheck(readable ? formatNumbers(ranges) : '', findOverlaps);
  const overlapping = check.state === 'done' && check.value.length > 0;
  const derivedId = `${path}-derived`;

  const field = (part: EntryPart) => ({
    name: names[part],
    invalid: complaints(part).length > 0,
    describedBy: `${names[part]}-issues ${derivedId}`,
    onBlur: (typed: string) => left(part, typed),
  });
  const issuesOf = (part: EntryPart) => (
    <FieldIssues id={`${names[part]}-issues`} issues={complaints(part)} tenantHref={tenantHref} />
  );
  const edit = (part: EntryPart, next: Parameters<typeof change>[0]) => {
    edited(part);
    change(next);
  };

  return (
    <div role="group" aria-label={`Entry ${index + 1}`} className="grid gap-3 border-t border-line py-4">
      <div className="flex items-center justify-between gap-2">
        <p className="text-meta font-medium text-ink-2">Entry {index + 1}</p>
        <IconButton
          size="small"
          label={`Remove entry ${index + 1}`}
          icon={<Trash2 aria-hidden />}
          disabled={disabled}
          onClick={props.onRemove}
        />
      </div>
      <div className="grid gap-1">
        <NumbersField
          {...field('numbers')}
          kind={kind}
          value={entry.numbers}
          invalid={complaints('numbers').length > 0 || overlapping}
          onChange={(numbers) => edit('numbers', { numbers })}
        />
        {issuesOf('numbers')}
        <OverlapList check={check} ranges={ranges} tenantHref={tenantHref} />
        <DerivedSentence id={derivedId} entry={planned} derived={derived} chosen={wishes.prefixLength} />
      </div>
      <div className="grid gap-3 sm:grid-cols-[1fr_14rem]">
        <div className="grid min-w-0 content-start gap-1">
          <PrefixField
            {...field('prefixLength')}
            entry={planned}
            most={derived.prefixLength}
            chosen={wishes.prefixLength !== undefined}
            disabled={disabled}
            onChange={(prefixLength) => edit('prefixLength', { prefixLength })}
          />
          {issuesOf('prefixLength')}
        </div>
        <div className="grid min-w-0 content-start gap-1">
          <ExtraDigitsField
            {...field('extraDigits')}
            entry={planned}
            value={wishes.extraDigits}
            hasComma={entry.numbers.includes(',')}
            onChange={(extraDigits) => edit('extraDigits', { extraDigits })}
          />
          {issuesOf('extraDigits')}
        </div>
      </div>
      <div>
        <ShortNumberPreview entry={planned} />
        <ClashList
          entry={index}
          clashes={clashes}
          onUseExtraDigits={(extraDigits) => edit('extraDigits', { extraDigits })}
        />
      </div>
    </div>
  );
}

/** What is said about the entry as a whole is shown on its numbers. */
function byPart(issues: readonly Issue[], names: Record<EntryPart, string>, entry: string): IssuesByPart {
  const on = (...paths: string[]) => issues.filter(({ path }) => paths.includes(path));
  return {
    numbers: on(entry, names.numbers),
    prefixLength: on(names.prefixLength),
    extraDigits: on(names.extraDigits),
  };
}
