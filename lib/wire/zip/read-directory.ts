import type { Issue } from '../../problem';
import { readExtraFields, readName, unicodePath, widen } from './extra-fields';
import type { FileWindow } from './file-window';
import type { DirectoryPlace } from './find-directory';
import { flags, lengths, signatures } from './layout';
import type { ListedMember } from './listed-member';
import { findCollisions, nameTrouble } from './member-name';
import { memberTrouble } from './member-trouble';
import type { ArchiveLimits } from './model';
import {
  archiveIssue,
  archiveTooLarge,
  damaged,
  damagedMember,
  quote,
  refusedArchive,
  sayBytes,
} from './refusals';

const mostIssues = 20;

/** Every member of the directory, in its order, each one checked for itself and against the others. */
export async function readDirectory(
  file: FileWindow,
  place: DirectoryPlace,
  limits: ArchiveLimits,
): Promise<ListedMember[]> {
  const directory = Buffer.from(await file.read(place.start, place.end - place.start));
  const members: ListedMember[] = [];
  let at = 0;
  while (at < directory.length && members.length <= place.members) {
    const [member, next] = readListed(directory, at);
    members.push(member);
    at = next;
  }
  if (members.length !== place.members || at !== directory.length) {
    throw damaged(`Its list of members does not have the ${place.members} that its end announces.`);
  }
  const issues = members.flatMap((member) => issuesOf(member, limits));
  for (const collision of findCollisions(members.map(({ path }) => path))) {
    const message = `${quote(collision.name)} cannot stand beside ${quote(collision.with)}: one would take the place of the other.`;
    issues.push(archiveIssue(collision.name, { code: 'archive-duplicate', message }));
  }
  const [first, ...more] = issues;
  if (first) throw refusedArchive(first, ...more.slice(0, mostIssues - 1));
  refuseTooMuch(members, limits);
  return members;
}

function readListed(directory: Buffer, at: number): [ListedMember, next: number] {
  if (at + lengths.central > directory.length || directory.readUInt32LE(at) !== signatures.central) {
    throw damaged('Its list of members is not well-formed.');
  }
  const nameAt = at + lengths.central;
  const extraAt = nameAt + directory.readUInt16LE(at + 28);
  const commentAt = extraAt + directory.readUInt16LE(at + 30);
  const next = commentAt + directory.readUInt16LE(at + 32);
  if (next > directory.length) throw damaged('Its list of members is not well-formed.');
  const rawName = directory.subarray(nameAt, extraAt);
  const shown = rawName.toString('utf8');
  const fields = readExtraFields(directory.subarray(extraAt, commentAt));
  if (fields === undefined) throw damagedMember(shown, 'has extra fields that are not well-formed.');
  const bits = directory.readUInt16LE(at + 8);
  const path = readName(rawName, (bits & flags.utf8) !== 0, fields);
  if (path === undefined) {
    const message = `${quote(shown)} has a name that is not UTF-8. Make the archive with UTF-8 names.`;
    throw refusedArchive(archiveIssue(shown, { code: 'archive-name', message }));
  }
  const sizes = widen(
    [24, 20, 42].map((field) => directory.readUInt32LE(at + field)),
    fields,
  );
  const [bytes, packedBytes, headerAt] = sizes ?? [];
  if (bytes === undefined || packedBytes === undefined || headerAt === undefined) {
    throw damagedMember(path, 'has sizes that are not well-formed (ZIP64).');
  }
  if (directory.readUInt16LE(at + 34) !== 0)
    throw damagedMember(path, 'lies in another part of the archive.');
  const member = {
    path,
    rawName,
    isFolder: path.endsWith('/'),
    flags: bits,
    method: directory.readUInt16LE(at + 10),
    crc32: directory.readUInt32LE(at + 16),
    attributes: directory.readUInt32LE(at + 38),
    unicodePath: unicodePath(fields),
    bytes,
    packedBytes,
    headerAt,
  };
  return [member, next];
}

function issuesOf(member: ListedMember, limits: ArchiveLimits): Issue[] {
  const name = nameTrouble(member.path, limits.nameLength);
  if (name !== undefined) {
    const wayOn = 'Members are named like “people.ndjson”.';
    const message = `${quote(member.path)} ${name} ${wayOn}`;
    return [archiveIssue(member.path, { code: 'archive-name', message })];
  }
  const other = memberTrouble(member, limits);
  if (other === undefined) return [];
  return [archiveIssue(member.path, { ...other, message: `${quote(member.path)} ${other.message}` })];
}

function refuseTooMuch(members: readonly ListedMember[], limits: ArchiveLimits): void {
  const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
  if (bytes <= limits.inflatedBytes) return;
  const most = sayBytes(limits.inflatedBytes);
  throw archiveTooLarge(
    '',
    `The archive holds ${sayBytes(bytes)} unpacked; this server reads at most ${most} (TENANTRY_MAX_INFLATED_BYTES).`,
  );
}
