import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { IndexColumn, SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import type { Database } from './database';
import { giveWay } from './give-way';
import { rowList } from './prepare';

/** In rows: what others wait for while one statement runs. */
const perStatement = 200;

/**
 * Inserts whole rows, many at a time. They travel as one JSON value, so that the statement is short and always the same;
 * built with a placeholder for each member, the statement costs more than what it does.
 */
export async function insertRows<Table extends SQLiteTable>(
  database: Database,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): Promise<void> {
  for await (const picked of pickRows(database, table, rows)) await database.q.insert(table).select(picked);
}

/** The same for rows that are there already, found by `key`: every column becomes what the row says. */
export async function replaceRows<Table extends SQLiteTable>(
  database: Database,
  table: Table,
  rows: readonly Table['$inferSelect'][],
  key: IndexColumn,
): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [
      name,
      sql`excluded.${sql.identifier(column.name)}`,
    ]),
  ) as SQLiteUpdateSetSource<Table>;
  for await (const picked of pickRows(database, table, rows))
    await database.q.insert(table).select(picked).onConflictDoUpdate({ target: key, set });
}

async function* pickRows<Table extends SQLiteTable>(
  { engine }: Database,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): AsyncGenerator<SQL> {
  const columns = Object.entries(getTableColumns(table));
  for (let at = 0; at < rows.length; at += perStatement) {
    if (at > 0) await giveWay(engine);
    const list = rows.slice(at, at + perStatement).map((row) =>
      columns.map(([name, column]) => {
        const value = row[name as keyof typeof row] as unknown;
        if (value === undefined) throw new Error(`A row of ${getTableName(table)} lacks ${name}.`);
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
    const members = columns.map(([, column], place) =>
      engine === 'sqlite'
        ? sql.raw(`value ->> ${place}`)
        : sql.raw(`cast(value ->> ${place} as ${column.getSQLType().replace(/ COLLATE.*/, '')})`),
    );
    // The condition tells SQLite that what follows is about a conflict and not about a join.
    yield sql`select ${sql.join(members, sql`, `)} from ${rowList(engine, JSON.stringify(list))} where true`;
  }
}
