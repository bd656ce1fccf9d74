'use client';

import { useActionState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { RadioField } from '@/components/form/radio-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { ImportedStatus, PlanItem } from '@/lib/transfer/model';
import { ConflictRow } from './conflict-row';

export interface ConflictFormProps {
  id: string;
  /** Of the plan that is shown. */
  digest: string;
  /** Those of this page. */
  conflicts: readonly PlanItem[];
  /** How many of each sort there are in the whole plan. */
  sortCounts: Record<string, number>;
  status: ImportedStatus;
  /** As it stands in the archive. */
  archivedStatus: 'active' | 'inactive';
  action(state: FormState, form: FormData): Promise<FormState>;
}

/** What is decided about conflicts. The plan is drawn again with it; nothing is imported by it. */
export function ConflictForm(props: ConflictFormProps) {
  const { id, digest, conflicts, sortCounts, status, archivedStatus, action } = props;
  const [state, act, isPending] = useActionState(action, idle);
  const fields = conflicts.map((_, at) => `items.${at}.value`);
  return (
    <form action={act} noValidate className="flex flex-col gap-5">
      <FormProblems state={state} fields={fields} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="digest" value={digest} />
      {conflicts.length > 0 && (
        <ul className="flex flex-col border-t border-line-strong">
          {conflicts.map((item, at) => (
            <ConflictRow
              key={`${digest} ${item.key}`}
              importId={id}
              item={item}
              at={at}
              alike={item.conflict === null ? 1 : (sortCounts[item.conflict] ?? 1)}
              error={state.issues.find(({ path }) => path === fields[at])?.message}
            />
          ))}
        </ul>
      )}
      {archivedStatus === 'active' ? (
        <StatusField status={status} />
      ) : (
        <p className="text-ink-2">It was inactive when it was exported, and comes in inactive.</p>
      )}
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-canvas px-1 py-2">
        <SubmitButton variant="secondary" pending={isPending} pendingText="Drawing the plan again…">
          Draw the plan again with this
        </SubmitButton>
        <span className="text-ink-2">Nothing is imported by it.</span>
      </div>
    </form>
  );
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
