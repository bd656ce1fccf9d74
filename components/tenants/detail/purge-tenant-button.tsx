'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { PurgeTenantDialog } from '../actions/purge-tenant-dialog';
import type { TenantActions } from '../actions/tenant-action';

export interface PurgeTenantButtonProps {
  tenant: { id: string; name: string };
  actions: Pick<TenantActions, 'purge'>;
}

export function PurgeTenantButton({ tenant, actions }: PurgeTenantButtonProps) {
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
        Purge tenant
      </Button>
      <PurgeTenantDialog
        tenant={tenant}
        open={open}
        onOpenChange={setOpen}
        actions={actions}
        onPurged={() => router.push('/tenants?deleted=true')}
      />
    </>
  );
}
