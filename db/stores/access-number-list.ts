import { and, asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { asOf } from '@/lib/access-numbers/block';
import type { AccessNumberStore } from '@/lib/access-numbers/store';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';
import { accessNumberCounting, totals } from './access-number-counts';
import { blockReads } from './access-number-rows';
import { accessNumberSearch, type BlockSearch, overlapping, withoutIndex } from './access-number-search';

/** Where a page begins: values of the sort columns. */
type From = [string | number, string] | undefined;

interface Walk {
  column: 'number' | 'updatedAt';
  descending: boolean;
}

interface Selecting {
  where: SQL | undefined;
  from: From;
  limit: number;
  sortHits: boolean;
}

/** Pages and totals of blocks. */
export function accessNumberList(database: Database): Pick<AccessNumberStore, 'list' | 'count'> {
  const { q, tables } = database;
  const { accessNumberBlocks: blocks } = tables;
  const read = blockReads(database);
  const counting = accessNumberCounting(database);
  const plan = accessNumberSearch(database);

  function selectPlaces({ column, descending }: Walk, { where, from, limit, sortHits }: Selecting) {
    const order = descending ? desc : asc;
    const bare = (one: SQLWrapper) => (sortHits ? withoutIndex(database, one) : sql`${one}`);
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

  async function findPlaces(search: BlockSearch, walk: Walk, page: { from: From; limit: number }) {
    const { where, sortHits, ranges } = search;
    if (!ranges || walk.column !== 'number') return selectPlaces(walk, { where, ...page, sortHits });
    // Numbers of one length after those of the other, so that each is one seek and one walk.
    const found: Awaited<ReturnType<typeof selectPlaces>> = [];
    for (const range of walk.descending ? ranges.within.toReversed() : ranges.within) {
      const limit = page.limit - found.length;
      if (limit <= 0) break;
      const inRange = and(overlapping(database, range), ranges.where);
      found.push(...(await selectPlaces(walk, { where: inRange, from: page.from, limit, sortHits })));
    }
    return found;
  }

  return {
    async list(filter, { sort, limit, after, before }, now) {
      const backwards = before !== undefined;
      const cursor = after ?? before;
      const column = sort.endsWith('number') ? 'number' : 'updatedAt';
      const walk: Walk = { column, descending: sort.startsWith('-') !== backwards };
      const from = cursor === undefined ? undefined : readPlace(cursor, walk);
      const places = await findPlaces(await plan(filter, now), walk, { from, limit: limit + 1 });
      const more = places.length > limit;
      const page = places.slice(0, limit);
      if (backwards) page.reverse();
      const cursorOf = (place: (typeof page)[number] | undefined) =>
        place &&
        encodeCursor(
          orderOf(walk),
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
      const { state, media, ...others } = filter;
      if (Object.values(others).every((value) => value === undefined || value === ''))
        return counting.count({ state, media }, now);
      const { where } = await plan(filter, now);
      const [row] = await q.select(totals(blocks)).from(blocks).where(where);
      return { blocks: row?.blocks ?? 0, numbers: row?.numbers ?? 0 };
    },
  };
}

function readPlace(cursor: string, walk: Walk): From {
  const { value, id } = decodeCursor(cursor, orderOf(walk));
  return [value, id];
}

function orderOf({ column }: Walk): Order {
  return { list: `access-numbers by ${column}`, kind: column === 'number' ? 'integer' : 'text' };
}
