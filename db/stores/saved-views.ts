import { and, asc, eq, or } from 'drizzle-orm';
import type { SavedViewStore } from '@/lib/preferences/store';
import type { Database } from '../database';

export function savedViewStore({ q, tables }: Database): SavedViewStore {
  const { savedViews: views } = tables;
  return {
    async find(id) {
      const [row] = await q.select().from(views).where(eq(views.id, id));
      return row;
    },
    async list({ personId, role, screen }) {
      return await q
        .select()
        .from(views)
        .where(
          and(eq(views.screen, screen), or(eq(views.personId, personId), eq(views.sharedWithRole, role))),
        )
        .orderBy(asc(views.name), asc(views.id));
    },
    async save(view) {
      await q.insert(views).values(view).onConflictDoUpdate({ target: views.id, set: view });
    },
    async remove(id) {
      await q.delete(views).where(eq(views.id, id));
    },
  };
}
