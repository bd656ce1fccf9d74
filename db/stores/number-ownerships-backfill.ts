import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { accessSpace, type HeldKind } from '@/lib/number-spaces/model';
import type { NumberOwnershipStore } from '@/lib/number-spaces/store';
import { difference } from '@/lib/numbering/interval-sets';
import type { Database } from '../database';
import { isAmong } from '../prepare';
import { type Held, numberOwnershipWrites } from './number-ownerships-write';

/** Opens periods for what tenants hold without one: of before there was a history. A page of tenants at a time. */
export function ownershipBackfill(database: Database): NumberOwnershipStore['backfill'] {
  const { engine, q, tables } = database;
  const { tenants, numberRanges: ranges, accessNumberBlocks: blocks, numberOwnerships: periods } = tables;
  const writes = numberOwnershipWrites(database);

  /** What the tenants hold now, in the words of the history. */
  async function listHeld(ids: readonly string[]): Promise<(Held & { key: string })[]> {
    const list = JSON.stringify(ids);
    const directory = await q
      .select({
        space: ranges.systemId,
        kind: ranges.kind,
        tenantId: ranges.tenantId,
        tenantName: tenants.name,
        at: tenants.updatedAt,
        first: ranges.first,
        last: ranges.last,
      })
      .from(ranges)
      .innerJoin(tenants, eq(tenants.id, ranges.tenantId))
      .where(isAmong(engine, ranges.tenantId, list));
    const access = await q
      .select({
        tenantId: tenants.id,
        tenantName: tenants.name,
        at: blocks.updatedAt,
        first: blocks.first,
        last: blocks.last,
      })
      .from(blocks)
      .innerJoin(tenants, eq(tenants.id, blocks.tenantId))
      .where(isAmong(engine, blocks.tenantId, list));
    const kindOfAccess: HeldKind = 'access';
    return [...directory, ...access.map((row) => ({ ...row, space: accessSpace, kind: kindOfAccess }))].map(
      ({ first, last, ...held }) => ({
        ...held,
        ranges: [{ first, last }],
        key: keyOf(held),
      }),
    );
  }

  return async (after, limit) => {
    const page = await q
      .select({ id: tenants.id })
      .from(tenants)
      .where(and(gt(tenants.id, after), eq(tenants.live, true)))
      .orderBy(asc(tenants.id))
      .limit(limit);
    const ids = page.map(({ id }) => id);
    if (ids.length > 0) {
      const open = await q
        .select()
        .from(periods)
        .where(and(isAmong(engine, periods.tenantId, JSON.stringify(ids)), isNull(periods.untilAt)));
      const known = new Map<string, typeof open>();
      for (const period of open) known.set(keyOf(period), [...(known.get(keyOf(period)) ?? []), period]);
      const missing = (await listHeld(ids)).map(({ key, ...held }) => ({
        ...held,
        ranges: difference(held.ranges, known.get(key) ?? []),
      }));
      await writes.open(missing);
    }
    return page.length < limit ? null : (ids.at(-1) ?? null);
  };
}

function keyOf({ tenantId, space, kind }: { tenantId: string; space: string; kind: HeldKind }): string {
  return `${tenantId} ${space} ${kind}`;
}
