import type { FormAction } from '@/components/accounts/action-button';
import { idle } from '@/components/form/form-state';

/** What an Undo posts. */
export interface TakeBack {
  action: FormAction<unknown>;
  fields: Record<string, string>;
}

/** For the Undo of a toast; rejects with the reason where it was refused. */
export async function takeBack({ action, fields }: TakeBack): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const state = await action(idle, form);
  if (state.status === 'failed') throw new Error(state.message);
}
