import { type OpenStorage, openStorage } from '@/db/open';
import { observeTransaction } from './metrics';

declare global {
  // Next loads a module several times in one process; two writers in one process would freeze each other.
  var tenantryStorage: Promise<OpenStorage> | undefined;
}

/** The one database handle of this process. */
export function getStorage(): Promise<OpenStorage> {
  globalThis.tenantryStorage ??= openObserved();
  return globalThis.tenantryStorage;
}

async function openObserved(): Promise<OpenStorage> {
  const storage = await openStorage({
    databaseUrl: process.env.DATABASE_URL || undefined,
    dataFolder: process.env.TENANTRY_DATA_DIR || './data',
  });
  return { ...storage, transact: (work) => observeTransaction(() => storage.transact(work)) };
}
