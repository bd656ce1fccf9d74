import { join } from 'node:path';
import pg from 'pg';
import type { RecordStorage } from '@/lib/records/store';
import { postgresTable } from './postgres-table';
import { sqliteFiles } from './sqlite-files';

export interface OpenRecords {
  records: RecordStorage;
  close(): Promise<void>;
}

export interface RecordSettings {
  databaseUrl?: string | undefined;
  dataFolder: string;
}

/**
 * Opens the storage of heavy rows alone, for a process that fills or reads batches and nothing else. The database must
 * be up to date; the server saw to that.
 */
export async function openRecords({ databaseUrl, dataFolder }: RecordSettings): Promise<OpenRecords> {
  if (!databaseUrl) return { records: sqliteFiles(join(dataFolder, 'records')), close: async () => {} };
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 3,
    lock_timeout: 5000,
    options: '-c jit=off',
  });
  pool.on('error', () => undefined); // an idle connection that the server closed; the pool opens another
  return { records: postgresTable(pool), close: () => pool.end() };
}
