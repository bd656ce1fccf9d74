'use client';

import { useActionState, useEffect, useState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import type { ImportedStatus, PlanItem } from '@/lib/transfer/model';
import { ConflictRow, type PostedChoice } from './conflict-row';
import { useUndrawnChoices } from './undrawn-choices';

export interface ConflictFormProps {
  id: string;
  /** Of the plan that is shown. */
  digest: string;
  /** Those of this page. */
  conflicts: readonly PlanItem[];
  /** How many of each sort there are in the whole plan. */
  sortCounts: Record<string, number>;
  status: ImportedStatus;
  /** As it stands in the archive; null where the status is no matter of it. */
  archivedStatus: 'active' | 'inactive' | null;
  action(state: FormState, form: FormData): Promise<FormState>;
}

/** What is decided about conflicts. The plan is drawn again with it; nothing is imported by it. */
export function ConflictForm(props: ConflictFormProps) {
  const { id, digest, conflicts, sortCounts, status, archivedStatus, action } = props;
  const [state, act, isPending] = useActionState(action, idle);
  const [shown, setShown] = useState({ state, attempt: 0 });
  if (shown.state !== state) setShown({ state, attempt: shown.attempt + 1 });
  const { isUndrawn, setUndrawn } = useUndrawnChoices();
  useEffect(() => {
    if (state.status === 'done') setUndrawn(false);
  }, [state, setUndrawn]);
  useEffect(() => () => setUndrawn(false), [setUndrawn]);
  const posted = readPosted(state);
  const fields = conflicts.map((_, at) => `items.${at}.value`);
  return (
    <form action={act} noValidate className="flex flex-col gap-5" onChange={() => setUndrawn(true)}>
      <UnsavedGuard dirty={isUndrawn && !isPending} what="this plan" />
      <FormProblems state={state} fields={fields} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="digest" value={digest} />
      {conflicts.length > 0 && (
        <ul className="flex flex-col border-t border-line-strong">
          {conflicts.map((item, at) => (
            <ConflictRow
              key={`${digest} ${item.key} ${shown.attempt}`}
              importId={id}
              item={item}
              posted={posted.rows.get(item.key)}
              at={at}
              alike={item.conflict === null ? 1 : (sortCounts[item.conflict] ?? 1)}
              error={state.issues.find(({ path }) => path === fields[at])?.message}
            />
          ))}
        </ul>
      )}
      {archivedStatus === 'active' && <StatusField key={shown.attempt} status={posted.status ?? status} />}
      {archivedStatus === 'inactive' && (
        <p className="text-ink-2">It was inactive when it was exported, and comes in inactive.</p>
      )}
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-canvas px-1 py-2">
        <SubmitButton variant="secondary" pending={isPending} pendingText="Drawing the plan again…">
          Draw the plan again with this
        </SubmitButton>
        <span className="text-ink-2">
          {isUndrawn ? 'Not in the plan yet. Nothing is imported by it.' : 'Nothing is imported by it.'}
        </span>
      </div>
    </form>
  );
}

interface Posted {
  rows: Map<string, PostedChoice>;
  status: ImportedStatus | undefined;
}

/** What was chosen when it was refused: the browser empties a form whose action is over. */
function readPosted({ status, values = {} }: FormState): Posted {
  const rows = new Map<string, PostedChoice>();
  if (status !== 'failed') return { rows, status: undefined };
  for (const row of Array.isArray(values.items) ? (values.items as Record<string, unknown>[]) : []) {
    const [key, choice, value] = [row.key, row.choice, row.value].map((text) =>
      typeof text === 'string' ? text : '',
    );
    if (key) rows.set(key, { choice: choice ?? '', value: value ?? '' });
  }
  const chosen = values.status;
  return { rows, status: chosen === 'as-it-was' || chosen === 'inactive' ? chosen : undefined };
}

function StatusField({ status }: { status: ImportedStatus }) {
  return (
    <RadioField
      name="status"
      label="Status after the import"
      defaultValue={status}
      options={[
        {
          value: 'as-it-was',
          label: 'As it was: active',
          hint: 'Its people can sign in and call as soon as it is here.',
        },
        {
          value: 'inactive',
          label: 'Inactive',
          hint: 'Look at everything first, activate it here, then retire it where it was.',
        },
      ]}
    />
  );
}
