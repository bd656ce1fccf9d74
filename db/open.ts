import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '@/lib/stores';
import { connectPostgres } from './connect-postgres';
import { connectSqlite } from './connect-sqlite';
import type { Connection } from './connection';
import type { Engine } from './database';
import { type OpenRecords, openRecords } from './records/open-records';
import { allStores } from './stores/all-stores';

export interface OpenStorage extends Storage {
  engine: Engine;
  close(): Promise<void>;
}

/** Opens the database that the settings name and brings it up to date: `postgres://…`, otherwise SQLite in the folder. */
export async function openStorage(settings: {
  databaseUrl?: string;
  dataFolder: string;
}): Promise<OpenStorage> {
  if (settings.databaseUrl)
    return storageOn(await connectPostgres(settings.databaseUrl), await openRecords(settings));
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const connection = await connectSqlite(join(settings.dataFolder, 'tenantry.sqlite'));
  return storageOn(connection, await openRecords(settings));
}

function storageOn(connection: Connection, { records, close }: OpenRecords): OpenStorage {
  return {
    engine: connection.engine,
    databaseVersion: connection.databaseVersion,
    read: allStores(connection.read),
    records,
    transact: (work) => connection.transact((database) => work(allStores(database))),
    async close() {
      await close();
      await connection.close();
    },
  };
}
