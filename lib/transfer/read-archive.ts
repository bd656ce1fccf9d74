import type * as z from 'zod';
import type { RecordStorage } from '../records/store';
import type { ArchiveLimits } from '../wire/zip/model';
import { openArchive } from '../wire/zip/open-archive';
import { damagedMember } from '../wire/zip/refusals';
import { entryPaths, recordsPath } from './archive-entries';
import type { ReadingOptions } from './archive-reader';
import { BlockSchema, CallingListSchema, HistorySchema, PersonSchema, TenantSchema } from './archive-schemas';
import { canonicalTenant } from './canonical';
import type { ArchiveContent, ArchivedCallingList, ArchiveManifest } from './model';
import { crossCheck, type SmallContent } from './read-cross-checks';
import { byteOrderMark, decode, type Lines, type Reading, readLines, readWhole } from './read-entry';
import { readManifest } from './read-manifest';
import { readRecordLines } from './read-record-lines';
import { lineRefusal, readAs, readEntryAs, readStrictly } from './read-refusals';
import { type Staging, stagingIn } from './read-staging';

export interface ReadArchiveOptions extends ReadingOptions {
  limits: ArchiveLimits;
  /** Of the database that reads; an archive of a newer one is refused. */
  databaseVersion: number;
  /** Where records and history are staged; not needed for looking only. */
  records?: RecordStorage;
  newId(): string;
}

/** Of what is kept in memory while an archive is planned, rows of one entry. */
const mostRows = { [entryPaths.accessNumbers]: 200_000, [entryPaths.people]: 100_000 } as Record<
  string,
  number
>;

/**
 * Reads an archive and checks all of it: structure, manifest, checksums, every line by its schema, and whether the parts
 * fit each other. Throws `malformed` or `too-large`, and leaves no batch behind then. Memory does not grow with the
 * records or the history.
 */
export async function readArchive(file: string, options: ReadArchiveOptions): Promise<ArchiveContent> {
  const { limits, databaseVersion, stage, records, newId, signal } = options;
  if (stage && !records) throw new Error('There is nowhere to stage records.');
  const archive = await openArchive(file, limits);
  const staging = stagingIn(stage ? records : undefined, newId);
  try {
    signal?.throwIfAborted();
    const manifest = await readManifest(archive, databaseVersion);
    const watch = watching(archive.members, options);
    const content = await readContent({ archive, onBytes: watch.onBytes }, { manifest, staging, watch });
    signal?.throwIfAborted();
    return content;
  } catch (error) {
    await staging.abandon();
    throw error;
  } finally {
    await archive.close();
  }
}

interface Whole {
  manifest: ArchiveManifest;
  staging: Staging;
  watch: ReturnType<typeof watching>;
}

async function readContent(reading: Reading, { manifest, staging, watch }: Whole): Promise<ArchiveContent> {
  const entryOf = (path: string) => manifest.entries.find((entry) => entry.path === path);
  const rowsOf = async <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const entry = entryOf(path);
    const rows: z.output<Schema>[] = [];
    if (!entry) return rows; // of an older version, which knew nothing of the kind
    const most = mostRows[path];
    if (most !== undefined && entry.rows > most)
      throw damagedMember(path, `has ${entry.rows} rows; at most ${most} are taken.`);
    for await (const { lines, from } of readLines(reading, entry))
      for (const [at, line] of lines.entries())
        rows.push(readAs(schema, readStrictly(line, path, from + at), { path, line: from + at }));
    return rows;
  };
  const small: SmallContent = {
    manifest,
    tenant: canonicalTenant(await readTenant(reading, manifest)),
    accessNumbers: await rowsOf(entryPaths.accessNumbers, BlockSchema),
    people: await rowsOf(entryPaths.people, PersonSchema),
    callingLists: await rowsOf(entryPaths.callingLists, CallingListSchema),
  };
  crossCheck(small);
  const callingLists: ArchiveContent['callingLists'] = [];
  for (const list of small.callingLists) {
    const entry = entryOf(recordsPath(list.id));
    if (!entry) throw new Error(`The records of ${list.id} were checked to be there.`);
    const batch = await staging.fill(readRecords(readLines(reading, entry), list, watch.onRecords));
    callingLists.push({ ...list, bytes: entry.bytes, sha256: entry.sha256, batch });
  }
  const entry = entryOf(entryPaths.history);
  const entries = entry?.rows ?? 0;
  const history = entry && readHistoryLines(readLines(reading, entry), small.tenant.id);
  // A tenant without history needs no batch for it.
  const batch = history ? await (entries > 0 ? staging : nowhere).fill(history) : null;
  return { ...small, callingLists, history: { entries, batch } };
}

const nowhere = stagingIn(undefined, () => '');

async function readTenant(reading: Reading, { entries }: ArchiveManifest) {
  const path = entryPaths.tenant;
  const entry = entries.find((each) => each.path === path);
  if (!entry) throw damagedMember(path, 'is missing.');
  if (entry.rows !== 1) throw damagedMember(path, `is one row; the manifest lists ${entry.rows}.`);
  const text = decode(await readWhole(reading, entry));
  if (text === undefined) throw lineRefusal(path, undefined, 'The entry is not UTF-8.');
  if (text.startsWith('\uFEFF')) throw lineRefusal(path, undefined, byteOrderMark);
  return readAs(TenantSchema, readStrictly(text, path), { path });
}

async function* readRecords(
  source: AsyncIterable<Lines>,
  { id, columns, keyColumn }: ArchivedCallingList,
  onRecords: (count: number) => void,
) {
  const shape = { path: recordsPath(id), columns: columns.length, keyAt: columns.indexOf(keyColumn) };
  for await (const lines of source) {
    const records = readRecordLines(lines, shape);
    onRecords(records.length);
    yield records;
  }
}

/** Each line as it stands, found by its action. */
async function* readHistoryLines(source: AsyncIterable<Lines>, tenantId: string) {
  const path = entryPaths.history;
  for await (const { lines, from } of source) {
    yield lines.map((line, at) => {
      const place = { path, line: from + at };
      const entry = readEntryAs(HistorySchema, readStrictly(line, path, place.line), place);
      if (entry.tenantId === tenantId) return { key: entry.action, line };
      throw lineRefusal(path, place.line, 'The entry is of another tenant’s history.');
    });
  }
}

function watching(members: readonly { bytes: number }[], { onProgress, signal }: ReadingOptions) {
  const totalBytes = members.reduce((sum, member) => sum + member.bytes, 0);
  let [bytes, records] = [0, 0];
  return {
    onBytes(path: string, read: number) {
      signal?.throwIfAborted();
      bytes += read;
      onProgress?.({ path, bytes, totalBytes, records });
    },
    onRecords(count: number) {
      records += count;
    },
  };
}
