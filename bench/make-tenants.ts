import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenStorage, openStorage } from '@/db/open';
import { systems, tenantOf } from './tenant-of';

const perTransaction = 10_000;

/** Fills an empty database with the telephony systems and so many tenants of three ranges each. */
export async function makeTenants(storage: OpenStorage, count: number): Promise<void> {
  await storage.transact(async (stores) => {
    for (const system of systems()) await stores.telephonySystems.insert(system);
  });
  for (let from = 0; from < count; from += perTransaction) {
    const length = Math.min(perTransaction, count - from);
    const chunk = Array.from({ length }, (_, at) => tenantOf(from + at));
    await storage.transact((stores) => stores.tenants.insertMany(chunk));
  }
}

/** A data folder with so many tenants; made when it is not there yet, with a mark that it is whole. */
export async function givenDataFolder(parent: string, count: number): Promise<string> {
  const dataFolder = join(parent, `tenants-${count}`);
  const whole = join(dataFolder, 'whole');
  if (existsSync(whole)) return dataFolder;
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  const storage = await openStorage({ dataFolder });
  try {
    await makeTenants(storage, count);
  } finally {
    await storage.close();
  }
  writeFileSync(whole, '');
  return dataFolder;
}
