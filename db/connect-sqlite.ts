import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import DatabaseFile from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Connection } from './connection';
import type { Database } from './database';
import { busyProblem, isBusy, translateError } from './errors';
import { sqliteKit } from './kit/sqlite';
import { migrationsFolder, readDatabaseVersion, refuseNewer } from './migrations';
import { defineTables } from './tables';

const busyTimeoutMs = 250;
const busyDeadlineMs = 900;

/**
 * Opens (and brings up to date) the SQLite file. One writer connection behind a queue, one reader that cannot write.
 * The reader sees committed state only; work inside `transact` may await nothing but the database.
 */
export async function connectSqlite(file: string): Promise<Connection> {
  const writer = open(file);
  runMigrations(writer);
  const reader = open(file);
  reader.pragma('query_only = ON');
  assertDurable(writer);
  assertDurable(reader);

  const tables = defineTables(sqliteKit);
  const inside = new AsyncLocalStorage<true>();
  let queue: Promise<unknown> = Promise.resolve();

  async function transactNow<T>(work: (database: Database) => Promise<T>): Promise<T> {
    await begin(writer);
    try {
      const result = await inside.run(true, () => work(bind(writer, tables)));
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw translateError(error);
    }
  }

  return {
    engine: 'sqlite',
    databaseVersion: readDatabaseVersion('sqlite'),
    read: bind(reader, tables),
    transact(work) {
      if (inside.getStore()) throw new Error('transact must not be nested: it would wait for itself.');
      const turn = queue.then(() => transactNow(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await queue;
      reader.close();
      writer.close();
    },
  };
}

function open(file: string): DatabaseFile.Database {
  const connection = new DatabaseFile(file, { timeout: busyTimeoutMs });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('cache_size = -32000');
  connection.pragma('temp_store = MEMORY');
  return connection;
}

/**
 * A table rebuild with foreign keys on would delete the child rows, so they are off until the check is clean. The check
 * reads the whole database: `user_version` notes for which version it was done.
 */
function runMigrations(writer: DatabaseFile.Database): void {
  refuseNewer('sqlite', writer.pragma('user_version', { simple: true }) as number);
  writer.pragma('foreign_keys = OFF');
  migrate(drizzle(writer), { migrationsFolder: migrationsFolder('sqlite') });
  const version = readDatabaseVersion('sqlite');
  if ((writer.pragma('user_version', { simple: true }) as number) < version) {
    const broken = writer.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new Error(`The migration left ${broken.length} rows without their parent; it was stopped.`);
    writer.pragma(`user_version = ${version}`);
  }
  writer.pragma('foreign_keys = ON');
}

function assertDurable(connection: DatabaseFile.Database): void {
  const version = connection.prepare('select sqlite_version()').pluck().get() as string;
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) {
    throw new Error(`SQLite ${version} can corrupt a database under load; 3.51.3 or newer is needed.`);
  }
  if (connection.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite does not run at synchronous=FULL.');
  if (connection.pragma('foreign_keys', { simple: true }) !== 1)
    throw new Error('SQLite does not enforce foreign keys.');
}

async function begin(writer: DatabaseFile.Database): Promise<void> {
  const deadline = Date.now() + busyDeadlineMs;
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw translateError(error);
      if (Date.now() > deadline) throw busyProblem();
      await sleep(20);
    }
  }
}

function bind(connection: DatabaseFile.Database, tables: Database['tables']): Database {
  const q = drizzle(connection);
  return {
    engine: 'sqlite',
    q,
    tables,
    rows: async <Row>(statement: Parameters<Database['rows']>[0]) => q.all<Row>(statement),
  };
}
