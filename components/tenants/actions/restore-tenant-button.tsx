'use client';

import { useActionState, useEffect, useState } from 'react';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { canBeRestoredInstead, tellRestored } from './restore-tenant';
import { RestoreTenantDialog } from './restore-tenant-dialog';
import type { RestoredTenant, TenantActions } from './tenant-action';

export interface RestoreTenantButtonProps {
  tenant: { id: string; name: string };
  actions: Pick<TenantActions, 'restore'>;
  onRestored?: (restored: RestoredTenant) => void;
}

/** Restore as a form of its own; where something was taken meanwhile, a dialog offers another. */
export function RestoreTenantButton({ tenant, actions, onRestored }: RestoreTenantButtonProps) {
  const [state, restore] = useActionState(actions.restore, idle);
  const [answered, setAnswered] = useState(state);
  const open = state !== answered && state.status === 'failed' && canBeRestoredInstead(state);

  useEffect(() => {
    if (state.status === 'done' && state.result) tellRestored(state.result);
  }, [state]);

  return (
    <>
      <form action={restore} className="contents">
        <input type="hidden" name="id" value={tenant.id} />
        <SubmitButton variant="primary">Restore</SubmitButton>
        {state.status === 'failed' && !open && (
          <Notice tone="danger" announce="alert" title={state.message} />
        )}
      </form>
      <RestoreTenantDialog
        open={open}
        onOpenChange={(next) => !next && setAnswered(state)}
        tenant={tenant}
        refusal={state}
        actions={actions}
        onRestored={onRestored}
      />
    </>
  );
}
