'use client';

import { useState } from 'react';
import { useRouter } from '@/components/scope/use-router';
import { Button } from '@/components/ui/button';
import { DeleteTenantDialog, type DoomedTenant } from '../actions/delete-tenant-dialog';
import type { TenantActions } from '../actions/tenant-action';

export interface DeleteTenantButtonProps {
  tenant: DoomedTenant;
  actions: Pick<TenantActions, 'delete' | 'undo'>;
  days: number;
}

export function DeleteTenantButton({ tenant, actions, days }: DeleteTenantButtonProps) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  return (
    <>
      <Button
        variant="danger-outline"
        className="[@media(scripting:none)]:hidden"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Delete tenant
      </Button>
      <DeleteTenantDialog
        tenant={tenant}
        open={open}
        onOpenChange={setOpen}
        actions={actions}
        days={days}
        onDeleted={() => router.refresh()}
      />
    </>
  );
}
