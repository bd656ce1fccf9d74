import type * as z from 'zod';
import type { OpenArchive } from '../wire/zip/model';
import { archiveIssue, damagedMember, exportAgain, refusedArchive } from '../wire/zip/refusals';
import { entryPaths, isExpected, listEntryPaths } from './archive-entries';
import { ManifestHead, ManifestSchema } from './archive-schemas';
import { type ArchiveManifest, archiveFormat, archiveFormatVersion } from './model';
import { byteOrderMark, decode, longestLine } from './read-entry';
import { lineRefusal, readAs, readStrictly } from './read-refusals';

const path = entryPaths.manifest;

/** The manifest, before anything else. A foreign archive, and one of a newer version, is refused by name. */
export async function readManifest(archive: OpenArchive, databaseVersion: number): Promise<ArchiveManifest> {
  const value = readStrictly(await readText(archive), path);
  const head = readAs(ManifestHead, value, { path });
  refuseOthers(head, databaseVersion);
  const manifest = readAs(ManifestSchema, value, { path });
  checkEntries(archive, manifest);
  return manifest;
}

type Head = z.output<typeof ManifestHead>;

function refuseOthers(head: Head, here: number): void {
  const { format, formatVersion, databaseVersion, platformVersion } = head;
  if (format !== archiveFormat) {
    const message = `This is an archive of “${format.slice(0, 80)}”, not of a tenant of Tenantry. ${exportAgain}`;
    throw refusedArchive(archiveIssue(path, { code: 'archive-foreign', message }));
  }
  if (formatVersion > archiveFormatVersion) {
    const message = `The archive has format version ${formatVersion}; this server reads up to ${archiveFormatVersion}. Bring it up to date, then import the archive.`;
    throw refusedArchive(archiveIssue(path, { code: 'archive-newer-format', message }));
  }
  if (databaseVersion > here) {
    const of = platformVersion === undefined ? '' : ` (Tenantry ${platformVersion})`;
    const message = `The archive comes from database version ${databaseVersion}${of}; this server has ${here}. Bring it up to date, then import the archive.`;
    throw refusedArchive(archiveIssue(path, { code: 'archive-newer-database', message }));
  }
}

async function readText(archive: OpenArchive): Promise<string> {
  const member = archive.members.find((each) => each.path === path);
  if (!member) {
    const message = 'The archive has no manifest.json: it is not an export of a tenant.';
    throw refusedArchive(archiveIssue('', { code: 'archive-foreign', message }));
  }
  if (member.bytes > longestLine) throw damagedMember(path, 'is larger than any that is exported.');
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.read(member)) pieces.push(piece);
  const text = decode(Buffer.concat(pieces));
  if (text === undefined) throw lineRefusal(path, undefined, 'The entry is not UTF-8.');
  if (text.startsWith('\uFEFF')) throw lineRefusal(path, undefined, byteOrderMark);
  return text;
}

/** Exactly the entries that the manifest lists are there, and nothing that is no part of a tenant. */
function checkEntries({ members }: OpenArchive, { entries, databaseVersion }: ArchiveManifest): void {
  const listed = new Set<string>();
  for (const { path: entry } of entries) {
    if (listed.has(entry)) throw damagedMember(entry, 'is listed twice in the manifest.');
    listed.add(entry);
  }
  const unlisted = members.find((member) => member.path !== path && !listed.has(member.path));
  if (unlisted) throw damagedMember(unlisted.path, 'is in the archive, but not listed in its manifest.');
  const found = new Set(members.map((member) => member.path));
  const absent = entries.find((entry) => !found.has(entry.path));
  if (absent) throw damagedMember(absent.path, 'is listed in the manifest, but is not in the archive.');
  const missing = listEntryPaths([]).find(
    (entry) => isExpected(entry, databaseVersion) && !listed.has(entry),
  );
  if (missing) throw damagedMember(missing, 'is missing.');
}
