import { and, count, desc, eq, gte, lt, type SQL, sql, sum } from 'drizzle-orm';
import { type CalledDoor, statusSpans } from '@/lib/interface-calls/model';
import type { CallFilter, InterfaceCallStore } from '@/lib/interface-calls/store';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';
import { newestFirst } from '../newest-first';
import { namesWithin } from './within-scope';

const order = { list: 'interface-calls', kind: 'text' } as const;

export function interfaceCallStore(database: Database): InterfaceCallStore {
  const { q, tables } = database;
  const { interfaceCalls: calls } = tables;

  function matching({ door, outcome, within }: CallFilter): SQL | undefined {
    const [from, below] = outcome ? statusSpans[outcome] : [];
    return and(
      door && eq(calls.door, door),
      from === undefined ? undefined : gte(calls.status, from),
      below === undefined ? undefined : lt(calls.status, below),
      within && namesWithin(database, calls.callerTenantId, within),
    );
  }

  return {
    async find(id, within) {
      const [row] = await q
        .select()
        .from(calls)
        .where(and(eq(calls.id, id), matching({ within })));
      return row && toCall(row);
    },
    async insertMany(added) {
      await insertRows(
        database,
        calls,
        added.map((call) => ({ ...call })),
      );
    },
    async list(filter, page) {
      const { beyond, orderBy, limit, pageOf } = newestFirst({ order, by: [calls.at, calls.id], page });
      const found = await q
        .select()
        .from(calls)
        .where(and(matching(filter), beyond))
        .orderBy(...orderBy)
        .limit(limit);
      return pageOf(found.map(toCall), ({ at }) => at);
    },
    async count(filter) {
      const [row] = await q.select({ found: count() }).from(calls).where(matching(filter));
      return row?.found ?? 0;
    },
    async countUnkept(filter) {
      const [row] = await q
        .select({ found: sum(calls.unkept) })
        .from(calls)
        .where(matching(filter));
      return Number(row?.found ?? 0);
    },
    async trim(door, keep) {
      const [last] = await q
        .select({ at: calls.at, id: calls.id })
        .from(calls)
        .where(eq(calls.door, door))
        .orderBy(desc(calls.at), desc(calls.id))
        .limit(1)
        .offset(keep);
      if (!last) return;
      await q
        .delete(calls)
        .where(and(eq(calls.door, door), sql`(${calls.at}, ${calls.id}) <= (${last.at}, ${last.id})`));
    },
    async removeBefore(instant) {
      await q.delete(calls).where(lt(calls.at, instant));
    },
  };

  type Row = typeof calls.$inferSelect;

  function toCall({ door, ...row }: Row) {
    return { ...row, door: door as CalledDoor };
  }
}
