import { and, desc, eq, notInArray } from 'drizzle-orm';
import type { DraftKey, DraftStore } from '@/lib/preferences/store';
import type { Database } from '../database';

export function draftStore({ q, tables }: Database): DraftStore {
  const { drafts } = tables;
  const at = ({ personId, kind, entityId }: DraftKey) =>
    and(eq(drafts.personId, personId), eq(drafts.kind, kind), eq(drafts.entityId, entityId));
  return {
    async find(key) {
      const [row] = await q
        .select({ value: drafts.value, updatedAt: drafts.updatedAt })
        .from(drafts)
        .where(at(key));
      return row;
    },
    async save({ personId, kind, entityId }, value, updatedAt) {
      await q
        .insert(drafts)
        .values({ personId, kind, entityId, value, updatedAt })
        .onConflictDoUpdate({
          target: [drafts.personId, drafts.kind, drafts.entityId],
          set: { value, updatedAt },
        });
    },
    async keepNewest({ personId, kind, most }) {
      const theirs = and(eq(drafts.personId, personId), eq(drafts.kind, kind));
      const newest = q
        .select({ entityId: drafts.entityId })
        .from(drafts)
        .where(theirs)
        .orderBy(desc(drafts.updatedAt), desc(drafts.entityId))
        .limit(most);
      await q.delete(drafts).where(and(theirs, notInArray(drafts.entityId, newest)));
    },
    async removeByEntity(entityId) {
      await q.delete(drafts).where(eq(drafts.entityId, entityId));
    },
    async remove(key) {
      await q.delete(drafts).where(at(key));
    },
  };
}
