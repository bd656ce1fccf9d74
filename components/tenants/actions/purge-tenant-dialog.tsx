'use client';

import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import { post, type TenantActions } from './tenant-action';

export interface PurgeTenantDialogProps {
  tenant: { id: string; name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
  actions: Pick<TenantActions, 'purge'>;
  onPurged?: () => void;
}

/** Asks before a tenant in the bin is removed for good. */
export function PurgeTenantDialog({ tenant, open, onOpenChange, actions, onPurged }: PurgeTenantDialogProps) {
  async function confirm(): Promise<string | undefined> {
    const state = await post(actions.purge, { id: tenant.id });
    if (state.status === 'failed') return state.message;
    showToast({ title: `${tenant.name} purged` });
    onPurged?.();
    return undefined;
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Purge ${tenant.name}?`}
      consequences={[
        'The tenant, its telephony profile and its subscribers are removed for good.',
        'It cannot be restored or undone.',
        'Its history stays in the audit log.',
      ]}
      confirmLabel="Purge tenant"
      typeToConfirm={tenant.name}
      onConfirm={confirm}
    />
  );
}
