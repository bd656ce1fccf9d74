'use client';

import { type ReactNode, startTransition, useActionState, useRef, useState } from 'react';
import type { FormAction } from '../accounts/action-button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';
import { idle } from './form-state';
import { SubmitButton } from './submit-button';

export interface DeleteFormProps {
  action: FormAction<unknown>;
  thing: { id: string; name: string; version: number };
  /** Posted beside id and version. */
  fields?: Record<string, string>;
  consequences: ReactNode[];
  /** On the button and in the question; "Delete" unless it says another. */
  verb?: 'Delete' | 'Remove';
  /** "Delete trunk". */
  confirmLabel: string;
}

/** Posts as it is before JavaScript; afterwards it asks first. */
export function DeleteForm({
  action,
  thing,
  fields = {},
  consequences,
  verb = 'Delete',
  confirmLabel,
}: DeleteFormProps) {
  const [state, act, isDeleting] = useActionState(action, idle);
  const [isAsking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      <form
        ref={form}
        action={act}
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
        className="flex flex-col items-start gap-3"
      >
        {state.status === 'failed' && <Notice tone="danger" announce="alert" title={state.message} />}
        {Object.entries({ id: thing.id, expectedVersion: thing.version, ...fields }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton
          variant="danger-outline"
          pending={isDeleting}
          pendingText={verb === 'Delete' ? 'Deleting…' : 'Removing…'}
        >
          {verb} {thing.name}
        </SubmitButton>
      </form>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`${verb} ${thing.name}?`}
        consequences={consequences}
        confirmLabel={confirmLabel}
        onConfirm={async () => {
          const posted = form.current && new FormData(form.current);
          if (posted) startTransition(() => act(posted));
        }}
      />
    </>
  );
}
