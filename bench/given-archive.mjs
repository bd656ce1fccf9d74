import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchive, makeCsv } from './make-archive.mjs';
import { runShell } from './shell.mjs';

/** An archive of so many records; made when it is not there yet. Its tenant is told apart by their number. */
export async function givenArchive(cache, { records, databaseVersion, at = records % 1_000_000_007 }) {
  const folder = join(cache, 'archives');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `records-${records}-${at}-version-${databaseVersion}.zip`);
  const options = { records, databaseVersion, at };
  if (existsSync(file)) return { file, tenant: { id: tenantId(at), url: `moving-${at}.example` } };
  return makeArchive(file, options);
}

function tenantId(at) {
  return `01950001-0000-7000-8000-${String(at).padStart(12, '0')}`;
}

/** The same records as CSV in a ZIP, as the common programs pack it. */
export async function givenCsvZip(cache, records) {
  const folder = join(cache, 'archives');
  const file = join(folder, `records-${records}-csv.zip`);
  if (existsSync(file)) return file;
  const csv = join(folder, 'r.csv');
  await makeCsv(csv, records);
  runShell(`cd '${folder}' && zip -q6 new.zip r.csv`);
  renameSync(join(folder, 'new.zip'), file);
  rmSync(csv);
  return file;
}
