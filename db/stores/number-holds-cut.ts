import { and, eq, gte, lte } from 'drizzle-orm';
import type { NumberSpace } from '@/lib/number-spaces/model';
import { difference, spansOf } from '@/lib/numbering/interval-sets';
import type { NumberRange } from '@/lib/numbering/model';
import type { Database } from '../database';
import { isAmong } from '../prepare';

/** Ends holds as far as their numbers are taken. Who may take them is asked before. */
export function numberHoldCuts({ engine, q, tables }: Database) {
  const { numberHolds: holds } = tables;
  return {
    async cut(space: NumberSpace, taken: readonly NumberRange[]): Promise<void> {
      for (const span of spansOf(taken)) {
        const near = await q
          .select()
          .from(holds)
          .where(
            and(
              eq(holds.space, space),
              eq(holds.length, span.first.length),
              lte(holds.first, span.last),
              gte(holds.last, span.first),
            ),
          );
        const touched = near
          .map((hold) => ({ hold, kept: difference([hold], taken) }))
          .filter(({ hold, kept }) => kept[0]?.first !== hold.first || kept[0].last !== hold.last);
        if (touched.length === 0) continue;
        const ids = JSON.stringify(touched.map(({ hold }) => hold.id));
        await q.delete(holds).where(isAmong(engine, holds.id, ids));
        const pieces = touched.flatMap(({ hold, kept }) =>
          kept.map((range, at) => ({
            ...hold,
            ...range,
            id: at === 0 ? hold.id : `${hold.id}.${range.first}`,
          })),
        );
        if (pieces.length > 0) await q.insert(holds).values(pieces);
      }
    },
  };
}
