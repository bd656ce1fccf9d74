import DatabaseFile from 'better-sqlite3';
import { openStorage } from '@/db/open';
import { idOf } from './tenant-of';

/** The texts of the product's prepared statements behind one tenant and behind the first page. */
export async function recordStatements(dataFolder: string) {
  const storage = await openStorage({ dataFolder });
  const texts: string[] = [];
  const { prepare } = DatabaseFile.prototype;
  DatabaseFile.prototype.prepare = function record(this: DatabaseFile.Database, text: string) {
    texts.push(text);
    return prepare.call(this, text);
  } as typeof prepare;
  try {
    await storage.read.tenants.list({}, { sort: 'name', limit: 50 });
    await storage.read.tenants.find(idOf(0));
  } finally {
    DatabaseFile.prototype.prepare = prepare;
    await storage.close();
  }
  const [places, rows, subscribers] = texts;
  return { places, rows, subscribers };
}
