import { sql } from 'drizzle-orm';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { compareRanges } from '@/lib/numbering/intervals';
import type { NumberRange } from '@/lib/numbering/model';
import type { Database } from '../database';
import { giveWay } from '../give-way';
import { rowList } from '../prepare';

/** What others wait for while one statement runs. */
const [rangesAtOnce, blocksAtOnce] = [250, 1000];

/**
 * Blocks that share a number with any of the ranges. Each range seeks the block that begins nearest below it, and the
 * blocks that begin inside it: how many blocks there are besides does not matter.
 */
export async function listOverlapsOfMany(
  database: Database,
  ranges: readonly NumberRange[],
  read: (ids: readonly string[]) => Promise<AccessNumberBlock[]>,
): Promise<AccessNumberBlock[]> {
  const sorted = ranges.toSorted(compareRanges);
  const found: AccessNumberBlock[] = [];
  let reached: { id: string; first: string } | undefined;
  for (let at = 0; at < sorted.length; at += rangesAtOnce) {
    const page = sorted.slice(at, at + rangesAtOnce);
    for (;;) {
      await giveWay(database.engine);
      const ids = await listIds(database, page, reached);
      // A block that reaches into two ranges is found by each of them.
      const met = await read([...new Set(ids)]);
      found.push(...met.filter(({ id }) => id !== reached?.id));
      const last = met.at(-1);
      if (last) reached = { id: last.id, first: last.number };
      if (ids.length < blocksAtOnce) break;
    }
  }
  return found;
}

/**
 * The limit inside has PostgreSQL seek for each range; otherwise it joins whole lengths of numbers with each other.
 * From the last block that was found on; all of the page that lie before it were found with it.
 */
async function listIds(
  { rows, engine }: Database,
  page: readonly NumberRange[],
  reached: { first: string } | undefined,
): Promise<string[]> {
  const length = reached?.first.length ?? 0;
  const from = reached?.first ?? '';
  const wanted = page.filter(
    ({ first, last }) => first.length > length || (first.length === length && last >= from),
  );
  if (wanted.length === 0) return [];
  const list = JSON.stringify(wanted.map(({ first, last }) => [first.length, first, last]));
  const [digits, first, last] = [
    sql`cast(value ->> 0 as integer)`,
    sql`cast(value ->> 1 as text)`,
    sql`cast(value ->> 2 as text)`,
  ];
  const nearest = sql`coalesce((select max(below.first) from access_number_blocks as below
    where below.length = ${digits} and below.first <= ${first}), ${first})`;
  const beyond = reached
    ? sql`(b.length > ${length} or (b.length = ${length} and b.first >= ${from}))`
    : sql`true`;
  const found = await rows<{ id: string }>(
    engine === 'sqlite'
      ? sql`select b.id as id from ${rowList(engine, list)} cross join access_number_blocks as b
          where b.length = ${digits} and b.first >= ${nearest} and b.first <= ${last} and b.last >= ${first}
            and ${beyond}
          order by b.length, b.first limit ${blocksAtOnce}`
      : sql`select b.id as id from ${rowList(engine, list)} cross join lateral (select ${nearest} as first) as near
          cross join lateral (select b.id, b.length, b.first from access_number_blocks as b
            where b.length = ${digits} and b.first >= near.first and b.first <= ${last} and b.last >= ${first}
              and ${beyond}
            order by b.first limit ${blocksAtOnce}) as b
          order by b.length, b.first limit ${blocksAtOnce}`,
  );
  return found.map(({ id }) => id);
}
