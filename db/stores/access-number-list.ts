import { and, asc, desc, eq, gt, gte, inArray, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { asOf } from '@/lib/access-numbers/block';
import { accessNumberLimits, type BlockFilter } from '@/lib/access-numbers/model';
import { readNumber } from '@/lib/access-numbers/number-text';
import type { AccessNumberStore } from '@/lib/access-numbers/store';
import type { NumberRange } from '@/lib/numbering/model';
import { nameKey } from '@/lib/tenants/keys';
import { badCursor, decodeCursor, encodeCursor } from '../cursor';
import type { Database } from '../database';
import { textList } from '../prepare';
import { blockReads } from './access-number-rows';
import { planSearch } from './tenant-search';

/** Past this many hits it is quicker to walk the sorted index until a page is full. */
const manyHits = 4000;
const manyTenants = 1000;

/** A condition, and where it is cheap to list the ids that meet it. */
interface Condition {
  where: SQL;
  ids?: SQL;
}

/** What is looked for: conditions, and numbers that lie in one of some ranges. */
interface Search {
  conditions: Condition[];
  /** One of each length, shortest first; undefined when numbers do not matter. */
  ranges?: NumberRange[];
}

/** Where a page begins: values of the sort columns. */
type From = [string | number, string] | undefined;

interface Walk {
  column: 'number' | 'updatedAt';
  descending: boolean;
}

/** Pages and totals of blocks. */
export function accessNumberList(database: Database): Pick<AccessNumberStore, 'list' | 'count'> {
  const { q, engine, tables } = database;
  const {
    accessNumberBlocks: blocks,
    accessNumberTrunks: blockTrunks,
    accessNumberSmsAccounts: blockAccounts,
    trunks,
    smsAccounts,
    tenants,
  } = tables;
  const read = blockReads(database);

  /** Keeps SQLite from choosing an index that a condition better be checked without. */
  function unindexed(column: SQLWrapper): SQL {
    return engine === 'sqlite' ? sql`+${column}` : sql`${column}`;
  }

  async function planFilter(filter: BlockFilter, now: string): Promise<Search> {
    const conditions: Condition[] = [];
    if (filter.state !== undefined) conditions.push(inState(filter.state, now));
    if (filter.media !== undefined) conditions.push({ where: eq(blocks.media, filter.media) });
    if (filter.tenant !== undefined) {
      const own = eq(blocks.tenantId, filter.tenant);
      conditions.push({
        where: sql`${unindexed(blocks.tenantId)} = ${filter.tenant}`,
        ids: sql`select ${blocks.id} from ${blocks} where ${own}`,
      });
    }
    if (filter.trunk !== undefined) {
      const over = sql`select ${blockTrunks.blockId} from ${blockTrunks} where ${blockTrunks.trunkId} =
        (select ${trunks.id} from ${trunks} where ${trunks.nameKey} = ${nameKey(filter.trunk)})`;
      conditions.push({ where: sql`${blocks.id} in (${over})`, ids: over });
    }
    if (filter.smsAccount !== undefined) {
      const by = sql`select ${blockAccounts.blockId} from ${blockAccounts} where ${blockAccounts.smsAccountId} =
        (select ${smsAccounts.id} from ${smsAccounts} where ${smsAccounts.nameKey} = ${nameKey(filter.smsAccount)})`;
      conditions.push({ where: sql`${blocks.id} in (${by})`, ids: by });
    }
    const typed = filter.q?.trim() ?? '';
    if (typed === '') return { conditions };
    const digits = readNumber(typed);
    if (/^[0-9]+$/.test(digits)) return { conditions, ranges: rangesBelow(digits) };
    return { conditions: [...conditions, await namedLike(typed)] };
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

  /** The conditions, led by one that few blocks meet, if there is one: those are then fetched and sorted. */
  async function findFew({ conditions, ranges }: Search): Promise<SQL | undefined> {
    const lists = conditions.flatMap(({ ids }) => (ids ? [ids] : []));
    if (ranges) lists.push(sql.join(ranges.map(selectOverlaps), sql` union all `));
    for (const ids of lists) if ((await countHits(ids)) < manyHits) return sql`${blocks.id} in (${ids})`;
    return undefined;
  }

  function selectOverlaps(range: NumberRange): SQL {
    return sql`select ${blocks.id} from ${blocks} where ${overlapping(database, range)}`;
  }

  function selectPlaces({ column, descending }: Walk, { where, from, limit, sortHits }: Selecting) {
    const order = descending ? desc : asc;
    const bare = sortHits ? unindexed : (one: SQLWrapper) => sql`${one}`;
    const sorted =
      column === 'number'
        ? [bare(blocks.length), bare(blocks.first)]
        : [bare(blocks.updatedAt), bare(blocks.id)];
    const beyond = sql.raw(descending ? '<' : '>');
    return q
      .select({ id: blocks.id, length: blocks.length, first: blocks.first, updatedAt: blocks.updatedAt })
      .from(blocks)
      .where(and(where, from && sql`(${sorted[0]}, ${sorted[1]}) ${beyond} (${from[0]}, ${from[1]})`))
      .orderBy(...sorted.map(order))
      .limit(limit);
  }

  async function findPlaces(search: Search, walk: Walk, page: { from: From; limit: number }) {
    const conditions = search.conditions.map(({ where }) => where);
    const few = await findFew(search);
    const inRanges = search.ranges && sql`(${sql.join(search.ranges.map(within), sql` or `)})`;
    if (few) return selectPlaces(walk, { where: and(few, ...conditions, inRanges), ...page, sortHits: true });
    if (!search.ranges || walk.column !== 'number')
      return selectPlaces(walk, { where: and(...conditions, inRanges), ...page, sortHits: false });
    // Numbers of one length after those of the other, so that each is one seek and one walk.
    const found: Awaited<ReturnType<typeof selectPlaces>> = [];
    const ordered = walk.descending ? search.ranges.toReversed() : search.ranges;
    for (const range of ordered) {
      const limit = page.limit - found.length;
      if (limit <= 0) break;
      const where = and(overlapping(database, range), ...conditions);
      found.push(...(await selectPlaces(walk, { where, from: page.from, limit, sortHits: false })));
    }
    return found;
  }

  function within({ first, last }: NumberRange): SQL {
    return sql`(${unindexed(blocks.length)} = ${first.length} and ${unindexed(blocks.first)} <= ${last} and ${blocks.last} >= ${first})`;
  }

  return {
    async list(filter, { sort, limit, after, before }, now) {
      const backwards = before !== undefined;
      const cursor = after ?? before;
      const column = sort.endsWith('number') ? 'number' : 'updatedAt';
      const walk: Walk = { column, descending: sort.startsWith('-') !== backwards };
      const from = cursor === undefined ? undefined : readPlace(cursor, walk);
      const search = await planFilter(filter, now);
      const places = await findPlaces(search, walk, { from, limit: limit + 1 });
      const more = places.length > limit;
      const page = places.slice(0, limit);
      if (backwards) page.reverse();
      const cursorOf = (place: (typeof page)[number] | undefined) =>
        place &&
        encodeCursor(
          column === 'number'
            ? { value: place.length, id: place.first }
            : { value: place.updatedAt, id: place.id },
        );
      const hasNext = backwards ? cursor !== undefined : more;
      const hasPrevious = backwards ? more : cursor !== undefined;
      const items = await read(page.map((place) => place.id));
      return {
        items: items.map((block) => asOf(block, now)),
        next: (hasNext && cursorOf(page.at(-1))) || null,
        previous: (hasPrevious && cursorOf(page[0])) || null,
      };
    },

    async count(filter, now) {
      const search = await planFilter(filter, now);
      const few = await findFew(search);
      const inRanges = search.ranges && sql`(${sql.join(search.ranges.map(within), sql` or `)})`;
      const [row] = await q
        .select(totals(blocks))
        .from(blocks)
        .where(and(few, ...search.conditions.map(({ where }) => where), inRanges));
      return { blocks: row?.blocks ?? 0, numbers: row?.numbers ?? 0 };
    },
  };
}

interface Selecting {
  where: SQL | undefined;
  from: From;
  limit: number;
  sortHits: boolean;
}

/** Sums that are exact up to 2^53 on either engine. */
export function totals(blocks: Database['tables']['accessNumberBlocks']) {
  return {
    blocks: sql<number>`cast(count(*) as integer)`,
    numbers: sql<number>`cast(coalesce(sum(${blocks.count}), 0) as double precision)`.mapWith(Number),
  };
}

/** Blocks are disjoint, so only the one that begins nearest below `first` can reach into the range. */
export function overlapping(
  { tables: { accessNumberBlocks: blocks } }: Database,
  { first, last }: NumberRange,
) {
  const nearest = sql`coalesce((select max(below.first) from access_number_blocks as below
    where below.length = ${first.length} and below.first <= ${first}), ${first})`;
  return and(
    eq(blocks.length, first.length),
    gte(blocks.first, nearest),
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

/** A cursor tells its place, not its order; one of another order must not be taken for a place in this one. */
function readPlace(cursor: string, { column }: Walk): From {
  const { value, id } = decodeCursor(cursor);
  if (column === 'number' ? Number.isSafeInteger(value) : typeof value === 'string') return [value, id];
  throw badCursor();
}
