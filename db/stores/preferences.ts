import { eq } from 'drizzle-orm';
import type { PreferenceStore } from '@/lib/preferences/store';
import type { Database } from '../database';

export function preferenceStore({ q, tables }: Database): PreferenceStore {
  const { preferences } = tables;
  return {
    async find(personId) {
      const [row] = await q
        .select({ value: preferences.value })
        .from(preferences)
        .where(eq(preferences.personId, personId));
      return row?.value;
    },
    async save(personId, value, updatedAt) {
      await q
        .insert(preferences)
        .values({ personId, value, updatedAt })
        .onConflictDoUpdate({ target: preferences.personId, set: { value, updatedAt } });
    },
  };
}
