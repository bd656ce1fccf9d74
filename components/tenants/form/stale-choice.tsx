'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { labelOf, showMember } from '@/lib/tenants/describe-tenant';
import type { EditConflict } from '@/lib/tenants/merge-edits';
import type { TenantDraft } from '@/lib/tenants/model';
import { Lines } from '../change-list';

/** What somebody else saved while this form was being filled in. */
export interface Stale {
  version: number;
  changedBy: string;
  changedAt: string;
  theirs: TenantDraft;
  conflicts: EditConflict[];
}

export interface StaleChoiceProps {
  stale: Stale;
  zone: string;
  /** Gets the members of which theirs is taken. */
  onChoose: (theirs: string[]) => void;
}

/** Field by field: mine or theirs. Without scripts the choice is posted with the form. */
export function StaleChoice({ stale, zone, onChoose }: StaleChoiceProps) {
  const table = useRef<HTMLTableElement>(null);
  const section = useRef<HTMLElement>(null);
  const { conflicts, changedBy, changedAt } = stale;

  // Whoever pressed Save stands at the foot of the page.
  useEffect(() => {
    section.current?.focus();
  }, [stale]);

  function apply() {
    const chosen = table.current?.querySelectorAll<HTMLInputElement>('input[value="theirs"]:checked') ?? [];
    onChoose([...chosen].map(({ dataset }) => dataset.path ?? '').filter(Boolean));
  }

  return (
    <section ref={section} tabIndex={-1} aria-labelledby="stale-title" className="mb-6 max-w-4xl">
      <Notice
        tone="warning"
        title={<span id="stale-title">{changedBy} changed this tenant while you were editing it.</span>}
      >
        Saved <Time at={changedAt} zone={zone} show="absolute" />. Nothing was overwritten.{' '}
        {conflicts.length > 0
          ? 'Choose for each field, then save again.'
          : 'None of your fields is touched by it: save again.'}
      </Notice>
      {conflicts.length > 0 && (
        <div className="overflow-x-auto">
          <table ref={table} className="ledger">
            <caption className="sr-only">
              Fields that both have changed, or that {changedBy} has changed
            </caption>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Mine</th>
                <th scope="col">Saved by {changedBy}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((conflict) => (
                <ConflictRow key={conflict.path} conflict={conflict} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="mt-3 [@media(scripting:none)]:hidden">
        <Button variant="primary" onClick={apply}>
          {conflicts.length > 0 ? 'Use these choices' : 'Go on'}
        </Button>
      </div>
    </section>
  );
}

function ConflictRow({ conflict: { path, mine, theirs, contested } }: { conflict: EditConflict }) {
  const side = (which: 'mine' | 'theirs', value: unknown) => {
    const lines = showMember(path, value);
    return (
      <td>
        <label className="flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name={`choice.${path}`}
            value={which}
            data-path={path}
            defaultChecked={(which === 'mine') === contested}
            className="m-1 size-4 shrink-0"
          />
          <span className="min-w-0 self-center">
            <span className="sr-only">{`${labelOf(path)}, ${which}: `}</span>
            {lines.length > 0 ? (
              <Lines path={path} lines={lines} />
            ) : (
              <span className="text-ink-2">nothing</span>
            )}
          </span>
        </label>
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">
        {labelOf(path)}
        {contested && <span className="block text-meta text-lamp-text">▲ changed by both</span>}
      </th>
      {side('mine', mine)}
      {side('theirs', theirs)}
    </tr>
  );
}
