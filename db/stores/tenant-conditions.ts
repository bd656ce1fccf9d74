import { and, eq, gte, isNotNull, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Bound, Condition, WalkColumn } from '@/lib/dialects/longjump/filter/find-bound';
import type { Database } from '../database';
import { isAmong } from '../prepare';
import { containsText, selectHits } from './tenant-search';

/**
 * Whether a tenant meets a bound. `seek` says it so that an index finds them; `check` says it of rows that were found in
 * another way, and keeps SQLite from leaving that way for an index of its own choice.
 */
export function boundConditions(database: Database) {
  const {
    engine,
    tables: { tenants },
  } = database;
  const unindexed = (column: SQLWrapper): SQL => (engine === 'sqlite' ? sql`+${column}` : sql`${column}`);

  function render(bound: Bound, say: (condition: Condition) => SQL | undefined): SQL | undefined {
    if (bound.by === 'all') return undefined;
    if (bound.by !== 'and' && bound.by !== 'or') return say(bound);
    const parts = bound.parts.map((part) => render(part, say));
    if (bound.by === 'and') return and(...parts);
    return parts.includes(undefined) ? undefined : or(...parts);
  }

  function seekOne(condition: Condition): SQL | undefined {
    switch (condition.by) {
      case 'words':
      case 'name':
        return engine === 'sqlite'
          ? sql`${tenants.number} in ${selectHits(condition.text)}`
          : containsText(database, condition.text);
      case 'range':
        return within(tenants[condition.column], condition.ends);
      case 'partner':
        return isAmong(engine, tenants.partnerId, JSON.stringify(condition.ids));
      case 'partnered':
        // Every id is greater than an empty text; SQLite does not seek what is merely not null.
        return condition.truth ? gte(tenants.partnerId, '') : isNull(tenants.partnerId);
      case 'active':
        return eq(tenants.active, condition.truth);
      case 'isPartner':
        return condition.truth ? sql`${tenants.isPartner}` : sql`not ${tenants.isPartner}`;
    }
  }

  function checkOne(condition: Condition, along?: WalkColumn): SQL | undefined {
    switch (condition.by) {
      case 'words':
        return includes(tenants.searchKey, condition.text);
      case 'name':
        return includes(tenants.sortKey, condition.text);
      case 'range':
        // The way has these ends already.
        return condition.column === along
          ? undefined
          : within(unindexed(tenants[condition.column]), condition.ends);
      case 'partner':
        return isAmong(engine, unindexed(tenants.partnerId), JSON.stringify(condition.ids));
      case 'partnered': {
        const id = unindexed(tenants.partnerId);
        return condition.truth ? isNotNull(id) : isNull(id);
      }
      case 'active':
        // Those in service have an index of names to themselves.
        return along === 'sortKey' ? eq(tenants.active, condition.truth) : isTrue(condition);
      case 'isPartner':
        return isTrue(condition);
    }
  }

  function isTrue({ by, truth }: Condition & { by: 'active' | 'isPartner' }): SQL {
    return sql`${unindexed(tenants[by])} = ${sql.param(truth, tenants[by])}`;
  }

  function includes(column: SQLWrapper, text: string): SQL {
    return engine === 'sqlite' ? sql`instr(${column}, ${text}) > 0` : sql`strpos(${column}, ${text}) > 0`;
  }

  return {
    seek: (bound: Bound) => render(bound, seekOne),
    check: (bound: Bound, along?: WalkColumn) =>
      render(bound, (condition) => checkOne(condition, bound.by === 'or' ? undefined : along)),
  };
}

function within(
  column: SQLWrapper,
  { from, to }: { from?: string | number; to?: string | number },
): SQL | undefined {
  const whole = sql`${column}`;
  return and(
    from === undefined ? undefined : gte(whole, from),
    to === undefined ? undefined : lte(whole, to),
  );
}
