import type { DraftStore, SavedViewStore } from '../../preferences/store';
import { invalid } from '../../problem';
import { beyondPartner, only } from './only';
import type { Sight } from './sight';

/** A partner's people share views with each other, and with nobody else; the provider's people have theirs as always. */
export function scopeSavedViews({ all, actor }: Sight): SavedViewStore {
  const { savedViews: views, people } = all;
  const isPartners = actor.role === 'partner-administrator';
  return only<SavedViewStore>({
    find: async (id) => {
      const view = await views.find(id);
      return view?.personId === actor.personId ? view : undefined;
    },
    async list({ role, screen }) {
      const found = await views.list({ personId: actor.personId, role, screen });
      if (!isPartners) return found;
      const sharers = await people.findMany({ ids: [...new Set(found.map(({ personId }) => personId))] });
      const colleagues = new Set(
        sharers.filter(({ tenantId }) => tenantId === actor.tenantId).map(({ id }) => id),
      );
      return found.filter(({ personId }) => colleagues.has(personId));
    },
    async save(view) {
      if (view.personId !== actor.personId) throw beyondPartner();
      if (isPartners && view.sharedWithRole !== null && view.sharedWithRole !== actor.role)
        throw invalid([
          {
            path: 'sharedWithRole',
            code: 'unknown-value',
            message: 'You can share a view with the other administrators of your company only.',
          },
        ]);
      await views.save(view);
    },
    async remove(id) {
      if ((await views.find(id))?.personId !== actor.personId) throw beyondPartner();
      await views.remove(id);
    },
  });
}

export function scopeDrafts({ all, actor }: Sight): DraftStore {
  const { drafts } = all;
  const requireOwn = (personId: string) => {
    if (personId !== actor.personId) throw beyondPartner();
  };
  return only<DraftStore>({
    async find(key) {
      requireOwn(key.personId);
      return drafts.find(key);
    },
    async save(key, value, updatedAt) {
      requireOwn(key.personId);
      await drafts.save(key, value, updatedAt);
    },
    async remove(key) {
      requireOwn(key.personId);
      await drafts.remove(key);
    },
    async keepNewest(of) {
      requireOwn(of.personId);
      await drafts.keepNewest(of);
    },
    removeByEntity: (entityId) => drafts.removeByEntity(entityId),
  });
}
