import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './database';

export function migrationsFolder(engine: Engine): string {
  return join(process.cwd(), 'db', 'migrations', engine);
}

/** The version of the schema this product writes: how many migrations it knows for the engine. */
export function readDatabaseVersion(engine: Engine): number {
  const journal = JSON.parse(
    readFileSync(join(migrationsFolder(engine), 'meta', '_journal.json'), 'utf8'),
  ) as {
    entries: unknown[];
  };
  return journal.entries.length;
}

/** A database that a newer product has been at is not touched: this one would not know what it leaves out. */
export function refuseNewer(engine: Engine, found: number): void {
  const known = readDatabaseVersion(engine);
  if (found <= known) return;
  throw new NewerDatabase(
    `The database has version ${found}, this Tenantry knows up to ${known}: start the newer Tenantry, or restore the backup from before the upgrade.`,
  );
}

/** Ends a start; `npm start` prints its sentence. */
class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}
