import { eq } from 'drizzle-orm';
import type { SettingStore } from '@/lib/preferences/store';
import type { Database } from '../database';

export function settingStore({ q, tables }: Database): SettingStore {
  const { settings } = tables;
  return {
    async find(key) {
      const [row] = await q.select().from(settings).where(eq(settings.key, key));
      return row?.value;
    },
    async save(key, value) {
      await q
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } });
    },
    async remove(key) {
      await q.delete(settings).where(eq(settings.key, key));
    },
  };
}
