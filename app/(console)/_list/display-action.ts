import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { idle } from '@/components/form/form-state';
import { savePreferences } from '@/lib/preferences/save-preferences';

/** Density, page size and columns of the person who looks at a list. */
export function displayAction(screen: string, path: string): (form: FormData) => Promise<void> {
  const save = action(savePreferences, {
    input: ({ density, pageSize, columns, reset }) => ({
      density,
      pageSize: Number(pageSize),
      columns: { [screen]: reset === 'yes' ? null : (columns ?? []) },
    }),
  });
  return async (form) => {
    const back = form.get('back');
    await save(idle, form);
    // The same list at the same address would otherwise be taken from what the browser has.
    revalidatePath(path);
    redirect(
      await inScope(typeof back === 'string' && (back === path || back.startsWith(`${path}?`)) ? back : path),
    );
  };
}
