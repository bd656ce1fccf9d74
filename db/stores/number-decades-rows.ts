import { and, eq, inArray, sql } from 'drizzle-orm';
import { freeAccessSpace, type NumberSpace } from '@/lib/number-spaces/model';
import { cellRange, cellSize, type Decade } from '@/lib/numbering/decade-tree';
import type { Database } from '../database';
import { isAmong, prepare, rowList } from '../prepare';

const rowsPerStatement = 2000;

/** Which state an absent root stands for: no number of a length is in a free block until one is made. */
export function restingStateOf(space: NumberSpace): 'e' | 'f' {
  return space === freeAccessSpace ? 'f' : 'e';
}

/** The stored nodes of the trees. */
export function decadeRows({ engine, q, tables }: Database) {
  const { numberDecades: decades } = tables;
  const ofTree = (space: NumberSpace, length: number) =>
    and(eq(decades.space, space), eq(decades.length, length));
  const among = (prefixes: readonly string[]) => isAmong(engine, decades.prefix, JSON.stringify(prefixes));

  const readNodes = prepare('number-decades-among', () =>
    q
      .select()
      .from(decades)
      .where(
        and(
          eq(decades.space, sql.placeholder('space')),
          eq(decades.length, sql.placeholder('length')),
          isAmong(engine, decades.prefix, sql.placeholder('prefixes')),
        ),
      ),
  );

  return {
    /** Those of the prefixes that are nodes. One statement, however many. */
    async find(
      space: NumberSpace,
      length: number,
      prefixes: readonly string[],
    ): Promise<Map<string, Decade>> {
      if (prefixes.length === 0) return new Map();
      const rows = await readNodes({ space, length, prefixes: JSON.stringify(prefixes) });
      return new Map(rows.map((row) => [row.prefix, toDecade(length, row)]));
    },

    /** The root of every length that has one. */
    async listRoots(space: NumberSpace): Promise<{ length: number; root: Decade }[]> {
      const lengths = Array.from({ length: 19 }, (_, at) => at + 2);
      const rows = await q
        .select()
        .from(decades)
        .where(and(eq(decades.space, space), inArray(decades.length, lengths), eq(decades.prefix, '')));
      return rows
        .map((row) => ({ length: row.length, root: toDecade(row.length, row) }))
        .sort((a, b) => a.length - b.length);
    },

    /** Inserts nodes or replaces them. */
    async put(space: NumberSpace, length: number, changed: readonly Decade[]): Promise<void> {
      for (let at = 0; at < changed.length; at += rowsPerStatement) {
        const chunk = changed.slice(at, at + rowsPerStatement).map((decade) => toCells(length, decade));
        await q
          .insert(decades)
          .select(sql`select ${space}, cast(${length} as integer), value ->> 0, value ->> 1, value ->> 2, value ->> 3,
            value ->> 4, value ->> 5, value ->> 6 from ${rowList(engine, JSON.stringify(chunk))} where true`)
          .onConflictDoUpdate({
            target: [decades.space, decades.length, decades.prefix],
            set: {
              children: sql`excluded.children`,
              occupied: sql`excluded.occupied`,
              freeAtStart: sql`excluded.free_at_start`,
              freeAtEnd: sql`excluded.free_at_end`,
              longestFree: sql`excluded.longest_free`,
              longestFreeFirst: sql`excluded.longest_free_first`,
            },
          });
      }
    },

    async remove(space: NumberSpace, length: number, prefixes: readonly string[]): Promise<void> {
      if (prefixes.length > 0) await q.delete(decades).where(and(ofTree(space, length), among(prefixes)));
    },

    async count(space: NumberSpace, length: number): Promise<number> {
      return q.$count(decades, ofTree(space, length));
    },

    async removeTree(space: NumberSpace, length: number): Promise<void> {
      await q.delete(decades).where(ofTree(space, length));
    },
  };
}

type DecadeRow = Database['tables']['numberDecades']['$inferSelect'];

function toDecade(length: number, row: DecadeRow): Decade {
  const { prefix, children } = row;
  return {
    prefix,
    children,
    stretch: {
      first: BigInt(cellRange(length, prefix).first),
      size: cellSize(length, prefix),
      occupied: BigInt(row.occupied),
      freeAtStart: BigInt(row.freeAtStart),
      freeAtEnd: BigInt(row.freeAtEnd),
      longestFree: BigInt(row.longestFree),
      longestFreeFirst: BigInt(row.longestFreeFirst),
    },
  };
}

function toCells(length: number, { prefix, children, stretch }: Decade): string[] {
  const { occupied, freeAtStart, freeAtEnd, longestFree, longestFreeFirst } = stretch;
  return [
    prefix,
    children,
    ...[occupied, freeAtStart, freeAtEnd, longestFree].map(String),
    String(longestFreeFirst).padStart(length, '0'),
  ];
}
