import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { accessSpace, freeAccessSpace, type NumberSpace } from '@/lib/number-spaces/model';
import { cellRange } from '@/lib/numbering/decade-tree';
import type { NumberRange } from '@/lib/numbering/model';
import type { Database } from '../database';
import { textList } from '../prepare';

const pageRows = 10_000;

/**
 * The ranges a tree is made of: held numbers of a telephony system, blocks of the inventory, or free blocks. Whatever
 * the space, they are disjoint, so only the nearest one below a number can reach over it.
 */
export function marksOf({ engine, q, rows, tables }: Database, space: NumberSpace) {
  const isAccess = space === accessSpace || space === freeAccessSpace;
  const table = isAccess ? tables.accessNumberBlocks : tables.numberRanges;
  const own = isAccess ? sql`true` : sql`${sql.identifier('system_id')} = ${space}`;
  const counts = space === freeAccessSpace ? sql`${sql.identifier('state')} = 'free'` : sql`true`;

  /** Those that reach into cells of one size, by cell. */
  async function inCells(length: number, prefixes: readonly string[]): Promise<Map<string, NumberRange[]>> {
    const found = new Map<string, NumberRange[]>(prefixes.map((prefix) => [prefix, []]));
    const [sample] = prefixes;
    if (sample === undefined) return found;
    const list = textList(engine, JSON.stringify(prefixes));
    const open = length - sample.length;
    const start = sql`(cell.prefix || ${'0'.repeat(open)})`;
    const end = sql`(cell.prefix || ${'9'.repeat(open)})`;
    const below = (column: SQL) =>
      sql`(select ${column} from ${table} where ${own} and length = ${length} and first < ${start} order by first desc limit 1)`;
    const within = sql`${own} and ${counts} and length = ${length} and first >= ${start} and first <= ${end}`;
    // One seek for each cell. PostgreSQL has to be told so: without statistics it would read all ranges for every cell.
    const inside = await rows<{ prefix: string; first: string; last: string }>(
      engine === 'sqlite'
        ? sql`with cell (prefix) as (${list})
            select cell.prefix as "prefix", first as "first", last as "last" from cell cross join ${table}
            where ${within} order by first`
        : sql`with cell (prefix) as (${list})
            select cell.prefix as "prefix", held.first as "first", held.last as "last" from cell
            cross join lateral (select first, last from ${table} where ${within} order by first limit 1000) as held
            order by held.first`,
    );
    const reaching = await rows<{ prefix: string; first: string | null; last: string; counts: number }>(sql`
      with cell (prefix) as (${list})
      select cell.prefix as "prefix", ${below(sql`first`)} as "first", ${below(sql`last`)} as "last",
        ${below(sql`case when ${counts} then 1 else 0 end`)} as "counts"
      from cell`);
    for (const { prefix, first, last, counts: isMark } of reaching) {
      if (first !== null && isMark === 1 && last >= cellRange(length, prefix).first)
        found.get(prefix)?.push({ first, last });
    }
    for (const { prefix, first, last } of inside) found.get(prefix)?.push({ first, last });
    return found;
  }

  /** All of one length in order, a page at a time. */
  async function* walk(length: number): AsyncGenerator<NumberRange[]> {
    let after = '';
    for (;;) {
      const page = await q
        .select({ first: table.first, last: table.last })
        .from(table)
        .where(and(own, counts, eq(table.length, length), gt(table.first, after)))
        .orderBy(asc(table.first))
        .limit(pageRows);
      yield page;
      const last = page.at(-1);
      if (!last || page.length < pageRows) return;
      after = last.first;
    }
  }

  /** The lengths of number there are. */
  async function listLengths(): Promise<number[]> {
    const found = await rows<{ length: number }>(sql`
      with recursive lengths (length) as (select 2 union all select length + 1 from lengths where length < 20)
      select lengths.length as "length" from lengths
      where exists (select 1 from ${table} as held where ${own} and held.length = lengths.length)
      order by lengths.length`);
    return found.map(({ length }) => length);
  }

  return { inCells, walk, listLengths };
}
