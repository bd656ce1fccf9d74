import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { AccessNumberBlock, BlockFilter } from '@/lib/access-numbers/model';
import type { Database } from '../database';

type Kind = Pick<AccessNumberBlock, 'state' | 'media'>;
type Blocks = readonly AccessNumberBlock[];

interface Total {
  blocks: number;
  numbers: number;
}

/** Totals that are kept with every change, so that asking for them costs nothing however many blocks there are. */
export function accessNumberCounting({ q, tables }: Database) {
  const { accessNumberBlocks: blocks, accessNumberCounts: counts } = tables;

  /** What is stored as reserved or quarantined and is over: few, since they are swept every minute. */
  async function sumOver(now: string, where: SQL | undefined): Promise<(Kind & Total)[]> {
    return q
      .select({ state: blocks.state, media: blocks.media, ...totals(blocks) })
      .from(blocks)
      .where(and(inArray(blocks.state, ['reserved', 'quarantined']), lte(blocks.stateUntil, now), where))
      .groupBy(blocks.state, blocks.media);
  }

  return {
    /** Notes blocks that came and blocks that went; one that was changed is both. */
    async adjust({ gone, added }: { gone: Blocks; added: Blocks }): Promise<void> {
      for (const { state, media, ...by } of tally(gone, added)) {
        await q
          .insert(counts)
          .values({ state, media, ...by })
          .onConflictDoUpdate({
            target: [counts.state, counts.media],
            set: {
              blocks: sql`${counts.blocks} + ${by.blocks}`,
              numbers: sql`${counts.numbers} + ${by.numbers}`,
            },
          });
      }
    },

    /** For filters by state and media only. */
    async count({ state, media }: Pick<BlockFilter, 'state' | 'media'>, now: string): Promise<Total> {
      const stored = await q
        .select()
        .from(counts)
        .where(media && eq(counts.media, media));
      const over =
        state === undefined || state === 'assigned'
          ? []
          : await sumOver(now, media && eq(blocks.media, media));
      const own = sumUp(stored.filter((row) => state === undefined || row.state === state));
      if (state === 'free') {
        const more = sumUp(over);
        return { blocks: own.blocks + more.blocks, numbers: own.numbers + more.numbers };
      }
      const less = sumUp(over.filter((row) => row.state === state));
      return { blocks: own.blocks - less.blocks, numbers: own.numbers - less.numbers };
    },
  };
}

/** Sums that are exact up to 2^53 on either engine. */
export function totals(blocks: Database['tables']['accessNumberBlocks']) {
  return {
    blocks: sql<number>`cast(count(*) as integer)`,
    numbers: sql<number>`cast(coalesce(sum(${blocks.count}), 0) as double precision)`.mapWith(Number),
  };
}

function sumUp(rows: readonly Total[]): Total {
  return rows.reduce(
    (sum, row) => ({ blocks: sum.blocks + row.blocks, numbers: sum.numbers + row.numbers }),
    {
      blocks: 0,
      numbers: 0,
    },
  );
}

/** How many more or fewer there are of each kind; kinds whose totals stay are left out. */
function tally(gone: Blocks, added: Blocks): (Kind & Total)[] {
  const changes = new Map<string, Kind & Total>();
  function note({ state, media, count }: AccessNumberBlock, by: 1 | -1): void {
    const known = changes.get(`${state} ${media}`) ?? { state, media, blocks: 0, numbers: 0 };
    changes.set(`${state} ${media}`, {
      ...known,
      blocks: known.blocks + by,
      numbers: known.numbers + by * count,
    });
  }
  for (const block of gone) note(block, -1);
  for (const block of added) note(block, 1);
  return [...changes.values()].filter(({ blocks, numbers }) => blocks !== 0 || numbers !== 0);
}
