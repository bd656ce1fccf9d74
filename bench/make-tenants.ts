import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenStorage, openStorage } from '@/db/open';
import { buildNumberSpaces } from '@/lib/number-spaces/build-spaces';
import { systems, tenantOf } from './tenant-of';

const perTransaction = 10_000;

/** Fills an empty database with the telephony systems and so many tenants of three ranges each. */
export async function makeTenants(storage: OpenStorage, count: number): Promise<void> {
  await buildNumberSpaces({ storage }); // of nothing yet; from here on every insertion keeps them
  await storage.transact(async (stores) => {
    for (const system of systems()) await stores.telephonySystems.insert(system);
  });
  for (let from = 0; from < count; from += perTransaction) {
    const length = Math.min(perTransaction, count - from);
    const chunk = Array.from({ length }, (_, at) => tenantOf(from + at));
    await storage.transact((stores) => stores.tenants.insertMany(chunk));
  }
}

/** A data folder with so many tenants. */
export function givenDataFolder(parent: string, count: number): Promise<string> {
  return givenFolder({ parent, name: `tenants-${count}`, make: (storage) => makeTenants(storage, count) });
}

interface Wanted {
  parent: string;
  name: string;
  make(storage: OpenStorage): Promise<void>;
}

/** A data folder; made when it is not there yet, with a mark that it is whole, and brought up to date when it is. */
export async function givenFolder({ parent, name, make }: Wanted): Promise<string> {
  const dataFolder = join(parent, name);
  const whole = join(dataFolder, 'whole');
  const isThere = existsSync(whole);
  if (!isThere) rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  const storage = await openStorage({ dataFolder });
  try {
    if (!isThere) await make(storage);
    await buildNumberSpaces({ storage });
  } finally {
    await storage.close();
  }
  writeFileSync(whole, '');
  return dataFolder;
}
