import { archiveLimits } from '@/app/_server/archive-limits';
import { newId } from '@/app/_server/new-id';
import { readDatabaseVersion } from '@/db/migrations';
import type { ArchiveContent } from '@/lib/transfer/model';
import { readArchive } from '@/lib/transfer/read-archive';
import type { Given } from './arguments';
import { exitCodes } from './exit-codes';
import { requireFile } from './require-file';
import { sayReading } from './say-progress';
import { formatList, formatTable, write, writeJson } from './write';

const number = (value: number) => value.toLocaleString('en');
const counted = (value: number, noun: string) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

/** Reads a whole archive, checks it, and says what it holds. No database is asked. */
export async function inspectArchive(given: Given, signal: AbortSignal): Promise<number> {
  const file = await requireFile(given, given.subject);
  const progress = sayReading();
  const content = await readArchive(file, {
    stage: false,
    limits: archiveLimits(),
    databaseVersion: readDatabaseVersion(process.env.DATABASE_URL ? 'postgres' : 'sqlite'),
    newId,
    onProgress: progress.show,
    signal,
  });
  progress.end();
  if (given.json) await writeJson(withoutBatches(content));
  else await write('stdout', describe(content));
  return exitCodes.done;
}

/** The batches are names of this run and of no use to anybody else. */
function withoutBatches({ manifest, tenant, accessNumbers, people, callingLists, history }: ArchiveContent) {
  const lists = callingLists.map(({ batch: _, ...list }) => list);
  return {
    manifest,
    tenant,
    accessNumbers,
    people,
    callingLists: lists,
    history: { entries: history.entries },
  };
}

function describe({
  manifest,
  tenant,
  accessNumbers,
  people,
  callingLists,
  history,
}: ArchiveContent): string {
  const numbers = accessNumbers.reduce((sum, { count }) => sum + count, 0);
  const records = callingLists.reduce((sum, list) => sum + list.records, 0);
  const facts = formatList([
    ['Tenant', `${tenant.name} (${tenant.url})`],
    ['Id', tenant.id],
    ['Status', tenant.status],
    ['As of', manifest.asOf],
    ['Made by', `Tenantry ${manifest.platformVersion}, database version ${manifest.databaseVersion}`],
    ['Access numbers', `${counted(numbers, 'number')} in ${counted(accessNumbers.length, 'block')}`],
    ['People', number(people.length)],
    ['Calling lists', `${counted(callingLists.length, 'list')} with ${counted(records, 'record')}`],
    ['History', history.entries === 1 ? '1 entry' : `${number(history.entries)} entries`],
  ]);
  const entries = formatTable(
    ['Entry', 'Rows', 'Bytes', 'SHA-256'],
    manifest.entries.map(({ path, rows, bytes, sha256 }) => [path, number(rows), number(bytes), sha256]),
  );
  const secrets = manifest.secrets.map((sentence) => `  ${sentence}\n`).join('');
  return `${facts}\n${entries}${secrets === '' ? '' : `\nTo be entered again:\n${secrets}`}`;
}
