import { and, eq, lt } from 'drizzle-orm';
import type { IdempotencyStore } from '@/lib/preferences/store';
import type { Database } from '../database';

export function idempotencyStore({ q, tables }: Database): IdempotencyStore {
  const { idempotencyKeys: keys } = tables;
  const at = (owner: string, key: string) => and(eq(keys.owner, owner), eq(keys.key, key));
  return {
    async find(owner, key) {
      const [row] = await q.select().from(keys).where(at(owner, key));
      if (!row) return undefined;
      const { owner: _owner, key: _key, ...answer } = row;
      return answer;
    },
    async insert(owner, key, answer) {
      await q.insert(keys).values({ owner, key, ...answer });
    },
    async save(owner, key, answer) {
      await q.update(keys).set(answer).where(at(owner, key));
    },
    async remove(owner, key) {
      await q.delete(keys).where(at(owner, key));
    },
    async removeBefore(instant) {
      await q.delete(keys).where(lt(keys.createdAt, instant));
    },
  };
}
