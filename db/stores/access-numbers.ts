import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { asOf } from '@/lib/access-numbers/block';
import type { AccessNumberStore } from '@/lib/access-numbers/store';
import type { Database } from '../database';
import { textList } from '../prepare';
import { totals } from './access-number-counts';
import { accessNumberList } from './access-number-list';
import { listOverlapsOfMany } from './access-number-overlaps';
import { blockReads } from './access-number-rows';
import { overlapping } from './access-number-search';
import { accessNumberWrites } from './access-number-writes';

export function accessNumberStore(database: Database): AccessNumberStore {
  const { q, engine, tables } = database;
  const { accessNumberBlocks: blocks, numberOwnerships: periods } = tables;
  const readStored = blockReads(database);

  async function read(ids: readonly string[], now: string) {
    return (await readStored(ids)).map((block) => asOf(block, now));
  }

  return {
    ...accessNumberList(database),
    ...accessNumberWrites(database),

    async find(id, now) {
      const [block] = await read([id], now);
      return block;
    },

    findMany: read,

    async listOverlaps(range, now, limit) {
      const found = await q
        .select({ id: blocks.id })
        .from(blocks)
        .where(overlapping(database, range))
        .orderBy(asc(blocks.first))
        .limit(limit);
      return read(
        found.map(({ id }) => id),
        now,
      );
    },

    listOverlapsOfMany: (ranges, now) => listOverlapsOfMany(database, ranges, (ids) => read(ids, now)),

    async countOfTenants(tenantIds) {
      const rows = await q
        .select({ tenantId: blocks.tenantId, ...totals(blocks) })
        .from(blocks)
        .where(inArray(blocks.tenantId, sql`(${textList(engine, JSON.stringify(tenantIds))})`))
        .groupBy(blocks.tenantId);
      return new Map(rows.map(({ tenantId, ...counts }) => [tenantId ?? '', counts]));
    },

    async listOfTenant(tenantId, now, { limit, after }) {
      const beyond =
        after && sql`(${blocks.length}, ${blocks.first}) > (${after.last.length}, ${after.last})`;
      const found = await q
        .select({ id: blocks.id })
        .from(blocks)
        .where(and(eq(blocks.tenantId, tenantId), beyond))
        .orderBy(asc(blocks.length), asc(blocks.first))
        .limit(limit);
      return read(
        found.map(({ id }) => id),
        now,
      );
    },

    async listGivenUp(tenantId, at) {
      return q
        .select({ first: periods.first, last: periods.last })
        .from(periods)
        .where(and(eq(periods.tenantId, tenantId), eq(periods.untilAt, at), eq(periods.kind, 'access')))
        .orderBy(asc(periods.length), asc(periods.first));
    },

    async listOver(now, limit) {
      const found = await q
        .select({ id: blocks.id })
        .from(blocks)
        .where(and(inArray(blocks.state, ['reserved', 'quarantined']), lte(blocks.stateUntil, now)))
        .limit(limit);
      return readStored(found.map(({ id }) => id));
    },
  };
}
