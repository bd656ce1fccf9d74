import type { Problem } from '../../problem';
import type { FileWindow } from './file-window';
import { emptyArchive, notAnArchive, refuseOtherThanZip } from './first-bytes';
import { lengths, marker16, marker32, readUint64, signatures } from './layout';
import type { ArchiveLimits } from './model';
import { archiveTooLarge, damaged, sayBytes } from './refusals';

/** Where the list of members lies, and how many it has. It ends exactly where the end record begins. */
export interface DirectoryPlace {
  start: number;
  end: number;
  members: number;
}

const longestComment = 0xffff;
/** What a member may take in the directory beside its name: fixed part, extra fields, comment. */
const overheadOfMember = lengths.central + 1024;

/** Finds the end record, ZIP64 or not. There is exactly one, at the very end, and it agrees with itself. */
export async function findDirectory(file: FileWindow, limits: ArchiveLimits): Promise<DirectoryPlace> {
  refuseOtherThanZip(await file.read(0, Math.min(file.size, 4)));
  if (file.size < lengths.end) throw notAnArchive();
  const endAt = await findEnd(file);
  const end = await file.read(endAt, lengths.end);
  const place = (await findZip64(file, endAt, end)) ?? placeOf(endAt, end);
  if (place.start + place.size !== place.end) {
    throw damaged('Its list of members does not end where the end of the archive begins.');
  }
  if (place.members === 0) throw emptyArchive('The archive is empty.');
  if (place.members > limits.members) {
    throw archiveTooLarge(
      '',
      `The archive has ${place.members} members; at most ${limits.members} are read. An archive of a tenant has a few.`,
    );
  }
  if (place.size > place.members * (limits.nameLength + overheadOfMember)) {
    throw damaged(`Its list of members takes ${sayBytes(place.size)}, far more than ${place.members} need.`);
  }
  return place;
}

async function findEnd(file: FileWindow): Promise<number> {
  const start = Math.max(0, file.size - lengths.end - longestComment);
  const tail = await file.read(start, file.size - start);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(signatures.end);
  const reaching: number[] = [];
  let last = -1;
  for (let at = tail.indexOf(signature); at !== -1; at = tail.indexOf(signature, at + 1)) {
    last = at;
    if (at + lengths.end > tail.length) continue;
    if (at + lengths.end + tail.readUInt16LE(at + 20) === tail.length) reaching.push(at);
  }
  const [found, another] = reaching;
  if (found === undefined) {
    throw damaged(
      last === -1
        ? 'The end of the archive is missing: the file was cut off, or more was put behind it.'
        : 'Something stands behind the end of the archive, or its end was cut off.',
    );
  }
  if (another !== undefined || last !== found)
    throw damaged('The archive has two ends, and programs could disagree about which one counts.');
  return start + found;
}

function placeOf(endAt: number, end: Buffer): DirectoryPlace & { size: number } {
  const onDisks = [end.readUInt16LE(4), end.readUInt16LE(6)];
  const [here, members] = [end.readUInt16LE(8), end.readUInt16LE(10)];
  if (onDisks.some((disk) => disk !== 0) || here !== members) throw severalParts();
  return { members, size: end.readUInt32LE(12), start: end.readUInt32LE(16), end: endAt };
}

/** The ZIP64 records stand right before the end record, in their shortest form, and repeat what the end record says. */
async function findZip64(file: FileWindow, endAt: number, end: Buffer) {
  const locatorAt = endAt - lengths.zip64Locator;
  const locator = locatorAt < 0 ? undefined : await file.read(locatorAt, lengths.zip64Locator);
  if (locator?.readUInt32LE(0) !== signatures.zip64Locator) {
    const marked =
      end.readUInt16LE(10) === marker16 || [12, 16].some((at) => end.readUInt32LE(at) === marker32);
    if (marked) throw damaged('Its end points to a ZIP64 record that is not there.');
    return undefined;
  }
  const recordAt = locatorAt - lengths.zip64End;
  if (recordAt < 0 || readUint64(locator, 8) !== recordAt) {
    throw damaged('Its ZIP64 record is not where the end of the archive says.');
  }
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) throw severalParts();
  const record = Buffer.from(await file.read(recordAt, lengths.zip64End));
  if (record.readUInt32LE(0) !== signatures.zip64End || readUint64(record, 4) !== lengths.zip64End - 12) {
    throw damaged('Its ZIP64 record is not well-formed.');
  }
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) throw severalParts();
  const [here, members, size, start] = [24, 32, 40, 48].map((at) => readUint64(record, at));
  if (here === undefined || members === undefined || size === undefined || start === undefined) {
    throw damaged('Its ZIP64 record names sizes that no file has.');
  }
  if (here !== members) throw severalParts();
  const agrees =
    [4, 6].every((at) => [0, marker16].includes(end.readUInt16LE(at))) &&
    [8, 10].every((at) => [members, marker16].includes(end.readUInt16LE(at))) &&
    [size, marker32].includes(end.readUInt32LE(12)) &&
    [start, marker32].includes(end.readUInt32LE(16));
  if (!agrees) throw damaged('Its end and its ZIP64 record contradict each other.');
  return { members, size, start, end: recordAt };
}

function severalParts(): Problem {
  return damaged('It is one part of an archive that was split over several files.');
}
