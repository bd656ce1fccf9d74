'use client';

import { startTransition, useActionState, useRef, useState } from 'react';
import { idle } from '../form/form-state';
import { SubmitButton } from '../form/submit-button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { FormAction } from './action-button';

export interface RevokeApiKeyButtonProps {
  action: FormAction<unknown>;
  apiKey: { id: string; name: string };
}

/** Posts as it is before JavaScript; afterwards it asks first. */
export function RevokeApiKeyButton({ action, apiKey: { id, name } }: RevokeApiKeyButtonProps) {
  const [state, act, isRevoking] = useActionState(action, idle);
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
        className="inline-flex flex-wrap items-center gap-x-3 gap-y-1"
      >
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="danger-outline" size="small" pending={isRevoking} pendingText="Revoking…">
          Revoke
          <span className="sr-only"> API key {name}</span>
        </SubmitButton>
        <span role="alert" className="text-danger empty:hidden">
          {state.status === 'failed' && state.message}
        </span>
      </form>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Revoke API key ${name}?`}
        consequences={[
          'Scripts that use it stop working.',
          'Tokens they got with it end at once.',
          'It cannot be brought back; a new one can be made.',
        ]}
        confirmLabel="Revoke API key"
        onConfirm={async () => {
          const posted = form.current && new FormData(form.current);
          if (posted) startTransition(() => act(posted));
        }}
      />
    </>
  );
}
