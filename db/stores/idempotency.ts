import { and, eq, lt } from 'drizzle-orm';
import type { IdempotencyStore } from '@/lib/idempotency';
import type { Database } from '../database';

export function idempotencyStore({ q, tables }: Database): IdempotencyStore {
  const { idempotencyKeys: keys } = tables;
  return {
    async find(owner, key) {
      const [row] = await q
        .select()
        .from(keys)
        .where(and(eq(keys.owner, owner), eq(keys.key, key)));
      return row;
    },
    async insert(owner, key, answer) {
      await q.insert(keys).values({ owner, key, ...answer });
    },
    async removeBefore(instant) {
      await q.delete(keys).where(lt(keys.createdAt, instant));
    },
  };
}
