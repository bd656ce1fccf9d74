'use client';

import { type FormEvent, useId, useState, useTransition } from 'react';
import type { FormState } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { DialogPanel } from '@/components/ui/dialog-panel';
import { Notice } from '@/components/ui/notice';
import { type InsteadField, insteadFields, restoreTenant } from './restore-tenant';
import type { RestoredTenant, TenantActions } from './tenant-action';

export interface RestoreTenantPanelProps {
  tenant: { id: string; name: string };
  /** Why it could not be restored as it is. */
  refusal: FormState<RestoredTenant>;
  onOpenChange: (open: boolean) => void;
  actions: Pick<TenantActions, 'restore'>;
  onRestored?: (restored: RestoredTenant) => void;
}

export function RestoreTenantPanel({
  tenant,
  refusal,
  onOpenChange,
  actions,
  onRestored,
}: RestoreTenantPanelProps) {
  const formId = useId();
  const [state, setState] = useState(refusal);
  const [pending, startTransition] = useTransition();
  // A field that was asked for stays, whatever the next answer complains about.
  const [asked, setAsked] = useState(() => fieldsOf(refusal));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const typed = new FormData(event.currentTarget);
    const instead = Object.fromEntries(asked.map((field) => [field, String(typed.get(field) ?? '').trim()]));
    startTransition(async () => {
      const answer = await restoreTenant(actions.restore, tenant.id, instead);
      if (answer.status === 'done') {
        onOpenChange(false);
        if (answer.result) onRestored?.(answer.result);
        return;
      }
      setState(answer);
      setAsked((before) => insteadFields.filter((field) => [...before, ...fieldsOf(answer)].includes(field)));
    });
  }

  const general = state.issues.length === 0 ? state.message : undefined;
  return (
    <DialogPanel
      open
      onOpenChange={(next) => !pending && onOpenChange(next)}
      title={`Restore ${tenant.name} under another name?`}
      description="What it was called by was taken while it lay in the bin."
      footer={
        <>
          <Button onClick={() => !pending && onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            Restore tenant
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {general && <Notice tone="danger" announce="alert" title={general} />}
        {asked.map((field) => {
          const issue = issueAt(state.issues, field);
          return (
            <TextField
              key={field}
              id={`restore-${field}`}
              name={field}
              label={labels[field]}
              defaultValue={issueAt(refusal.issues, field)?.suggestion ?? ''}
              inputMode={field === 'customerNumber' ? 'numeric' : undefined}
              autoComplete="off"
              error={issue?.message}
            />
          );
        })}
      </form>
    </DialogPanel>
  );
}

const labels: Record<InsteadField, string> = {
  name: 'Name',
  url: 'Url',
  customerNumber: 'Customer number',
};

function fieldsOf(state: FormState<RestoredTenant>): InsteadField[] {
  return insteadFields.filter((field) => issueAt(state.issues, field));
}
