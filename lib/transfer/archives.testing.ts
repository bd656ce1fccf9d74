import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenBlock } from '../access-numbers/testing';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { type CallingList, recordKey } from '../calling-lists/model';
import { createCallingList } from '../calling-lists/save-list';
import { execute } from '../command';
import type { Context } from '../context';
import { createTenant } from '../tenants/create-tenant';
import type { Tenant, TenantDraftInput } from '../tenants/model';
import { updateTenant } from '../tenants/update-tenant';
import { defaultLimits } from '../wire/zip/model';
import { openArchive } from '../wire/zip/open-archive';
import { writeArchive } from '../wire/zip/write-archive';
import { exportTenant } from './export-tenant';
import type { ArchiveContent, ArchiveManifest } from './model';
import { type ReadArchiveOptions, readArchive } from './read-archive';

/** Records as somebody could have collected them. */
export const oddRecords: readonly string[][] = [
  ['+46 70 123 45 67', 'Ann', ''],
  ['0701234568', 'Åsa “x”\\', '👩‍👩‍👧 family'],
  ['9007199254740993', 'A\u0308 in two parts', 'two\nlines, a\ttab and a “\u2028”'],
];

/** A calling list with these records, as an upload leaves it. */
export async function givenList(
  context: Context,
  { tenantId, name = 'Autumn', columns = ['phone', 'first', 'note'], records = oddRecords }: GivenList,
): Promise<CallingList> {
  const lines = records.map((record) => JSON.stringify(record));
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const batch = randomUUID();
  const writer = await context.storage.records.create(batch);
  await writer.append(lines.map((line, at) => ({ key: recordKey(records[at]?.[0] ?? ''), line })));
  await writer.finish();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const uploaded = {
    columns,
    keyColumn: columns[0],
    records: records.length,
    bytes: bytes.length,
    sha256,
    batch,
  };
  return execute(context, createCallingList, { tenantId, name, uploaded });
}

interface GivenList {
  tenantId: string;
  name?: string;
  columns?: string[];
  records?: readonly string[][];
}

/** A tenant with numbers, an administrator, a calling list and a history of several changes. */
export async function givenFullTenant(context: Context, draft: TenantDraftInput): Promise<Tenant> {
  const tenant = await execute(context, createTenant, draft);
  const { id } = tenant;
  await givenBlock(context, '46701000', 100, { tenantId: id, note: 'Head office' });
  await givenBlock(context, '4670200', 1, { tenantId: id, media: 'TEXT' });
  await execute(context, createTenantPerson, { tenantId: id, name: 'Ann Lee', email: 'ann@greene.example' });
  await givenList(context, { tenantId: id });
  await givenList(context, { tenantId: id, name: 'Empty', records: [] });
  return execute(context, updateTenant, { id, changes: { company: 'Greene AB' } }, { reason: 'Ticket 7' });
}

/** The whole archive of a tenant. */
export async function archiveOf(context: Context, id: string): Promise<Buffer> {
  const { bytes } = await exportTenant(context, { id });
  return join256(bytes);
}

async function join256(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Reads an archive from memory, by a file that is gone afterwards. */
export async function readBytes(
  archive: Uint8Array,
  options: Partial<ReadArchiveOptions> & Pick<ReadArchiveOptions, 'databaseVersion'>,
): Promise<ArchiveContent> {
  return withFile(archive, (file) =>
    readArchive(file, { limits: defaultLimits, stage: false, newId: randomUUID, ...options }),
  );
}

/** What is in an archive, by path. */
export function unpack(archive: Uint8Array): Promise<Map<string, Buffer>> {
  return withFile(archive, async (file) => {
    const opened = await openArchive(file, defaultLimits);
    const entries = new Map<string, Buffer>();
    for (const member of opened.members) entries.set(member.path, await join256(opened.read(member)));
    await opened.close();
    return entries;
  });
}

/** An archive of these entries as they stand, with a manifest that knows them unless it is kept. */
export function pack(entries: Map<string, Buffer>, { keepManifest = false } = {}): Promise<Buffer> {
  const all = new Map(entries);
  if (!keepManifest) all.set('manifest.json', manifestOf(entries));
  return join256(
    writeArchive(
      (async function* () {
        for (const [path, bytes] of all) yield { path, bytes };
      })(),
    ),
  );
}

/** The manifest of these entries, with the rest as the one that is there says it. */
function manifestOf(entries: Map<string, Buffer>): Buffer {
  const manifest = JSON.parse(String(entries.get('manifest.json'))) as ArchiveManifest;
  const listed = [...entries].filter(([path]) => path !== 'manifest.json');
  return Buffer.from(
    JSON.stringify({
      ...manifest,
      entries: listed.map(([path, bytes]) => ({
        path,
        rows: path === 'tenant.json' ? 1 : String(bytes).split('\n').length - 1,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    }),
  );
}

async function withFile<T>(bytes: Uint8Array, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tenantry-archive-'));
  try {
    const file = join(folder, 'archive.zip');
    await writeFile(file, bytes);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
