'use client';

import { useActionState, useState } from 'react';
import { idle } from '@/components/form/form-state';
import { SubmitButton } from '@/components/form/submit-button';
import { useRouter } from '@/components/scope/use-router';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PurgeTenantDialog } from '../actions/purge-tenant-dialog';
import type { TenantActions } from '../actions/tenant-action';

export interface PurgeTenantButtonProps {
  tenant: { id: string; name: string };
  actions: Pick<TenantActions, 'purge'>;
}

export function PurgeTenantButton({ tenant, actions }: PurgeTenantButtonProps) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const [state, send] = useActionState(actions.purge, idle);
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
      {/* Where no script opens a dialog, one has to unfold the button first. */}
      <details className="hidden [@media(scripting:none)]:block">
        <summary className="link inline-flex min-h-6 items-center">Purge {tenant.name} for good</summary>
        <form action={send} className="mt-3">
          <input type="hidden" name="id" value={tenant.id} />
          {state.status === 'failed' && <Notice tone="danger" title={state.message} />}
          <SubmitButton variant="danger">Purge tenant</SubmitButton>
        </form>
      </details>
    </>
  );
}
