import type { Database, Engine } from './database';

/** An open database of either engine. */
export interface Connection {
  engine: Engine;
  /** Number of migrations the database has been through. */
  databaseVersion: number;
  read: Database;
  /** All or nothing, and as if alone: 'check, then write' means the same on both engines. */
  transact<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
