import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { query } from '../query';
import type { SavedView } from './store';

export interface ListedView extends SavedView {
  /** Only own ones can be changed or deleted. */
  isOwn: boolean;
}

/** The saved views of a screen: own ones and those shared with the role, by name. */
export const listViews = query({
  name: 'saved-view.list',
  input: z.strictObject({ screen: z.string() }),
  async run({ stores, actor }, { screen }): Promise<ListedView[]> {
    const { personId, role } = actingPerson(actor);
    const views = await stores.savedViews.list({ personId, role, screen });
    return views.map((view) => {
      const isOwn = view.personId === personId;
      return { ...view, isOwn, isDefault: isOwn && view.isDefault };
    });
  },
});
