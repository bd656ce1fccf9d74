'use client';

import { useActionState, useEffect } from 'react';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { showToast } from '@/components/ui/toast';
import type { TenantActions } from '../actions/tenant-action';

/** Takes one change back as a new, checked change; what stands against it is said on the spot. */
export function UndoButton({ entryId, undo }: { entryId: string; undo: TenantActions['undo'] }) {
  const [state, send] = useActionState(undo, idle);

  useEffect(() => {
    if (state.status === 'done' && state.result) {
      showToast({ title: `A change of ${state.result.tenant.name} was undone` });
    }
  }, [state]);

  return (
    <form action={send} className="flex flex-wrap items-start gap-2">
      <input type="hidden" name="entryId" value={entryId} />
      <SubmitButton size="small" variant="secondary" pendingText="Undoing…">
        Undo
      </SubmitButton>
      {state.status === 'failed' && (
        <Notice tone="danger" announce="alert" title={state.message} className="basis-full">
          {state.issues.length > 1 && (
            <ul>
              {state.issues.slice(1).map(({ path, message }) => (
                <li key={path}>{message}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </form>
  );
}
