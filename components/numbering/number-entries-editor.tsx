'use client';

import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { findClashes, findSelfOverlaps } from '@/lib/numbering/clashes';
import { type NumberEntry, type NumberKind, numbersMember } from '@/lib/numbering/model';
import { formatNumbers } from '@/lib/numbering/parse-numbers';
import { planEntry } from '@/lib/numbering/plan-entry';
import type { Issue } from '@/lib/problem';
import { EntryRow } from './entry-row';
import { FieldIssues, type TenantHref } from './field-issues';
import { numbersLabel } from './numbers-field';
import type { FindOverlaps } from './use-overlap-check';
import { useRowKeys } from './use-row-keys';
import { VendorExamples } from './vendor-examples';

export interface NumberEntriesEditorProps {
  kind: NumberKind;
  /** Form path of the list: `telephony.directoryNumbers`. Inputs take their names and ids from it. */
  name: string;
  entries: readonly NumberEntry[];
  onChange: (entries: NumberEntry[]) => void;
  /** What a submit answered; paths begin with `name`. */
  issues?: readonly Issue[];
  findOverlaps?: FindOverlaps;
  tenantHref?: TenantHref;
  disabled?: boolean;
}

/** Edits the number entries of one tenant. Every input is real and named, so the form posts without JavaScript. */
export function NumberEntriesEditor(props: NumberEntriesEditorProps) {
  const {
    kind,
    name,
    entries,
    onChange,
    issues = [],
    findOverlaps,
    tenantHref = tenantPage,
    disabled = false,
  } = props;
  const member = numbersMember[kind];
  const inputId = (index: number) => `${name}.${index}.${member}`;
  const [saved] = useState(() => new Set(entries.map(canonical)));
  const [removed, setRemoved] = useState<{ index: number; key: number; entry: NumberEntry }>();
  const [focus, setFocus] = useState<{ id: string }>();
  const { keys, removeKey, restoreKey } = useRowKeys(entries.length);
  const planned = entries.map(planEntry);
  const clashes = findClashes(planned);
  const repeats = findSelfOverlaps(planned, name, member);

  useEffect(() => {
    if (focus) document.getElementById(focus.id)?.focus();
  }, [focus]);

  function add(numbers: string) {
    const blank = entries.findIndex((entry) => numbers !== '' && entry.numbers.trim() === '');
    const index = blank === -1 ? entries.length : blank;
    onChange(entries.toSpliced(index, 1, { numbers }));
    setFocus({ id: inputId(index) });
  }

  function remove(index: number) {
    const [entry, key] = [entries[index], keys[index]];
    if (!entry || key === undefined) return;
    const blank = entry.numbers.trim() === '';
    removeKey(index);
    onChange(entries.toSpliced(index, 1));
    setRemoved(blank ? undefined : { index, key, entry });
    setFocus({ id: blank ? `${name}-add` : `${name}-undo` });
  }

  function undo() {
    if (!removed) return;
    const index = Math.min(removed.index, entries.length);
    restoreKey(index, removed.key);
    onChange(entries.toSpliced(index, 0, removed.entry));
    setRemoved(undefined);
    setFocus({ id: inputId(index) });
  }

  return (
    <fieldset className="min-w-0" disabled={disabled}>
      <legend className="text-section font-bold">{numbersLabel[kind]}</legend>
      <FieldIssues
        id={`${name}-issues`}
        issues={issues.filter(({ path }) => path === name)}
        tenantHref={tenantHref}
      />
      <ol className="mt-2">
        {entries.map((entry, index) => (
          <li key={keys[index]}>
            <EntryRow
              index={index}
              kind={kind}
              path={`${name}.${index}`}
              entry={entry}
              given={issues}
              repeats={repeats}
              clashes={clashes.filter((clash) => clash.entries.includes(index))}
              findOverlaps={saved.has(canonical(entry)) ? undefined : findOverlaps}
              tenantHref={tenantHref}
              disabled={disabled}
              onChange={(changed) => onChange(entries.with(index, changed))}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <div role="status">
        {removed && (
          <p className="flex flex-wrap items-center gap-2 border-t border-line py-2 text-ink-2">
            Removed {removed.entry.numbers}.
            <Button id={`${name}-undo`} size="small" onClick={undo}>
              Undo
            </Button>
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-4 border-t border-line pt-3">
        <Button id={`${name}-add`} icon={<Plus aria-hidden />} onClick={() => add('')}>
          Add entry
        </Button>
        <VendorExamples onUse={add} disabled={disabled} />
      </div>
    </fieldset>
  );
}

/** The text of the numbers as the check of overlaps sends it. */
function canonical(entry: NumberEntry): string {
  return formatNumbers(planEntry(entry).ranges);
}

function tenantPage(tenantId: string): string {
  return `/tenants/${encodeURIComponent(tenantId)}`;
}
