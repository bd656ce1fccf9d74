'use client';

import { useActionState } from 'react';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import type { ActedTenant, TenantAction } from '../actions/tenant-action';

export interface NamedDeletionProps {
  tenant: { id: string; name: string; version: number };
  action: TenantAction<ActedTenant>;
}

/** Deleting where no script opens a dialog: the name is typed on the page. */
export function NamedDeletion({ tenant, action }: NamedDeletionProps) {
  const [state, send] = useActionState(action, idle);
  const issue = issueAt(state.issues, 'confirmName');
  return (
    <form action={send} className="hidden max-w-form flex-col gap-3 [@media(scripting:none)]:flex">
      <input type="hidden" name="id" value={tenant.id} />
      <input type="hidden" name="expectedVersion" value={tenant.version} />
      {state.status === 'failed' && !issue && <Notice tone="danger" title={state.message} />}
      <TextField
        name="confirmName"
        label={`Type ${tenant.name} to delete it`}
        autoComplete="off"
        error={issue?.message}
      />
      <div>
        <SubmitButton variant="danger">Delete tenant</SubmitButton>
      </div>
    </form>
  );
}
