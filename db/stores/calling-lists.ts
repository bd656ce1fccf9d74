import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { CallingList } from '@/lib/calling-lists/model';
import type { CallingListStore } from '@/lib/calling-lists/store';
import { nameKey } from '@/lib/tenants/keys';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';
import { isAmong } from '../prepare';
import type { Tables } from '../tables';

type Row = Tables['callingLists']['$inferSelect'];

export function callingListStore(database: Database): CallingListStore {
  const { q, tables, engine } = database;
  const { callingLists: lists, tenants } = tables;
  return {
    async find(id) {
      const [row] = await q.select().from(lists).where(eq(lists.id, id));
      return row && toList(row);
    },
    async listOfTenant(tenantId) {
      const rows = await q
        .select()
        .from(lists)
        .where(eq(lists.tenantId, tenantId))
        .orderBy(asc(lists.nameKey), asc(lists.id));
      return rows.map(toList);
    },
    async countOfTenant(tenantId) {
      const [row] = await q
        .select({
          lists: sql<number>`cast(count(*) as integer)`,
          records: sql<string>`coalesce(sum(${lists.records}), 0)`,
        })
        .from(lists)
        .where(eq(lists.tenantId, tenantId));
      return { lists: row?.lists ?? 0, records: Number(row?.records ?? 0) };
    },
    async findTaken(ids, exceptTenantId) {
      const rows = await q
        .select({ id: lists.id })
        .from(lists)
        .where(and(isAmong(engine, lists.id, JSON.stringify(ids)), ne(lists.tenantId, exceptTenantId)));
      return rows.map(({ id }) => id);
    },
    async insertMany(added) {
      await insertRows(database, lists, added.map(toRow));
    },
    async save(list) {
      const { id, ...row } = toRow(list);
      await q.update(lists).set(row).where(eq(lists.id, id));
    },
    async remove(id) {
      await q.delete(lists).where(eq(lists.id, id));
    },
    async listReferredBatches(batches) {
      const referred = new Set<string>();
      for (let at = 0; at < batches.length; at += perStatement) {
        const asked = batches.slice(at, at + perStatement);
        const ofLists = await q
          .select({ batch: lists.batch })
          .from(lists)
          .where(isAmong(engine, lists.batch, JSON.stringify(asked)));
        const ofHistories = await q
          .select({ batch: tenants.historyBatch })
          .from(tenants)
          .where(and(isNotNull(tenants.historyBatch), inArray(tenants.historyBatch, asked)));
        for (const { batch } of [...ofLists, ...ofHistories]) if (batch !== null) referred.add(batch);
      }
      return [...referred];
    },
  };
}

const perStatement = 200;

function toRow(list: CallingList): Row {
  return { ...list, nameKey: nameKey(list.name) };
}

function toList({ nameKey: _, ...list }: Row): CallingList {
  return list;
}
