import { type OpenStorage, openStorage } from '@/db/open';

declare global {
  // Next loads a module several times in one process; two writers in one process would freeze each other.
  var tenantryStorage: Promise<OpenStorage> | undefined;
}

/** The one database handle of this process. */
export function getStorage(): Promise<OpenStorage> {
  globalThis.tenantryStorage ??= openStorage({
    databaseUrl: process.env.DATABASE_URL || undefined,
    dataFolder: process.env.TENANTRY_DATA_DIR || './data',
  });
  return globalThis.tenantryStorage;
}
