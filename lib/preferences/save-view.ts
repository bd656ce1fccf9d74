import { actingPerson } from '../accounts/acting-person';
import { type CommandContext, command } from '../command';
import { conflict, notFound } from '../problem';
import { SavedViewDraft } from './model';
import type { SavedView } from './store';

/** Saves a view of a list under a name, new or again. One of a screen's views may be the own default. */
export const saveView = command({
  name: 'saved-view.save',
  input: SavedViewDraft,
  async run(context, draft) {
    const { stores, now, newId } = context;
    const { personId, role } = actingPerson(context.actor);
    const visible = await stores.savedViews.list({ personId, role, screen: draft.screen });
    const own = visible.filter((view) => view.personId === personId);
    const before = own.find((view) => view.id === draft.id);
    if (draft.id !== undefined && !before) throw notFound('view');
    if (own.some((view) => view.name === draft.name && view.id !== draft.id)) throw nameTaken(draft.name);

    const view: SavedView = {
      id: before?.id ?? newId(),
      personId,
      screen: draft.screen,
      name: draft.name,
      query: withoutPlace(draft.query),
      sharedWithRole: draft.sharedWithRole ?? null,
      isDefault: draft.isDefault ?? before?.isDefault ?? false,
      createdAt: before?.createdAt ?? now,
    };
    if (view.isDefault) await clearDefault(context, own, view.id);
    await stores.savedViews.save(view);
    return {
      result: view,
      audit: { entity: 'saved-view', id: view.id, label: view.name, before, after: view },
    };
  },
});

async function clearDefault({ stores }: CommandContext, own: SavedView[], exceptId: string): Promise<void> {
  for (const view of own.filter(({ id, isDefault }) => isDefault && id !== exceptId)) {
    await stores.savedViews.save({ ...view, isDefault: false });
  }
}

/** A view is what is looked for, not the page of it that was open. */
function withoutPlace(query: string): string {
  const members = new URLSearchParams(query);
  for (const name of ['after', 'before', 'page', 'peek', 'view']) members.delete(name);
  return members.toString();
}

function nameTaken(name: string) {
  return conflict([
    {
      path: 'name',
      code: 'name-taken',
      message: `You have a view “${name}” here. Save that one again, or choose another name.`,
    },
  ]);
}
