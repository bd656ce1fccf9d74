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
