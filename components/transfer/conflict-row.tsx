'use client';

import { useState } from 'react';
import { FieldMessage, fieldId } from '@/components/form/field';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format-count';
import { conflictNames, isConflict } from '@/lib/transfer/conflicts';
import type { PlanItem } from '@/lib/transfer/model';
import { VerdictLamp } from './import-state';
import { ItemName, ItemReason } from './item-reason';
import { NewValueField } from './new-value-field';
import { kindWords, sayChoice } from './words';

export interface PostedChoice {
  choice: string;
  value: string;
}

export interface ConflictRowProps {
  importId: string;
  item: PlanItem;
  /** What was chosen and refused, so that it need not be chosen again. */
  posted: PostedChoice | undefined;
  /** Its place in the form. */
  at: number;
  /** How many of this sort the plan has. */
  alike: number;
  error: string | undefined;
}

/** One conflict, and beside it what can be done about it. */
export function ConflictRow({ importId, item, posted, at, alike, error }: ConflictRowProps) {
  const { key, kind, verdict, conflict, choices, choice, value } = item;
  const [chosen, setChosen] = useState<string>(posted?.choice ?? choice ?? '');
  const id = fieldId(`items.${at}.choice`);
  const canRename = choices.includes('rename');
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line px-2 py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-ink-2">
            {conflict && isConflict(conflict) ? conflictNames[conflict] : kindWords[kind]}
          </span>
          <strong className="min-w-0">
            <ItemName item={item} />
          </strong>
          <VerdictLamp verdict={verdict} isDone={false} />
        </p>
        <p className="mt-0.5 max-w-prose">
          <ItemReason item={item} />
        </p>
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <input type="hidden" name={`items.${at}.key`} value={key} />
        {choices.every((each) => each === 'stop') && (
          <p className="text-ink-2">As long as this stands, nothing can be imported.</p>
        )}
        <label htmlFor={id} className="sr-only">
          What to do about {item.what}
        </label>
        <div className="flex flex-wrap items-center gap-2">
          <select
            id={id}
            name={`items.${at}.choice`}
            className="control min-w-0 flex-1 basis-52"
            defaultValue={posted?.choice ?? choice ?? ''}
            onChange={(event) => setChosen(event.target.value)}
          >
            {choice === null && <option value="">Decide…</option>}
            {choices.map((each) => (
              <option key={each} value={each}>
                {sayChoice(each, kind)}
              </option>
            ))}
          </select>
          {alike > 1 && (
            <Button type="submit" name="alike" value={String(at)} size="small">
              Same for all {formatCount(alike)}
            </Button>
          )}
        </div>
        {canRename && (
          <div className={chosen === 'rename' ? undefined : '[@media(scripting:enabled)]:hidden'}>
            <NewValueField
              importId={importId}
              conflict={conflict}
              what={item.what}
              name={`items.${at}.value`}
              value={posted?.value || value}
              error={error}
            />
          </div>
        )}
        {!canRename && <FieldMessage id={`${id}-value`} error={error} />}
      </div>
    </li>
  );
}
