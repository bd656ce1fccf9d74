import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { command } from '../command';
import { notFound } from '../problem';

export const deleteView = command({
  name: 'saved-view.delete',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, actor }, { id }) {
    const before = await stores.savedViews.find(id);
    if (before?.personId !== actingPerson(actor).personId) throw notFound('view');
    await stores.savedViews.remove(id);
    return { result: before, audit: { entity: 'saved-view', id, label: before.name, before } };
  },
});
