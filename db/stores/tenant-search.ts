import { and, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { readSearch } from '@/lib/tenants/search';
import type { TenantFilter } from '@/lib/tenants/store';
import type { Database } from '../database';

/** How a page of a search is found. `hits` is set when the matches are few enough to be fetched and sorted. */
export interface Search {
  where: SQL | undefined;
  sortHits: boolean;
}

/** Past this many hits it is quicker to walk the sorted index until a page is full. */
const manyHits = 4000;

/** The condition for a filter's text, in the way that is quickest for how many tenants match. */
export async function planSearch(database: Database, filter: TenantFilter): Promise<Search> {
  const { tenants } = database.tables;
  const term = readSearch(filter.q ?? '');
  if (term.kind === 'nothing') return { where: undefined, sortHits: false };
  if (term.kind === 'prefix') {
    return {
      where: and(gte(tenants.sortKey, term.text), lt(tenants.sortKey, `${term.text}\u{10ffff}`)),
      sortHits: false,
    };
  }
  if (term.kind === 'number') {
    const holders = await findNumberHolders(database, term.digits);
    const text = containsText(database, term.text, filter);
    return { where: holders.length > 0 ? or(inArray(tenants.id, holders), text) : text, sortHits: true };
  }
  if (database.engine === 'postgres' || filter.deleted) {
    return { where: containsText(database, term.text, filter), sortHits: false };
  }
  const hits = await countHits(database, term.text, manyHits);
  return hits < manyHits
    ? { where: containsText(database, term.text, filter), sortHits: true }
    : { where: sql`instr(${tenants.searchKey}, ${term.text}) > 0`, sortHits: false };
}

/** How many live tenants contain the text; where nothing else is filtered this is the total. */
export async function countHits(database: Database, text: string, most?: number): Promise<number> {
  const counted =
    database.engine === 'sqlite'
      ? sql`select 1 from tenant_search where tenant_search match ${phrase(text)}`
      : sql`select 1 from tenants where live and search_key like ${likePattern(text)}`;
  const [row] = await database.rows<{ hits: number }>(
    most === undefined && database.engine === 'sqlite'
      ? sql`select count(*) as hits from tenant_search where tenant_search match ${phrase(text)}`
      : sql`select cast(count(*) as integer) as hits from (${most === undefined ? counted : sql`${counted} limit ${most}`}) as found`,
  );
  return row?.hits ?? 0;
}

/** Who holds the number, in any telephony system: one seek in each, since ranges of a system are disjoint. */
async function findNumberHolders(database: Database, digits: string): Promise<string[]> {
  const { numberRanges: ranges, telephonySystems: systems, telephonyProfiles: profiles } = database.tables;
  const inRange = await database.q
    .select({ tenantId: ranges.tenantId })
    .from(systems)
    .innerJoin(
      ranges,
      and(
        eq(ranges.systemId, systems.id),
        eq(ranges.length, digits.length),
        eq(
          ranges.first,
          sql`(select max(below.first) from number_ranges as below
               where below.system_id = ${systems.id} and below.length = ${digits.length} and below.first <= ${digits})`,
        ),
      ),
    )
    .where(gte(ranges.last, digits));
  const asCustomer =
    digits.length <= 5
      ? await database.q
          .select({ tenantId: profiles.tenantId })
          .from(profiles)
          .where(eq(profiles.customerNumber, Number(digits)))
      : [];
  return [...new Set([...inRange, ...asCustomer].map((row) => row.tenantId))];
}

function containsText(database: Database, text: string, filter: TenantFilter): SQL {
  const { tenants } = database.tables;
  if (database.engine === 'postgres') return sql`${tenants.searchKey} like ${likePattern(text)}`;
  // The search index holds live tenants only and knows nothing shorter than three characters.
  if (filter.deleted || [...text].length < 3) return sql`instr(${tenants.searchKey}, ${text}) > 0`;
  return sql`${tenants.number} in (select rowid from tenant_search where tenant_search match ${phrase(text)})`;
}

function phrase(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function likePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
