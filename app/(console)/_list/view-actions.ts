import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { viewAddress } from '@/components/list/listed-view';
import { deleteView } from '@/lib/preferences/delete-view';
import { saveView } from '@/lib/preferences/save-view';

/** Saving and deleting views of the list at a path. */
export function viewActions(screen: string, path: string) {
  return {
    save: action(saveView, {
      input: ({ id, as, name, query, isDefault, sharedWithRole }) => ({
        screen,
        id: as === 'same' ? id : undefined,
        name,
        query,
        isDefault: isDefault === 'on',
        sharedWithRole: sharedWithRole || null,
      }),
      then: async (view) => redirect(await inScope(viewAddress(view, path))),
    }),
    remove: action(deleteView, {
      input: ({ id }) => ({ id }),
      then: async () => redirect(await inScope(`${path}?view=all`)),
    }),
  };
}
