import { and, eq, ne } from 'drizzle-orm';
import type { LockStore } from '@/lib/locks/store';
import type { Database } from '../database';

export function lockStore({ q, tables }: Database): LockStore {
  const { locks } = tables;
  return {
    async find(name) {
      const [row] = await q.select().from(locks).where(eq(locks.name, name));
      return row;
    },
    async save(lock) {
      const { name: _name, ...set } = lock;
      await q.insert(locks).values(lock).onConflictDoUpdate({ target: locks.name, set });
    },
    async remove(name, holderId) {
      await q.delete(locks).where(and(eq(locks.name, name), eq(locks.holderId, holderId)));
    },
    async removeOfOtherRuns(run) {
      await q.delete(locks).where(ne(locks.run, run));
    },
  };
}
