'use client';

import type { FormAction } from '@/components/accounts/action-button';
import { DeleteForm } from '@/components/form/delete-form';
import { countOf } from '@/components/ui/format-count';

export interface DeleteListFormProps {
  action: FormAction<unknown>;
  list: { id: string; tenantId: string; name: string; version: number; records: number };
}

export function DeleteListForm({ action, list }: DeleteListFormProps) {
  return (
    <DeleteForm
      action={action}
      thing={list}
      fields={{ tenantId: list.tenantId }}
      consequences={[
        `${countOf(list.records, 'record is', 'records are')} gone for good; they do not lie in the bin.`,
        'The history of the tenant keeps that the list was there, and how many records it had.',
        'Download it first if it may be needed again.',
      ]}
      confirmLabel={`Delete ${countOf(list.records, 'record')}`}
    />
  );
}
