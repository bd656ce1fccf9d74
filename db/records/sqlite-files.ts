import { mkdirSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import type { RecordReader, RecordStorage, RecordWriter, StoredRecord } from '@/lib/records/store';
import { isBusy, translateError } from '../errors';
import { requireBatchName } from './batch-name';

/** In rows: a statement of so many costs a third of as many statements of one. */
const perStatement = 32;

/**
 * Each batch is a file of its own, so that filling one neither waits for the writer of the database nor keeps anybody
 * else from it, and removing one is removing a file. What is not finished bears another name.
 */
export function sqliteFiles(folder: string): RecordStorage {
  const finished = (batch: string) => join(folder, `${requireBatchName(batch)}.sqlite`);
  const unfinished = (batch: string) => join(folder, `${requireBatchName(batch)}.writing`);
  return {
    async create(batch) {
      const places = { file: unfinished(batch), target: finished(batch), folder };
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return writeFile(places);
      } catch (error) {
        await rm(places.file, { force: true });
        throw translateError(error);
      }
    },
    open: async (batch) => readFile(finished(batch)),
    async remove(batch) {
      for (const file of [unfinished(batch), `${unfinished(batch)}-journal`, finished(batch)])
        await rm(file, { force: true });
    },
    listBatches: () => listFiles(folder),
  };
}

interface Places {
  file: string;
  target: string;
  folder: string;
}

/**
 * No journal lies beside it: a file that was not finished is thrown away as a whole. (The driver refuses `OFF`, and a
 * new page is in no journal anyway.)
 */
function writeFile({ file, target, folder }: Places): RecordWriter {
  const database = new DatabaseFile(file);
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'locking_mode = EXCLUSIVE'])
    database.pragma(pragma);
  database.pragma('cache_size = -16000');
  database.pragma('temp_store = FILE'); // what the index is sorted in, beyond the cache
  database.exec('BEGIN EXCLUSIVE');
  database.exec('CREATE TABLE records (position INTEGER PRIMARY KEY, key TEXT NOT NULL, line TEXT NOT NULL)');
  const insert = (rows: number) =>
    database.prepare(`INSERT INTO records (key, line) VALUES ${Array(rows).fill('(?, ?)').join(', ')}`);
  const [one, many] = [insert(1), insert(perStatement)];
  const values: string[] = Array(2 * perStatement).fill('');

  return {
    async append(records) {
      try {
        const whole = records.length - (records.length % perStatement);
        for (let at = 0; at < whole; at += perStatement) {
          for (let row = 0; row < perStatement; row += 1) {
            const { key, line } = records[at + row] as StoredRecord;
            values[2 * row] = key;
            values[2 * row + 1] = line;
          }
          many.run(values);
        }
        for (const { key, line } of records.slice(whole)) one.run(key, line);
      } catch (error) {
        throw translateError(error);
      }
    },
    async finish() {
      try {
        database.exec('CREATE INDEX records_by_key ON records (key)');
        database.exec('COMMIT');
        database.close();
        await toDisk(file);
        await rename(file, target);
        await toDisk(folder);
      } catch (error) {
        throw translateError(error);
      }
    },
    async abandon() {
      if (database.open) database.close();
      await rm(file, { force: true });
      await rm(target, { force: true });
    },
  };
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function readFile(file: string): RecordReader {
  const database = new DatabaseFile(file, { readonly: true, fileMustExist: true });
  database.pragma('cache_size = -4000');
  database.pragma('locking_mode = EXCLUSIVE'); // nobody ever writes to it again, so nothing is asked twice
  const select = 'SELECT position, key, line FROM records';
  const all = <Values extends unknown[]>(sql: string, ...values: Values) =>
    database.prepare<Values, StoredRecord>(sql).all(...values);
  return {
    async list({ after = 0, before, limit }) {
      if (before === undefined)
        return all(`${select} WHERE position > ? ORDER BY position LIMIT ?`, after, limit);
      return all(`${select} WHERE position < ? ORDER BY position DESC LIMIT ?`, before, limit).reverse();
    },
    async find(key, { after = 0, before, limit }) {
      const found = `${select} WHERE key = ?`;
      if (before === undefined)
        return all(`${found} AND position > ? ORDER BY position LIMIT ?`, key, after, limit);
      return all(`${found} AND position < ? ORDER BY position DESC LIMIT ?`, key, before, limit).reverse();
    },
    count: async (key) =>
      database
        .prepare<[string], { found: number }>('SELECT count(*) AS found FROM records WHERE key = ?')
        .get(key)?.found ?? 0,
    async close() {
      if (database.open) database.close();
    },
  };
}

async function listFiles(folder: string) {
  const found = new Map<string, { batch: string; touchedAt: string; isBeingWritten: boolean }>();
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const [, batch, kind] = /^([0-9a-f-]{36})\.(sqlite|writing|writing-journal)$/.exec(name) ?? [];
    const file = join(folder, name);
    const facts = batch && (await stat(file).catch(() => undefined));
    if (!batch || !facts) continue;
    const isBeingWritten = kind === 'writing' && isLocked(file);
    if (kind === 'writing-journal' && found.has(batch)) continue;
    found.set(batch, { batch, touchedAt: facts.mtime.toISOString(), isBeingWritten });
  }
  return [...found.values()];
}

/** Whether a process that lives has it open for writing: the lock ends with its holder. */
function isLocked(file: string): boolean {
  try {
    const database = new DatabaseFile(file, { readonly: true, fileMustExist: true, timeout: 0 });
    try {
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
      return false;
    } finally {
      database.close();
    }
  } catch (error) {
    return isBusy(error);
  }
}
