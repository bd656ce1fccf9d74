'use client';

import { startTransition, useActionState, useRef, useState } from 'react';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

export interface DeleteSystemFormProps {
  action(state: FormState<null>, form: FormData): Promise<FormState<null>>;
  system: { id: string; name: string; version: number };
}

/** Posts as it is before JavaScript; afterwards it asks first. */
export function DeleteSystemForm({ action, system }: DeleteSystemFormProps) {
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
        <input type="hidden" name="id" value={system.id} />
        <input type="hidden" name="expectedVersion" value={system.version} />
        <SubmitButton variant="danger-outline" pending={isDeleting} pendingText="Deleting…">
          Delete {system.name}
        </SubmitButton>
      </form>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Delete ${system.name}?`}
        consequences={['No tenant uses it.', 'It cannot be restored; it can be added again by hand.']}
        confirmLabel="Delete telephony system"
        onConfirm={async () => {
          const posted = form.current && new FormData(form.current);
          if (posted) startTransition(() => act(posted));
        }}
      />
    </>
  );
}
