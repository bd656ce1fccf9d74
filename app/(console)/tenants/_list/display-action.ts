'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { idle } from '@/components/form/form-state';
import { savePreferences } from '@/lib/preferences/save-preferences';

const save = action(savePreferences, {
  input: ({ density, pageSize, columns, reset }) => ({
    density,
    pageSize: Number(pageSize),
    columns: { tenants: reset === 'yes' ? null : (columns ?? []) },
  }),
});

/** Density, page size and columns of the person who looks. */
export async function saveDisplayAction(form: FormData): Promise<void> {
  const back = form.get('back');
  await save(idle, form);
  // The same list at the same address would otherwise be taken from what the browser has.
  revalidatePath('/tenants');
  redirect(typeof back === 'string' && /^\/tenants(\?|$)/.test(back) ? back : '/tenants');
}
