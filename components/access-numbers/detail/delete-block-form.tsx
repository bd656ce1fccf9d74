'use client';

import type { FormAction } from '@/components/accounts/action-button';
import { DeleteForm } from '@/components/form/delete-form';
import { countOf } from '@/components/ui/format-count';

export interface DeleteBlockFormProps {
  action: FormAction<unknown>;
  block: { id: string; version: number; count: number };
  /** `46701000–46701099`. */
  name: string;
}

export function DeleteBlockForm({ action, block, name }: DeleteBlockFormProps) {
  return (
    <DeleteForm
      action={action}
      thing={{ ...block, name }}
      fields={{ label: name }}
      consequences={[
        `${countOf(block.count, 'number leaves', 'numbers leave')} the inventory.`,
        'No tenant has them.',
        'Who had them stays known, and so does their history in the audit log.',
        'They can be added again by hand.',
      ]}
      confirmLabel="Delete block"
    />
  );
}
