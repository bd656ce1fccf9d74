'use client';

import { useActionState, useEffect } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { showToast } from '@/components/ui/toast';
import { takeBack } from '../take-back';

export interface UnassignButtonProps {
  block: { id: string; version: number };
  /** `46701000–46701099`. */
  name: string;
  tenantId: string;
  action: FormAction<unknown>;
  undo: FormAction<unknown>;
}

/** Unassigns at once, as the policy says; the toast takes it back. The block's page can do it in parts. */
export function UnassignButton({ block, name, tenantId, action, undo }: UnassignButtonProps) {
  const [state, act] = useActionState(action, idle);
  useEffect(() => {
    if (state.status !== 'done') return;
    showToast({
      title: `${name} unassigned`,
      link: { label: `Open ${name}`, href: `/numbers/${block.id}` },
      undo: () => takeBack({ action: undo, fields: { id: block.id, tenantId } }),
    });
  }, [state, name, block.id, tenantId, undo]);
  return (
    <form action={act} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={block.id} />
      <input type="hidden" name="expectedVersion" value={block.version} />
      <SubmitButton size="small" variant="secondary" pendingText="Unassigning…">
        Unassign<span className="sr-only"> {name}</span>
      </SubmitButton>
      <span role="alert" className="text-danger empty:hidden">
        {state.status === 'failed' && state.message}
      </span>
    </form>
  );
}
