'use client';

import { useActionState, useEffect } from 'react';
import { type FormState, idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonVariant } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type SwitchActions, tellSwitched } from './switch-tenant';
import type { ActedTenant } from './tenant-action';

export interface SwitchTenantButtonProps {
  tenant: { id: string; status: 'active' | 'inactive' };
  actions: SwitchActions;
  variant?: ButtonVariant;
}

/** Activate or Deactivate as a form of its own: works before JavaScript, and with it offers Undo. */
export function SwitchTenantButton({ tenant, actions, variant }: SwitchTenantButtonProps) {
  // Both are kept, because what was switched comes back as the other one.
  const [activated, activate] = useActionState(actions.activate, idle);
  const [deactivated, deactivate] = useActionState(actions.deactivate, idle);
  useTold(activated, 'active', actions.undo);
  useTold(deactivated, 'inactive', actions.undo);
  const isActive = tenant.status === 'active';
  const last = isActive ? deactivated : activated;
  return (
    <form action={isActive ? deactivate : activate} className="contents">
      <input type="hidden" name="id" value={tenant.id} />
      <SubmitButton variant={variant ?? (isActive ? 'secondary' : 'primary')}>
        {isActive ? 'Deactivate' : 'Activate'}
      </SubmitButton>
      {last.status === 'failed' && <Notice tone="danger" announce="alert" title={last.message} />}
    </form>
  );
}

function useTold(state: FormState<ActedTenant>, to: 'active' | 'inactive', undo: SwitchActions['undo']) {
  useEffect(() => {
    if (state.status === 'done' && state.result) tellSwitched(undo, to, state.result);
  }, [state, to, undo]);
}
