import type { SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Tables } from './tables';

export type Engine = 'sqlite' | 'postgres';

/** The query builder as every store uses it. The SQLite type stands for both engines: each awaits alike. */
export type QueryBuilder = Pick<
  BetterSQLite3Database<Record<string, never>>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count'
>;

/** What a store works with: inside a transaction bound to it, otherwise to committed state. */
export interface Database {
  engine: Engine;
  q: QueryBuilder;
  tables: Tables;
  /** Rows of a statement that the builder cannot say. */
  rows<Row>(statement: SQL): Promise<Row[]>;
}
