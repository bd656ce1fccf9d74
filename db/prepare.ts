import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Engine } from './database';

type Values = Record<string, unknown>;

/** A query of the builder, as far as it matters here: what it answers when it is prepared and run. */
interface Preparable<Rows> {
  prepare(): { all(values?: Values): Rows };
}

/** Builds and compiles a query at its first use, then only runs it. The name must be its own on PostgreSQL. */
export function prepare<Rows>(
  name: string,
  build: () => Preparable<Rows>,
): (values: Values) => Promise<Rows> {
  let statement: { execute(values: Values): PromiseLike<Rows> } | undefined;
  return async (values) => {
    statement ??= prepareAs<Rows>(name, build());
    return statement.execute(values);
  };
}

/** SQLite takes no name and answers at once, PostgreSQL both; only SQLite's types are known (see QueryBuilder). */
function prepareAs<Rows>(name: string, query: Preparable<Rows>) {
  const typed = query as unknown as {
    prepare(name: string): { execute(values: Values): PromiseLike<Rows> };
  };
  return typed.prepare(name);
}

/**
 * Whether a text is among those of a JSON list, found by a seek for each. As an array PostgreSQL looks them up in the
 * index; what it does with a select of them depends on what it guesses of the table.
 */
export function isAmong(engine: Engine, text: SQLWrapper, json: unknown): SQL {
  const list = textList(engine, json);
  return engine === 'sqlite' ? sql`${text} in (${list})` : sql`${text} = any (array(${list}))`;
}

/** Rows that are sent as one JSON value: a table of one column, `value`, of which `value ->> 0` is the first member. */
export function rowList(engine: Engine, json: unknown): SQL {
  return engine === 'sqlite'
    ? sql`json_each(${json})`
    : sql`json_array_elements(${json}::json) as json_each (value)`;
}

/**
 * A limit as part of a statement's text. As a bound value SQLite would compile the statement again each time it runs,
 * because a limit may change the plan; so this is for the few limits that the code itself names.
 */
export function fixedLimit(limit: number): number {
  return sql.raw(String(Math.trunc(limit))) as unknown as number; // the builder takes any expression, its type only numbers
}

/** A select of texts that are sent as one JSON value, so that a statement stays the same however long the list is. */
export function textList(engine: Engine, json: unknown): SQL {
  return engine === 'sqlite'
    ? sql`select value from json_each(${json})`
    : sql`select json_array_elements_text(${json}::json)`;
}
