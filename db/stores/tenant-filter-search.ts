import { and, asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SearchColumn } from '@/lib/dialects/longjump/field-model';
import { type Bound, type Condition, isOnlyAlong } from '@/lib/dialects/longjump/filter/find-bound';
import type { FoundRow, TenantSearchStore, Way } from '@/lib/dialects/longjump/store';
import type { Database } from '../database';
import { giveWay } from '../give-way';
import { boundConditions } from './tenant-conditions';
import { tenantReads } from './tenant-reads';
import { countHits } from './tenant-search';

/** A condition by which tenants can be found, and how many it finds at most. */
interface Seek {
  bound: Bound;
  found: number;
}

const walkColumns = ['number', 'sortKey', 'createdAt', 'updatedAt'] as const;

/** Places of the index of names that are counted in one go. */
const countedPlaces = 20_000;

/** Searching tenants by filters, in steps that are each short however many tenants there are. */
export function tenantFilterSearch(database: Database): TenantSearchStore {
  const { q } = database;
  const { tenants } = database.tables;
  const { seek, check } = boundConditions(database);
  const seeks = new WeakMap<Bound, { most: number; seek: Seek }>();
  const live = sql`${tenants.live} = ${sql.param(true, tenants.live)}`;

  /** A search may ask for the same twice in a row. */
  async function findSeekOnce(bound: Bound, most: number): Promise<Seek> {
    const known = seeks.get(bound);
    if (known && known.most >= most) return known.seek;
    const seek = await findSeek(bound, most);
    seeks.set(bound, { most, seek });
    return seek;
  }

  /** What finds the fewest, counted no further than `most`. */
  async function findSeek(bound: Bound, most: number): Promise<Seek> {
    if (bound.by !== 'and' && bound.by !== 'or') return { bound, found: await countSome(bound, most) };
    const parts: Seek[] = [];
    for (const part of bound.parts) {
      const found = await findSeek(part, most);
      if (bound.by === 'and' && found.found === 0) return found;
      if (bound.by === 'or' && found.found > most) return { bound, found: found.found };
      parts.push(found);
    }
    if (bound.by === 'or') {
      const sum = parts.reduce((total, { found }) => total + found, 0);
      return { bound: { by: 'or', parts: parts.map((part) => part.bound) }, found: sum };
    }
    return parts.reduce((least, part) => (part.found < least.found ? part : least));
  }

  async function countSome(bound: Condition | { by: 'all' }, most: number): Promise<number> {
    if (bound.by === 'words' || bound.by === 'name') return countHits(database, bound.text, most + 1);
    const [row] = await database.rows<{ found: number }>(
      sql`select cast(count(*) as integer) as found from
          (select 1 as one from ${tenants} where ${and(liveBeside(bound), seek(bound))} limit ${most + 1}) as counted`,
    );
    return row?.found ?? 0;
  }

  /** Keeps SQLite from walking the index of the order past everybody, when what was found is quickly sorted. */
  function unindexed(column: SQLWrapper): SQL {
    return database.engine === 'sqlite' ? sql`+${column}` : sql`${column}`;
  }

  /** SQLite goes through the hits of the text index by their numbers, and stops when it has enough. */
  function comesInOrder(bound: Bound, { column }: Way): boolean {
    if (bound.by === 'range') return bound.column === column;
    return column === 'number' && (bound.by === 'words' || bound.by === 'name');
  }

  /** Most indexes begin with `live`; where another one is meant, SQLite must not see that. */
  function liveBeside(bound: Bound): SQL {
    const isOwn = bound.by === 'all' || bound.by === 'range' || bound.by === 'active';
    const column = isOwn ? sql`${tenants.live}` : unindexed(tenants.live);
    return sql`${column} = ${sql.param(true, tenants.live)}`;
  }

  function select(columns: readonly SearchColumn[]) {
    const wanted = Object.fromEntries(columns.map((column) => [column, tenants[column]]));
    return q.select({ ...wanted, id: tenants.id }).from(tenants);
  }

  /** The values of the way behind one, or all of them. */
  function beyond({ column, descending, ends }: Way, after: string | number | null): SQL | undefined {
    const value = tenants[column];
    const step = sql.raw(descending ? '<' : '>');
    return and(
      live,
      ends.from === undefined ? undefined : sql`${value} >= ${ends.from}`,
      ends.to === undefined ? undefined : sql`${value} <= ${ends.to}`,
      after === null ? undefined : sql`${value} ${step} ${after}`,
    );
  }

  async function valueAt(way: Way, after: string | number | null, place: number) {
    const value = tenants[way.column];
    const [row] = await q
      .select({ value })
      .from(tenants)
      .where(beyond(way, after))
      .orderBy(way.descending ? desc(value) : asc(value))
      .limit(1)
      .offset(place);
    return row?.value as string | number | undefined;
  }

  /** For what no index counts alone: along the names, which are in their index, and with turns for others between. */
  async function countInStretches(bound: Bound): Promise<number> {
    const way: Way = { column: 'sortKey', descending: false, ends: {} };
    let total = 0;
    for (let after: string | number | null | undefined = null; after !== undefined; ) {
      const last: string | number | undefined = await valueAt(way, after, countedPlaces - 1);
      const until = last === undefined ? undefined : sql`${tenants.sortKey} <= ${last}`;
      total += await countWhere(and(beyond(way, after), until, check(bound, 'sortKey')));
      after = last;
      await giveWay(database.engine);
    }
    return total;
  }

  async function countWhere(where: SQL | undefined): Promise<number> {
    const [row] = await q
      .select({ found: sql<number>`cast(count(*) as integer)` })
      .from(tenants)
      .where(where);
    return row?.found ?? 0;
  }

  return {
    read: tenantReads(database),

    async gather(bound, columns, most) {
      const found = await findSeekOnce(bound, most);
      if (found.found > most) return undefined;
      // Which rows meet the rest is told by who asked; the bound itself holds for what is given out.
      const where = and(liveBeside(found.bound), seek(found.bound), check(bound));
      return (await select(columns).where(where)) as FoundRow[];
    },

    async readFirst({ bound, columns, way, most, few }) {
      const found = await findSeekOnce(bound, few);
      if (found.found > few) return undefined;
      const order = way.descending ? desc : asc;
      const value = tenants[way.column];
      const sorted = comesInOrder(found.bound, way) ? sql`${value}` : unindexed(value);
      return (await select(columns)
        .where(and(liveBeside(found.bound), seek(found.bound), check(bound)))
        .orderBy(order(sorted), asc(tenants.id))
        .limit(most)) as FoundRow[];
    },

    async readStretch({ bound, columns, way, after, places, most }) {
      if (after !== null) await giveWay(database.engine);
      const last = Number.isFinite(places) ? await valueAt(way, after, places - 1) : undefined;
      const step = sql.raw(way.descending ? '>=' : '<=');
      const until = last === undefined ? undefined : sql`${tenants[way.column]} ${step} ${last}`;
      const order = way.descending ? desc : asc;
      const rows = await select(columns)
        .where(and(beyond(way, after), until, check(bound, way.column)))
        .orderBy(order(tenants[way.column]), asc(tenants.id))
        .limit(most);
      return { rows: rows as FoundRow[], last: last ?? null };
    },

    async findPlace(way, place) {
      const value = await valueAt(way, null, place);
      if (value === undefined) return 'past';
      if (way.column === 'number') return { value, before: place };
      const step = sql.raw(way.descending ? '>' : '<');
      const before = await countWhere(and(beyond(way, null), sql`${tenants[way.column]} ${step} ${value}`));
      return { value, before };
    },

    async count(bound) {
      if (database.engine === 'sqlite' && !walkColumns.some((column) => isOnlyAlong(bound, column)))
        return countInStretches(bound);
      return countWhere(and(live, check(bound)));
    },
  };
}
