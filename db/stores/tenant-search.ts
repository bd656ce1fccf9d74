import { and, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { readSearch } from '@/lib/tenants/search';
import type { TenantFilter } from '@/lib/tenants/store';
import type { Database } from '../database';
import { textList } from '../prepare';

/** How a filter's text is looked up. */
export interface Search {
  where: SQL | undefined;
  /** The matches are few enough to be fetched and sorted. */
  sortHits: boolean;
}

/** Past this many hits it is quicker to walk the sorted index until a page is full. */
const manyHits = 4000;

/** The condition for a filter's text, in the way that is quickest for how many tenants match. */
export async function planSearch(database: Database, filter: TenantFilter): Promise<Search> {
  const { tenants } = database.tables;
  const term = readSearch(filter.q ?? '');
  if (term.kind === 'nothing') return { where: undefined, sortHits: false };
  if (term.kind === 'prefix') return { where: beginsWith(database, term.text), sortHits: false };
  if (term.kind === 'number') {
    const holders = textList(database.engine, JSON.stringify(await findNumberHolders(database, term.digits)));
    return {
      where: inArray(tenants.id, sql`(${holders} union ${selectNamed(database, term.text, filter)})`),
      sortHits: true,
    };
  }
  const { text } = term;
  if (database.engine === 'postgres' || filter.deleted)
    return { where: containsText(database, text), sortHits: false };
  const hits = await countHits(database, text, manyHits);
  return hits < manyHits
    ? { where: inArray(tenants.number, selectHits(text)), sortHits: true }
    : { where: containsText(database, text), sortHits: false };
}

/** How many live tenants contain the text, counted no further than `most`. */
export async function countHits(database: Database, text: string, most?: number): Promise<number> {
  const hits = database.engine === 'sqlite' ? selectHits(text) : sql`(${selectNamed(database, text, {})})`;
  const [row] = await database.rows<{ hits: number }>(
    most === undefined
      ? sql`select cast(count(*) as integer) as hits from ${hits} as found`
      : sql`select cast(count(*) as integer) as hits from (select 1 from ${hits} as found limit ${most}) as counted`,
  );
  return row?.hits ?? 0;
}

/** Who has the number: in a range of any telephony system, as customer number, or as the tenant's own. */
async function findNumberHolders({ q, tables }: Database, digits: string): Promise<string[]> {
  const { numberRanges: ranges, telephonySystems: systems, telephonyProfiles: profiles, tenants } = tables;
  // One seek a system, since its ranges are disjoint; the cross join keeps SQLite from reading the ranges first.
  const inRange = await q
    .select({ id: ranges.tenantId })
    .from(systems)
    .crossJoin(ranges)
    .where(
      and(
        eq(ranges.systemId, systems.id),
        eq(ranges.length, digits.length),
        eq(
          ranges.first,
          sql`(select max(below.first) from number_ranges as below
               where below.system_id = ${systems.id} and below.length = ${digits.length} and below.first <= ${digits})`,
        ),
        gte(ranges.last, digits),
      ),
    );
  const asCustomer =
    digits.length <= 5
      ? await q
          .select({ id: profiles.tenantId })
          .from(profiles)
          .where(eq(profiles.customerNumber, Number(digits)))
      : [];
  const asTenant =
    digits.length <= 15
      ? await q
          .select({ id: tenants.id })
          .from(tenants)
          .where(eq(tenants.number, Number(digits)))
      : [];
  return [...new Set([...inRange, ...asCustomer, ...asTenant].map((row) => row.id))];
}

/** The ids of tenants that are called so; one or two characters are looked for at the beginning of names only. */
function selectNamed(database: Database, text: string, { deleted }: TenantFilter): SQL {
  const {
    engine,
    tables: { tenants },
  } = database;
  const live = eq(tenants.live, !deleted);
  if ([...text].length < 3)
    return sql`select id from ${tenants} where ${live} and ${beginsWith(database, text)}`;
  return engine === 'sqlite' && !deleted
    ? sql`select id from ${tenants} where number in ${selectHits(text)}`
    : sql`select id from ${tenants} where ${live} and ${containsText(database, text)}`;
}

function beginsWith({ tables: { tenants } }: Database, text: string): SQL | undefined {
  return and(gte(tenants.sortKey, text), lt(tenants.sortKey, `${text}\u{10ffff}`));
}

export function containsText({ engine, tables: { tenants } }: Database, text: string): SQL {
  return engine === 'postgres'
    ? sql`${tenants.searchKey} like ${likePattern(text)}`
    : sql`instr(${tenants.searchKey}, ${text}) > 0`;
}

/** SQLite's search index: the numbers of live tenants that contain the text of three characters or more. */
export function selectHits(text: string): SQL {
  return sql`(select rowid from tenant_search where tenant_search match ${`"${text.replaceAll('"', '""')}"`})`;
}

function likePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
