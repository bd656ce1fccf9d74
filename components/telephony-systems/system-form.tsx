'use client';

import { useActionState, useId, useState } from 'react';
import { FormProblems } from '@/components/accounts/form-problems';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { Link } from '@/components/scope/link';
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
  const heading = useId();
  const [base, setBase] = useState(system);
  const [typed, setTyped] = useState<TypedSystem>(() => ({ ...textsOf(system), ...postedTexts(state) }));
  const [reason, setReason] = useState('');
  // A refusal for staleness brings the system as it is now. What was not touched follows it; what was stays.
  if (state.result && base && state.result.version !== base.version) {
    setTyped(followNewer(typed, { from: textsOf(base), to: textsOf(state.result) }));
    setBase(state.result);
  }
  const changes = base ? listChanges(base, typed) : [];
  const isDirty = members.some((member) => typed[member] !== textsOf(base)[member]);
  return (
    <form action={act} noValidate className="flex flex-col gap-5">
      {system && state.result && state.code === 'changed-meanwhile' ? (
        <StaleSystem before={system} now={state.result} />
      ) : (
        <FormProblems state={state} fields={members} />
      )}
      {base && (
        <>
          <input type="hidden" name="id" value={base.id} />
          <input type="hidden" name="expectedVersion" value={base.version} />
        </>
      )}
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      <SystemFields
        key={`${base?.version} ${state.values !== undefined}`}
        values={typed}
        issues={state.issues}
        onChange={(member, value) => setTyped((before) => ({ ...before, [member]: value }))}
      />
      {system && (
        <>
          <TextField
            name="reason"
            label="Reason"
            hint="Kept in the audit log."
            optional
            limit={500}
            defaultValue={reason}
            onChange={(event) => setReason(event.target.value)}
          />
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

function textsOf(system: TelephonySystem | undefined): TypedSystem {
  return system ? writeTyped(system) : emptySystem;
}

function followNewer(typed: TypedSystem, { from, to }: { from: TypedSystem; to: TypedSystem }): TypedSystem {
  const followed = members.map((member) => [
    member,
    typed[member] === from[member] ? to[member] : typed[member],
  ]);
  return Object.fromEntries(followed) as unknown as TypedSystem; // the members are those of TypedSystem
}

function postedTexts({ values }: FormState): Partial<TypedSystem> {
  return Object.fromEntries(
    members.flatMap((member) => {
      const value = values?.[member];
      return typeof value === 'string' ? [[member, value]] : [];
    }),
  );
}
