import { and, asc, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { NumberRangeStore } from '@/lib/tenants/store';
import type { Database } from '../database';

export function numberRangeStore({ q, tables }: Database): NumberRangeStore {
  const { numberRanges: ranges, tenants } = tables;
  return {
    async listOverlaps({ systemId, range, exceptTenantId, limit }) {
      const { length } = range.first;
      // Ranges of a system are disjoint, so only the one that begins nearest below `first` can reach into it.
      const nearest = sql`coalesce((select max(below.first) from number_ranges as below
        where below.system_id = ${systemId} and below.length = ${length} and below.first <= ${range.first}), ${range.first})`;
      return q
        .select({
          first: ranges.first,
          last: ranges.last,
          kind: ranges.kind,
          tenantId: ranges.tenantId,
          tenantName: tenants.name,
        })
        .from(ranges)
        .innerJoin(tenants, eq(tenants.id, ranges.tenantId))
        .where(
          and(
            eq(ranges.systemId, systemId),
            eq(ranges.length, length),
            gte(ranges.first, nearest),
            lte(ranges.first, range.last),
            gte(ranges.last, range.first),
            exceptTenantId === undefined ? undefined : ne(ranges.tenantId, exceptTenantId),
          ),
        )
        .orderBy(asc(ranges.first))
        .limit(limit);
    },
  };
}
