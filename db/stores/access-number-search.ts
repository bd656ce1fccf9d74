import { and, eq, gt, gte, inArray, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { accessNumberLimits, type BlockFilter } from '@/lib/access-numbers/model';
import { readNumber } from '@/lib/access-numbers/number-text';
import type { StoredBlockFilter } from '@/lib/access-numbers/store';
import type { NumberRange } from '@/lib/numbering/model';
import { nameKey } from '@/lib/tenants/keys';
import type { Database } from '../database';
import { textList } from '../prepare';
import { planSearch } from './tenant-search';
import { namesWithin } from './within-scope';

/** Past this many hits it is quicker to walk the sorted index until a page is full. */
const manyHits = 10_000;
const manyTenants = 1000;

/** A condition, and how to list the ids that meet it by an index, where there is one. */
interface Condition {
  where: SQL;
  ids?: SQL;
}

/** How a filter is looked up. */
export interface BlockSearch {
  where: SQL | undefined;
  /** The matches are few enough to be fetched and sorted. */
  sortHits: boolean;
  /** Otherwise, where numbers matter: one range of each length, shortest first, and what else has to hold in them. */
  ranges?: { within: NumberRange[]; where: SQL | undefined };
}

/** Finds for a filter of blocks the way that is quickest for how many of them match. */
export function accessNumberSearch(database: Database) {
  const { q, engine, tables } = database;
  const {
    accessNumberBlocks: blocks,
    accessNumberTrunks: blockTrunks,
    accessNumberSmsAccounts: blockAccounts,
    trunks,
    smsAccounts,
    tenants,
  } = tables;

  function unindexed(column: SQLWrapper): SQL {
    return withoutIndex(database, column);
  }

  async function planFilter(
    filter: StoredBlockFilter,
    now: string,
  ): Promise<{ conditions: Condition[]; ranges?: NumberRange[] }> {
    const conditions: Condition[] = [];
    if (filter.state !== undefined) conditions.push(inState(filter.state, now));
    if (filter.media !== undefined) {
      conditions.push({
        where: sql`${unindexed(blocks.media)} = ${filter.media}`,
        ids: sql`select ${blocks.id} from ${blocks} where ${eq(blocks.media, filter.media)}`,
      });
    }
    if (filter.tenant !== undefined) {
      const own = eq(blocks.tenantId, filter.tenant);
      conditions.push({
        where: sql`${unindexed(blocks.tenantId)} = ${filter.tenant}`,
        ids: sql`select ${blocks.id} from ${blocks} where ${own}`,
      });
    }
    if (filter.within !== undefined)
      conditions.push({
        where: namesWithin(database, unindexed(blocks.tenantId), filter.within),
        ids: sql`select ${blocks.id} from ${blocks} where ${namesWithin(database, blocks.tenantId, filter.within)}`,
      });
    if (filter.trunk !== undefined) {
      const over = sql`(select ${trunks.id} from ${trunks} where ${trunks.nameKey} = ${nameKey(filter.trunk)})`;
      conditions.push(usedBy(blockTrunks, blockTrunks.trunkId, over));
    }
    if (filter.smsAccount !== undefined) {
      const by = sql`(select ${smsAccounts.id} from ${smsAccounts} where ${smsAccounts.nameKey} = ${nameKey(filter.smsAccount)})`;
      conditions.push(usedBy(blockAccounts, blockAccounts.smsAccountId, by));
    }
    const typed = filter.q?.trim() ?? '';
    if (typed === '') return { conditions };
    const digits = readNumber(typed);
    if (/^[0-9]+$/.test(digits)) return { conditions, ranges: rangesBelow(digits) };
    return { conditions: [...conditions, await namedLike(typed)] };
  }

  /** Looked up for one block by its key, or for all by the index of what they use. */
  function usedBy(uses: typeof blockTrunks | typeof blockAccounts, column: SQLWrapper, id: SQL): Condition {
    return {
      where: sql`exists (select 1 from ${uses} where ${uses.blockId} = ${blocks.id} and ${unindexed(column)} = ${id})`,
      ids: sql`select ${uses.blockId} from ${uses} where ${column} = ${id}`,
    };
  }

  /** A reservation or quarantine that is over counts as free. */
  function inState(state: NonNullable<BlockFilter['state']>, now: string): Condition {
    const stored = unindexed(blocks.state);
    const ending = ['reserved', 'quarantined'] as const;
    if (state === 'assigned')
      return {
        where: sql`${stored} = ${state}`,
        ids: sql`select ${blocks.id} from ${blocks} where ${eq(blocks.state, state)}`,
      };
    if (state !== 'free')
      return {
        where: sql`(${stored} = ${state} and ${unindexed(blocks.stateUntil)} > ${now})`,
        ids: sql`select ${blocks.id} from ${blocks} where ${and(eq(blocks.state, state), gt(blocks.stateUntil, now))}`,
      };
    return {
      where: sql`(${stored} = 'free' or ${unindexed(blocks.stateUntil)} <= ${now})`,
      ids: sql`select ${blocks.id} from ${blocks} where ${eq(blocks.state, 'free')} union all
        select ${blocks.id} from ${blocks} where ${and(inArray(blocks.state, [...ending]), lte(blocks.stateUntil, now))}`,
    };
  }

  /** Blocks of tenants that are called so, as the tenants' own search finds them. */
  async function namedLike(text: string): Promise<Condition> {
    const { where } = await planSearch(database, { q: text });
    const found = await q
      .select({ id: tenants.id })
      .from(tenants)
      .where(and(sql`${tenants.live}`, where))
      .limit(manyTenants + 1);
    if (found.length > manyTenants)
      return {
        where: sql`exists (select 1 from ${tenants} where ${tenants.id} = ${blocks.tenantId} and ${tenants.live} and ${where})`,
      };
    const ids = sql`(${textList(engine, JSON.stringify(found.map(({ id }) => id)))})`;
    return {
      where: sql`${unindexed(blocks.tenantId)} in ${ids}`,
      ids: sql`select ${blocks.id} from ${blocks} where ${inArray(blocks.tenantId, ids)}`,
    };
  }

  async function countHits(ids: SQL): Promise<number> {
    const [row] = await database.rows<{ hits: number }>(
      sql`select cast(count(*) as integer) as hits from (select 1 from (${ids}) as found limit ${manyHits}) as few`,
    );
    return row?.hits ?? 0;
  }

  function inRanges(ranges: readonly NumberRange[]): Condition {
    const each = ranges.map(
      ({ first, last }) =>
        sql`(${unindexed(blocks.length)} = ${first.length} and ${unindexed(blocks.first)} <= ${last} and ${unindexed(blocks.last)} >= ${first})`,
    );
    const lists = ranges.map(
      (range) => sql`select ${blocks.id} from ${blocks} where ${overlapping(database, range)}`,
    );
    return { where: sql`(${sql.join(each, sql` or `)})`, ids: sql.join(lists, sql` union all `) };
  }

  return async function plan(filter: StoredBlockFilter, now: string): Promise<BlockSearch> {
    const { conditions, ranges } = await planFilter(filter, now);
    const all = ranges ? [...conditions, inRanges(ranges)] : conditions;
    for (const { ids, ...few } of all) {
      if (!ids || (await countHits(ids)) >= manyHits) continue;
      const others = all.filter(({ where }) => where !== few.where).map(({ where }) => where);
      return { where: and(sql`${blocks.id} in (${ids})`, ...others), sortHits: true };
    }
    const where = and(...all.map((one) => one.where));
    if (!ranges) return { where, sortHits: false };
    const others = and(...conditions.map((one) => one.where));
    return { where, sortHits: false, ranges: { within: ranges, where: others } };
  };
}

/** Keeps SQLite from choosing an index for a condition that is better checked without. */
export function withoutIndex({ engine }: Database, column: SQLWrapper): SQL {
  return engine === 'sqlite' ? sql`+${column}` : sql`${column}`;
}

/** Blocks are disjoint, so only the one that begins nearest below a number can reach over it: where that one begins. */
export function nearestBelow(number: string): SQL {
  return sql`coalesce((select max(below.first) from access_number_blocks as below
    where below.length = ${number.length} and below.first <= ${number}), ${number})`;
}

export function overlapping(
  { tables: { accessNumberBlocks: blocks } }: Database,
  { first, last }: NumberRange,
) {
  return and(
    eq(blocks.length, first.length),
    gte(blocks.first, nearestBelow(first)),
    lte(blocks.first, last),
    gte(blocks.last, first),
  );
}

/** The numbers of each length that begin with the digits. */
function rangesBelow(digits: string): NumberRange[] {
  const { shortest, longest } = accessNumberLimits;
  const from = Math.max(shortest, digits.length);
  const ranges: NumberRange[] = [];
  for (let length = from; length <= longest; length += 1)
    ranges.push({ first: digits.padEnd(length, '0'), last: digits.padEnd(length, '9') });
  // More digits than a number can have are in no block; an empty list would mean that numbers do not matter.
  return ranges.length > 0 ? ranges : [{ first: digits, last: digits }];
}
