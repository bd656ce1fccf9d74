import { and, asc, desc, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { nameKey } from '@/lib/tenants/keys';
import { readSearch } from '@/lib/tenants/search';
import type { TenantFilter, TenantSort, TenantStore } from '@/lib/tenants/store';
import { decodeCursor, encodeCursor, type Order, type Place } from '../cursor';
import type { Database } from '../database';
import { fixedLimit, prepare } from '../prepare';
import { tenantCounting } from './tenant-counts';
import { tenantReads } from './tenant-reads';
import { countHits, planSearch, type Search } from './tenant-search';

type Column = 'sortKey' | 'number' | 'createdAt' | 'updatedAt';

/** Beyond every place, so that a first page is asked for like any other. */
const ends = {
  text: { lowest: { value: '', id: '' }, highest: { value: '\u{10ffff}', id: '\u{10ffff}' } },
  number: { lowest: { value: 0, id: '' }, highest: { value: Number.MAX_SAFE_INTEGER, id: '\u{10ffff}' } },
} as const;

/** Rows that a prepared walk reads: a page of each usual size and the row that says whether more follow. */
const preparedRows = [26, 51, 101, 201];

interface Walk {
  column: Column;
  descending: boolean;
}

/** Pages and totals of tenants. A page is found by its ids, mostly from an index alone, then read. */
export function tenantList(database: Database): Pick<TenantStore, 'list' | 'count'> {
  const { q, tables } = database;
  const { tenants, telephonyProfiles: profiles } = tables;
  const counting = tenantCounting(database);
  const read = tenantReads(database);
  const walks = new Map<string, ReturnType<typeof prepareWalk>>();

  /** Keeps SQLite from walking an index past a million tenants when a handful of hits was found already. */
  function unindexed(column: SQLWrapper): SQL {
    return database.engine === 'sqlite' ? sql`+${column}` : sql`${column}`;
  }

  /** Ids and sort values along one sort order; `from` may be placeholders. */
  function selectPlaces(
    { column, descending }: Walk,
    { where, from, limit }: { where: SQL | undefined; from: { value: unknown; id: unknown }; limit: number },
    sortHits = false,
  ) {
    const order = descending ? desc : asc;
    const sorted = sortHits ? unindexed(tenants[column]) : tenants[column];
    const beyond = sql.raw(descending ? '<' : '>');
    return q
      .select({ id: tenants.id, value: sql<string | number>`${tenants[column]}`.mapWith(tenants[column]) })
      .from(tenants)
      .where(and(where, sql`(${sorted}, ${tenants.id}) ${beyond} (${from.value}, ${from.id})`))
      .orderBy(order(sorted), order(tenants.id))
      .limit(limit);
  }

  /** The walk that most pages are: along one sort index, nothing searched. */
  function prepareWalk(walk: Walk, filter: TenantFilter, { name, rows }: { name: string; rows: number }) {
    return prepare(name, () =>
      selectPlaces(walk, {
        where: matches(filter),
        from: { value: sql.placeholder('value'), id: sql.placeholder('id') },
        limit: fixedLimit(rows),
      }),
    );
  }

  async function findPlaces(filter: TenantFilter, walk: Walk, from: Place, limit: number) {
    const search = await planSearch(database, filter);
    if (search.where || !isPlain(filter))
      return selectPlaces(walk, { where: matches(filter, search), from, limit }, search.sortHits);
    const kind = [filter.deleted ? 'binned' : 'live', filter.status ?? 'all'];
    const rows = preparedRows.find((size) => size >= limit) ?? limit;
    const name = ['tenants', ...kind, walk.column, walk.descending ? 'down' : 'up', rows].join('-');
    const run = walks.get(name) ?? prepareWalk(walk, filter, { name, rows });
    walks.set(name, run);
    return run({ ...from });
  }

  function matches(filter: TenantFilter, search?: Search): SQL | undefined {
    const live = search?.sortHits ? unindexed(tenants.live) : tenants.live;
    return and(
      sql`${live} = ${sql.param(!filter.deleted, tenants.live)}`,
      filter.status && eq(tenants.active, filter.status === 'active'),
      filter.partner === undefined ? undefined : eq(tenants.partnerId, filter.partner),
      filter.within && inArray(tenants.partnerId, [...filter.within]),
      filter.system === undefined
        ? undefined
        : sql`exists (select 1 from ${profiles} where ${profiles.tenantId} = ${tenants.id} and ${profiles.systemId} =
            (select id from telephony_systems where name_key = ${nameKey(filter.system)}))`,
      search?.where,
    );
  }

  return {
    async list(filter, { sort, limit, after, before }) {
      const backwards = before !== undefined;
      const cursor = after ?? before;
      const walk = { column: columnOf(sort), descending: sort.startsWith('-') !== backwards };
      const from = cursor === undefined ? startOf(walk) : decodeCursor(cursor, orderOf(walk));
      const places = await findPlaces(filter, walk, from, limit + 1);
      const more = places.length > limit;
      const page = places.slice(0, limit);
      if (backwards) page.reverse();
      const cursorOf = (place: Place | undefined) => place && encodeCursor(orderOf(walk), place);
      const hasNext = backwards ? cursor !== undefined : more;
      const hasPrevious = backwards ? more : cursor !== undefined;
      return {
        items: await read(page.map((place) => place.id)),
        next: (hasNext && cursorOf(page.at(-1))) || null,
        previous: (hasPrevious && cursorOf(page[0])) || null,
      };
    },

    async count(filter) {
      const { kind, text } = readSearch(filter.q ?? '');
      const plain = isPlain(filter);
      const { system, partner } = filter;
      if (kind === 'nothing' && system === undefined && partner === undefined)
        return counting.countAll(filter);
      if (kind === 'prefix' && plain) return counting.countPrefix(text, filter);
      if (kind === 'text' && plain && !filter.deleted && !filter.status) return countHits(database, text);
      const search = await planSearch(database, filter);
      const [row] = await q
        .select({ found: sql<number>`cast(count(*) as integer)` })
        .from(tenants)
        .where(matches(filter, search));
      return row?.found ?? 0;
    },
  };
}

function columnOf(sort: TenantSort): Column {
  const columns = {
    name: 'sortKey',
    number: 'number',
    createdAt: 'createdAt',
    updatedAt: 'updatedAt',
  } as const;
  return columns[sort.replace('-', '') as keyof typeof columns];
}

function orderOf({ column }: Walk): Order {
  return { list: `tenants by ${column}`, kind: column === 'number' ? 'bigint' : 'text' };
}

function startOf({ column, descending }: Walk): Place {
  const { lowest, highest } = column === 'number' ? ends.number : ends.text;
  return descending ? highest : lowest;
}

/** Whether it is one of the filters that are prepared and counted; others are rare enough to be asked as they come. */
function isPlain({ system, partner, within }: TenantFilter): boolean {
  return system === undefined && partner === undefined && within === undefined;
}
