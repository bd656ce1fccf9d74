import { createHash } from 'node:crypto';
import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import type { HeldKind, NumberSpace } from '@/lib/number-spaces/model';
import { commonDigits } from '@/lib/numbering/decade-tree';
import { difference, spansOf } from '@/lib/numbering/interval-sets';
import type { NumberRange } from '@/lib/numbering/model';
import type { Database } from '../database';
import { isAmong, rowList } from '../prepare';

const rowsPerStatement = 2000;

/** Numbers that a tenant holds from `at` on. */
export interface Held {
  space: NumberSpace;
  kind: HeldKind;
  tenantId: string;
  tenantName: string;
  ranges: readonly NumberRange[];
  at: string;
}

/** Numbers that a tenant holds no longer from `at` on. */
export interface Released {
  space: NumberSpace;
  /** Only what was held as this; without it, whatever it was held as. */
  kind?: HeldKind;
  tenantId: string;
  ranges: readonly NumberRange[];
  at: string;
}

/** Writes the history of who held which numbers. */
export function numberOwnershipWrites({ engine, q, tables }: Database) {
  const { numberOwnerships: periods } = tables;
  type Period = typeof periods.$inferInsert;

  async function insert(rows: Period[]): Promise<void> {
    for (let at = 0; at < rows.length; at += rowsPerStatement) {
      const chunk = rows.slice(at, at + rowsPerStatement).map(toCells);
      await q.insert(periods).select(
        sql`select value ->> 0, value ->> 1, cast(value ->> 2 as integer), value ->> 3, value ->> 4, value ->> 5,
          value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10 from ${rowList(engine, JSON.stringify(chunk))}`,
      );
    }
  }

  /** What becomes of a period once some of its numbers are released; `kept` are the others. */
  function endPart(period: Period, kept: NumberRange[], at: string): Period[] {
    // What ends in the instant in which it began was nobody's.
    const ended = at > period.fromAt ? difference([period], kept) : [];
    return [
      ...kept.map((range) => periodOf({ ...period, ...range })),
      ...ended.map((range) => periodOf({ ...period, ...range, untilAt: at })),
    ];
  }

  /** Only what lies near is read: a tenant may hold a great many others. */
  async function closeWithin(
    span: NumberRange,
    { space, kind, tenantId, ranges, at }: Released,
  ): Promise<void> {
    const near = await q
      .select()
      .from(periods)
      .where(
        and(
          eq(periods.tenantId, tenantId),
          isNull(periods.untilAt),
          eq(periods.space, space),
          kind && eq(periods.kind, kind),
          eq(periods.length, span.first.length),
          lte(periods.first, span.last),
          gte(periods.last, span.first),
        ),
      );
    const touched = near
      .map((period) => ({ period, kept: difference([period], ranges) }))
      .filter(({ period, kept }) => kept[0]?.first !== period.first || kept[0].last !== period.last);
    if (touched.length === 0) return;
    const ids = JSON.stringify(touched.map(({ period }) => period.id));
    await q.delete(periods).where(isAmong(engine, periods.id, ids));
    await insert(touched.flatMap(({ period, kept }) => endPart(period, kept, at)));
  }

  return {
    async open(held: readonly Held[]): Promise<void> {
      await insert(
        held.flatMap(({ ranges, at: fromAt, ...holder }) =>
          ranges.map((range) => periodOf({ ...holder, ...range, fromAt, untilAt: null })),
        ),
      );
    },

    async close(released: readonly Released[]): Promise<void> {
      for (const { ranges, ...one } of released) {
        for (const span of spansOf(ranges)) await closeWithin(span, { ranges, ...one });
      }
    },

    async rename({ id, name }: { id: string; name: string }): Promise<void> {
      await q
        .update(periods)
        .set({ tenantName: name })
        .where(and(eq(periods.tenantId, id), isNull(periods.untilAt)));
    },
  };
}

type Row = Database['tables']['numberOwnerships']['$inferInsert'];

/** A period with its id and the columns that follow from the others. */
function periodOf(period: Omit<Row, 'id' | 'length' | 'shared'>): Row {
  const { space, tenantId, kind, first, last, tenantName, fromAt, untilAt } = period;
  // A tenant cannot begin to hold a number twice in one instant. What begins together lies together.
  const words = [space, tenantId, first.length, first, fromAt].join(' ');
  const instant = Date.parse(fromAt).toString(36).padStart(9, '0');
  const id = `${instant}.${createHash('sha256').update(words).digest('base64url').slice(0, 16)}`;
  const shared = commonDigits({ first, last });
  return {
    id,
    space,
    length: first.length,
    shared,
    first,
    last,
    kind,
    tenantId,
    tenantName,
    fromAt,
    untilAt,
  };
}

/** In the order of the columns. */
function toCells(row: Row): (string | number | null)[] {
  const { id, space, length, shared, first, last, kind, tenantId, tenantName, fromAt, untilAt } = row;
  return [id, space, length, shared, first, last, kind, tenantId, tenantName, fromAt, untilAt ?? null];
}
