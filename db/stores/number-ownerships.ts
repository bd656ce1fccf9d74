import { and, desc, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { NumberOwnershipStore, StoredOwnership } from '@/lib/number-spaces/store';
import { pathOf } from '@/lib/numbering/decade-tree';
import type { Database } from '../database';
import { ownershipBackfill } from './number-ownerships-backfill';

type Row = Database['tables']['numberOwnerships']['$inferSelect'];

export function numberOwnershipStore(database: Database): NumberOwnershipStore {
  const { q, rows, tables } = database;
  const { numberOwnerships: periods, tenants } = tables;
  const columns = { period: periods, tenantId: tenants.id };
  return {
    async listSpaces() {
      const found = await rows<{ space: string }>(sql`
        with recursive known (space) as (
          select min(space) from number_ownerships
          union all
          select (select min(next.space) from number_ownerships as next where next.space > known.space)
          from known where known.space is not null
        )
        select space as "space" from known where space is not null`);
      return found.map(({ space }) => space);
    },

    async listByNumber(number, spaces) {
      if (spaces.length === 0) return [];
      const found = await q
        .select(columns)
        .from(periods)
        .leftJoin(tenants, eq(tenants.id, periods.tenantId))
        .where(
          and(
            inArray(periods.space, [...spaces]),
            eq(periods.length, number.length),
            // Of disjoint ranges at most nine share exactly these leading digits, so each prefix is one short seek.
            inArray(periods.shared, pathOf(number)),
            lte(periods.first, number),
            gte(periods.last, number),
          ),
        )
        .orderBy(desc(periods.fromAt), desc(periods.id));
      return found.map(({ period, tenantId }) => toOwnership(period, tenantId !== null));
    },

    async listFormer(tenantId, limit) {
      const found = await q
        .select(columns)
        .from(periods)
        .leftJoin(tenants, eq(tenants.id, periods.tenantId))
        .where(and(eq(periods.tenantId, tenantId), isNotNull(periods.untilAt)))
        .orderBy(desc(periods.untilAt), desc(periods.id))
        .limit(limit);
      return found.map(({ period, tenantId: there }) => toOwnership(period, there !== null));
    },

    backfill: ownershipBackfill(database),
  };
}

function toOwnership(row: Row, exists: boolean): StoredOwnership {
  const { id, space, kind, first, last, tenantId, tenantName, fromAt: from, untilAt: until } = row;
  return { id, space, kind, first, last, tenant: { id: tenantId, name: tenantName, exists }, from, until };
}
