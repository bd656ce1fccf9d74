'use client';

import { DeleteForm } from '@/components/form/delete-form';
import type { FormState } from '@/components/form/form-state';

export interface DeleteSystemFormProps {
  action(state: FormState<null>, form: FormData): Promise<FormState<null>>;
  system: { id: string; name: string; version: number };
}

export function DeleteSystemForm({ action, system }: DeleteSystemFormProps) {
  return (
    <DeleteForm
      action={action}
      thing={system}
      consequences={['No tenant uses it.', 'It cannot be restored; it can be added again by hand.']}
      confirmLabel="Delete telephony system"
    />
  );
}
