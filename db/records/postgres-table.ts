import type pg from 'pg';
import type { RecordReader, RecordStorage, RecordWriter, StoredRecord } from '@/lib/records/store';
import { translateError } from '../errors';
import { requireBatchName } from './batch-name';

/** In rows: what one statement carries. */
const perStatement = 1000;
const perRemoval = 20_000;

/**
 * Batches as rows of one table. They are written statement by statement, outside of the lock of those who change the
 * database: nobody looks at a row before something refers to its batch.
 */
export function postgresTable(pool: pg.Pool): RecordStorage {
  return {
    async create(batch) {
      const [made] = await ask<{ number: string }>(
        pool,
        `INSERT INTO record_batches (batch, touched_at) VALUES ($1, ${now}) RETURNING number`,
        [requireBatchName(batch)],
      );
      if (!made) throw new Error('A new batch of records has no number.');
      return writeRows(pool, batch, made.number);
    },
    async open(batch) {
      const number = await findNumber(pool, batch);
      if (number === undefined) throw new Error(`There is no batch of records ${batch}.`);
      return readRows(pool, number);
    },
    remove: (batch) => removeRows(pool, batch),
    listBatches: async () =>
      ask(
        pool,
        `SELECT batch, touched_at AS "touchedAt", touched_at > ${instant("now() - interval '1 minute'")} AS "isBeingWritten"
         FROM record_batches ORDER BY touched_at, batch`,
      ),
  };
}

function writeRows(pool: pg.Pool, batch: string, number: string): RecordWriter {
  let written = 0;
  return {
    async append(records) {
      for (let at = 0; at < records.length; at += perStatement) {
        const some = records.slice(at, at + perStatement);
        await ask(
          pool,
          `WITH touched AS (UPDATE record_batches SET touched_at = ${now} WHERE number = $1)
           INSERT INTO record_rows (batch, position, key, line)
           SELECT $1, $2 + place, key, line
           FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS added (key, line, place)`,
          [number, written, some.map(({ key }) => key), some.map(({ line }) => line)],
        );
        written += some.length;
      }
    },
    async finish() {
      await ask(pool, `UPDATE record_batches SET touched_at = ${now} WHERE number = $1`, [number]);
    },
    abandon: () => removeRows(pool, batch),
  };
}

function readRows(pool: pg.Pool, number: string): RecordReader {
  const select = 'SELECT position, key, line FROM record_rows WHERE batch = $1';
  return {
    async list({ after = 0, before, limit }) {
      if (before === undefined)
        return ask(pool, `${select} AND position > $2 ORDER BY position LIMIT $3`, [number, after, limit]);
      const last = `${select} AND position < $2 ORDER BY position DESC LIMIT $3`;
      return (await ask<StoredRecord>(pool, last, [number, before, limit])).reverse();
    },
    async find(key, { after = 0, before, limit }) {
      const found = `${select} AND key = $2`;
      if (before === undefined)
        return ask(pool, `${found} AND position > $3 ORDER BY position LIMIT $4`, [
          number,
          key,
          after,
          limit,
        ]);
      const last = `${found} AND position < $3 ORDER BY position DESC LIMIT $4`;
      return (await ask<StoredRecord>(pool, last, [number, key, before, limit])).reverse();
    },
    async count(key) {
      const counting = 'SELECT count(*) AS found FROM record_rows WHERE batch = $1 AND key = $2';
      const [counted] = await ask<{ found: string }>(pool, counting, [number, key]);
      return Number(counted?.found ?? 0);
    },
    async close() {},
  };
}

/** The batch itself goes last, so that a removal that was cut off is taken up again. */
async function removeRows(pool: pg.Pool, batch: string): Promise<void> {
  const number = await findNumber(pool, batch);
  if (number === undefined) return;
  for (let after = 0; ; after += perRemoval) {
    const [left] = await ask<{ position: number }>(
      pool,
      'SELECT position FROM record_rows WHERE batch = $1 ORDER BY position DESC LIMIT 1',
      [number],
    );
    if (!left) break;
    await ask(pool, 'DELETE FROM record_rows WHERE batch = $1 AND position <= $2', [
      number,
      after + perRemoval,
    ]);
  }
  await ask(pool, 'DELETE FROM record_batches WHERE number = $1', [number]);
}

async function findNumber(pool: pg.Pool, batch: string): Promise<string | undefined> {
  const [found] = await ask<{ number: string }>(pool, 'SELECT number FROM record_batches WHERE batch = $1', [
    requireBatchName(batch),
  ]);
  return found?.number;
}

function instant(sql: string): string {
  return `to_char((${sql}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const now = instant('now()');

async function ask<Row>(pool: pg.Pool, text: string, values: unknown[] = []): Promise<Row[]> {
  try {
    return (await pool.query(text, values)).rows as Row[];
  } catch (error) {
    throw translateError(error);
  }
}
