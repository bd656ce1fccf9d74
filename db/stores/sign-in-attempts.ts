import { eq, inArray, lt } from 'drizzle-orm';
import type { SignInAttemptStore } from '@/lib/accounts/store';
import type { Database } from '../database';

export function signInAttemptStore({ q, tables }: Database): SignInAttemptStore {
  const { signInAttempts: attempts } = tables;
  return {
    async find(key) {
      const [row] = await q.select().from(attempts).where(eq(attempts.key, key));
      if (!row) return undefined;
      const { key: _key, ...found } = row;
      return found;
    },
    async save(key, value) {
      await q
        .insert(attempts)
        .values({ key, ...value })
        .onConflictDoUpdate({ target: attempts.key, set: value });
    },
    async clear(keys) {
      if (keys.length > 0) await q.delete(attempts).where(inArray(attempts.key, keys));
    },
    async removeBefore(instant) {
      await q.delete(attempts).where(lt(attempts.lastFailureAt, instant));
    },
  };
}
