'use client';

import Link from 'next/link';
import { useActionState, useId, useState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { DiffList } from '@/components/ui/diff-list';
import type { TelephonySystem } from '@/lib/telephony-systems/model';
import { emptySystem, type TypedSystem, writeTyped } from '@/lib/telephony-systems/typed-lists';
import { StaleSystem } from './stale-system';
import { listChanges, members } from './system-changes';
import { SystemFields } from './system-fields';

export interface SystemFormProps {
  action(state: FormState<TelephonySystem>, form: FormData): Promise<FormState<TelephonySystem>>;
  /** What is edited; absent for a new one. */
  system?: TelephonySystem;
  /** Makes a repeated post harmless. */
  idempotencyKey?: string;
}

export function SystemForm({ action, system, idempotencyKey }: SystemFormProps) {
  const [state, act, isSaving] = useActionState(action, idle);
  const start = system ? writeTyped(system) : emptySystem;
  const [typed, setTyped] = useState<TypedSystem>(() => ({ ...start, ...postedTexts(state) }));
  const heading = useId();
  // A refusal for staleness brings the system as it is now: saving again is then a decision, not an accident.
  const current = state.result ?? system;
  const changes = current ? listChanges(current, typed) : [];
  const isDirty = members.some((member) => typed[member] !== start[member]);
  return (
    <form action={act} noValidate className="flex flex-col gap-5">
      <FormProblems state={state} fields={members} />
      {system && state.code === 'changed-meanwhile' && state.result && (
        <StaleSystem before={system} now={state.result} />
      )}
      {current && (
        <>
          <input type="hidden" name="id" value={current.id} />
          <input type="hidden" name="expectedVersion" value={current.version} />
        </>
      )}
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      <SystemFields
        key={String(state.values !== undefined)}
        values={typed}
        issues={state.issues}
        onChange={(member, value) => setTyped((before) => ({ ...before, [member]: value }))}
      />
      {system && (
        <>
          <TextField name="reason" label="Reason" hint="Kept in the audit log." optional limit={500} />
          <section aria-labelledby={heading} className="max-w-form">
            <h2 id={heading} className="mb-1 text-section font-bold">
              What will change
            </h2>
            {changes.length === 0 ? (
              <p className="text-ink-2">Nothing yet.</p>
            ) : (
              <DiffList items={changes} caption="What will change" />
            )}
          </section>
        </>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{system ? 'Save changes' : 'Add telephony system'}</SubmitButton>
        <Link
          href={system ? `/telephony-systems/${system.id}` : '/telephony-systems'}
          className="link inline-flex min-h-6 items-center"
        >
          Cancel
        </Link>
      </div>
      <UnsavedGuard dirty={isDirty && !isSaving} what="this telephony system" />
    </form>
  );
}

function postedTexts({ values }: FormState): Partial<TypedSystem> {
  return Object.fromEntries(
    members.flatMap((member) => {
      const value = values?.[member];
      return typeof value === 'string' ? [[member, value]] : [];
    }),
  );
}
