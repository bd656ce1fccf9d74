import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Connection } from './connection';
import type { Database, QueryBuilder } from './database';
import { busyProblem, isRetryable, translateError } from './errors';
import { postgresKit } from './kit/postgres';
import { migrationsFolder, readDatabaseVersion, refuseNewer } from './migrations';
import { defineTables } from './tables';

const attempts = 8;
/** Advisory lock keys of this product: any two different numbers. */
const writeLock = 7_401_001;
const migrationLock = 7_401_002;

/**
 * Opens (and brings up to date) a PostgreSQL database. Writers take one advisory lock before they begin, because the
 * hash chain of the audit log makes them serial anyway; SERIALIZABLE stays as the guard for everybody else.
 */
export async function connectPostgres(url: string): Promise<Connection> {
  // Every query here is short; compiling one (`jit`) takes longer than running it: half a second instead of five ms.
  const options = '-c jit=off';
  const pool = new pg.Pool({ connectionString: url, max: 10, lock_timeout: 5000, options });
  pool.on('error', () => undefined); // an idle connection that the server closed; the pool opens another
  try {
    await runMigrations(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }

  const tables = defineTables(postgresKit);
  const inside = new AsyncLocalStorage<true>();

  // One client at a time waits for the lock; the others of the pool stay free for reading.
  let queue: Promise<unknown> = Promise.resolve();

  async function once<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('SELECT pg_advisory_lock($1)', [writeLock]);
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      try {
        const result = await inside.run(true, () => work(bind(drizzle(client), tables)));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [writeLock]);
      }
    } catch (error) {
      if (error instanceof Error && !('kind' in error) && !isRetryable(error)) broken = error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async function repeat<T>(work: (database: Database) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(work);
      } catch (error) {
        if (!isRetryable(error)) throw translateError(error);
        if (attempt === attempts) throw busyProblem();
        await sleep(5 * attempt * attempt);
      }
    }
  }

  return {
    engine: 'postgres',
    databaseVersion: readDatabaseVersion('postgres'),
    read: bind(drizzle(pool), tables),
    transact(work) {
      if (inside.getStore()) throw new Error('transact must not be nested: it would wait for itself.');
      const turn = queue.then(() => repeat(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    close: () => pool.end(),
  };
}

/** Several consoles may start at once; the lock lets one of them migrate while the others wait. */
async function runMigrations(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SET lock_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgres') });
    const applied = await client.query(
      'SELECT cast(count(*) as integer) AS found FROM drizzle.__drizzle_migrations',
    );
    refuseNewer('postgres', (applied.rows as { found: number }[])[0]?.found ?? 0);
  } finally {
    client.release(true); // ends the connection, and with it the lock and its setting
  }
}

function bind(q: NodePgDatabase, tables: Database['tables']): Database {
  return {
    engine: 'postgres',
    q: q as unknown as QueryBuilder, // the builder answers the same calls; only its types name another engine
    tables,
    rows: async <Row>(statement: Parameters<Database['rows']>[0]) =>
      (await q.execute(statement)).rows as Row[],
  };
}
