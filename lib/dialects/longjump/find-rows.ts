import type { Stores } from '../../stores';
import type { SearchColumn } from './field-model';
import {
  type Bounded,
  findBound,
  findEnds,
  isInOrder,
  isNarrow,
  isOnlyAlong,
  type WalkColumn,
} from './filter/find-bound';
import { listColumns, matchesFilter } from './filter/match';
import type { Filter } from './filter/model';
import type { SearchPlan, SortKey } from './plan-search';
import { notServed, tooDeep, tooMany, tooManyToSort } from './refuse-broad';
import { sortRows } from './sort-rows';
import type { FoundRow, Way } from './store';

/** How much a search looks at before it refuses to go on. */
export const searchLimits = {
  /** So few are all read and sorted. */
  few: 4000,
  /** Where there are no more than this, any filter and any order is served. */
  small: 20_000,
  /** Tenants looked at one by one along an index. */
  looked: 50_000,
  /** Places of an index in the first stretch; each further one has four times as many, up to the last figure. */
  firstStretch: 1000,
  longestStretch: 16_000,
};

type SearchLimits = typeof searchLimits;

type Wanted = Pick<SearchPlan, 'filter' | 'sort' | 'page' | 'pageSize' | 'wantsTotal'>;

interface Found {
  ids: string[];
  total?: number;
}

/** The ids of one page. Throws `search-too-broad` rather than look at every tenant of many. */
export async function findRows(
  stores: Pick<Stores, 'tenants' | 'tenantSearch'>,
  wanted: Wanted,
  limits: SearchLimits = searchLimits,
): Promise<Found> {
  const { filter, sort } = wanted;
  const bounded: Bounded = filter ? findBound(filter) : { bound: { by: 'all' }, isExact: true, unserved: [] };
  const column = walkColumnOf(sort);
  const columns = [...new Set([...(filter ? listColumns(filter) : []), ...sort.map((key) => key.column)])];
  const look: Look = { stores, wanted, limits, bounded, columns };
  const isWalk = column !== undefined && (bounded.isExact || isNarrow(bounded.bound));

  if (!isWalk || !isInOrder(bounded.bound, column)) {
    const few = (isWalk && (await readFirst(look, column))) || (await gather(look, limits.few));
    if (few) return few;
  }
  if (isWalk) return walk(look, column);
  const whole =
    (await stores.tenants.count({})) <= limits.small ? await gather(look, limits.small) : undefined;
  if (whole) return whole;
  throw bounded.isExact || isNarrow(bounded.bound) ? tooManyToSort(sort) : notServed(bounded);
}

interface Look {
  stores: Pick<Stores, 'tenants' | 'tenantSearch'>;
  wanted: Wanted;
  limits: SearchLimits;
  bounded: Bounded;
  columns: SearchColumn[];
}

async function gather({ stores, wanted, bounded, columns }: Look, most: number): Promise<Found | undefined> {
  const rows = await stores.tenantSearch.gather(bounded.bound, columns, most);
  if (!rows) return undefined;
  const hits = sortRows(keepMatches(rows, wanted.filter), wanted.sort);
  const from = wanted.page * wanted.pageSize;
  return { ids: hits.slice(from, from + wanted.pageSize).map((row) => row.id), total: hits.length };
}

/** Where only a page is wanted, the rest of a few need not be brought here. */
async function readFirst(look: Look, column: WalkColumn): Promise<Found | undefined> {
  const { stores, wanted, limits, bounded } = look;
  const { sort, page, pageSize, wantsTotal } = wanted;
  const need = (page + 1) * pageSize;
  const most = bounded.isExact ? need : need * 4;
  if (wantsTotal || sort.length > 1 || most > limits.few) return undefined;
  const way = wayOf(look, column);
  const { columns, judge } = howToRead(look);
  const { bound } = bounded;
  const rows = await stores.tenantSearch.readFirst({ bound, columns, way, most, few: limits.few });
  const hits = rows && judge(rows);
  if (!rows || !hits || (hits.length < need && rows.length === most)) return undefined;
  return { ids: hits.slice(need - pageSize, need).map((row) => row.id) };
}

/** What the store found by an exact bound is what is meant, and comes in order: nothing more of it has to be read. */
function howToRead({ wanted: { filter, sort, wantsTotal }, bounded: { isExact }, columns }: Look) {
  const isPage = sort.length === 1 && (isExact || !wantsTotal);
  if (isPage && isExact) return { isPage, columns: [], judge: (rows: FoundRow[]) => rows };
  return { isPage, columns, judge: (rows: FoundRow[]) => sortRows(keepMatches(rows, filter), sort) };
}

function wayOf({ wanted: { sort }, bounded: { bound } }: Look, column: WalkColumn): Way {
  return { column, descending: sort[0]?.descending ?? false, ends: findEnds(bound, column) };
}

async function walk(look: Look, column: WalkColumn): Promise<Found> {
  const { stores, wanted, limits, bounded } = look;
  const { page, pageSize, wantsTotal } = wanted;
  const { bound, isExact } = bounded;
  const { isPage, columns, judge } = howToRead(look);
  const way = wayOf(look, column);
  const countsRows = wantsTotal && !isExact;
  const skip = page * pageSize;
  const start = isExact && isOnlyAlong(bound, column) ? await findStart(look, way, skip) : undefined;
  const ids: string[] = [];
  let passed = start?.before ?? 0;
  let looked = 0;
  /** How many rows are read for one that is missing, as some will not match. */
  let reach = isExact ? 1 : 2;
  let after: string | number | null = null;
  const far = start ? { ...way, ends: start.ends } : way;
  const isDense = isPage && isExact && isInOrder(bound, column);
  let places = isDense ? Number.POSITIVE_INFINITY : Math.max(limits.firstStretch, pageSize);
  for (
    let isOver = start?.isPast ?? false;
    !isOver;
    places = isDense ? places : Math.min(places * 4, limits.longestStretch)
  ) {
    const left = limits.looked - looked + 1;
    const missing = skip + pageSize - passed;
    const most = isPage ? Math.min(left, missing * reach) : left;
    const stretch = await stores.tenantSearch.readStretch({ bound, columns, way: far, after, places, most });
    looked += stretch.rows.length;
    if (looked > limits.looked) throw skip > 0 ? tooDeep() : tooMany(limits.looked);
    const hits = judge(stretch.rows);
    if (stretch.rows.length === most && hits.length < missing) {
      reach *= 4; // from the same place again: the rows at the cut may share their value with others
      continue;
    }
    for (const row of hits) {
      if (passed >= skip && ids.length < pageSize) ids.push(row.id);
      passed += 1;
    }
    after = stretch.last;
    isOver = after === null || (ids.length === pageSize && !countsRows);
  }
  if (!wantsTotal) return { ids };
  return { ids, total: countsRows ? passed : await countExactly(look) };
}

/** Where the page begins, found in the index alone. Undefined where that cannot be told. */
async function findStart({ stores }: Look, way: Way, skip: number) {
  const nowhere = { before: 0, ends: way.ends };
  if (skip === 0) return { ...nowhere, isPast: false };
  const place = await stores.tenantSearch.findPlace(way, skip);
  if (place === 'uncounted') return undefined;
  if (place === 'past') return { ...nowhere, isPast: true };
  const end = way.descending ? { to: place.value } : { from: place.value };
  return { before: place.before, ends: { ...way.ends, ...end }, isPast: false };
}

/** What is kept is asked for rather than counted. */
async function countExactly({ stores, bounded: { bound } }: Look): Promise<number> {
  if (bound.by === 'all') return stores.tenants.count({});
  if (bound.by === 'active') return stores.tenants.count({ status: bound.truth ? 'active' : 'inactive' });
  return stores.tenantSearch.count(bound);
}

function keepMatches(rows: readonly FoundRow[], filter: Filter | undefined): FoundRow[] {
  return filter ? rows.filter((row) => matchesFilter(filter, row)) : [...rows];
}

function walkColumnOf([first]: readonly SortKey[]): WalkColumn | undefined {
  switch (first?.column) {
    case 'name':
      return 'sortKey';
    case 'number':
    case 'createdAt':
    case 'updatedAt':
      return first.column;
    default:
      return undefined;
  }
}
