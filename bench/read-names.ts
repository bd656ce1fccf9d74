import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';

/** All names as they are sorted and compared, in name order: what a search in memory would go through. */
export function readNames(dataFolder: string): string[] {
  const database = new DatabaseFile(join(dataFolder, 'tenantry.sqlite'), { readonly: true });
  try {
    return database
      .prepare<[], string>('select sort_key from tenants where live = 1 order by sort_key, id')
      .pluck()
      .all();
  } finally {
    database.close();
  }
}
