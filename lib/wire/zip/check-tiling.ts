import { readExtraFields, unicodePath, widen } from './extra-fields';
import type { FileWindow } from './file-window';
import { flags, lengths, signatures } from './layout';
import type { ListedMember } from './listed-member';
import { archiveIssue, damaged, damagedMember, exportAgain, quote, refusedArchive } from './refusals';

/** A member, and where its packed bytes begin. */
export interface PlacedMember extends ListedMember {
  dataAt: number;
}

/**
 * The members cover the file from its first byte to the directory, without gap and without overlap, and the header of
 * each says the same as the directory. Reads the headers only. In the order of the file.
 */
export async function checkTiling(
  file: FileWindow,
  listed: readonly ListedMember[],
  directoryAt: number,
): Promise<PlacedMember[]> {
  const members = listed.toSorted((one, other) => one.headerAt - other.headerAt);
  if (members[0]?.headerAt !== 0) throw damaged('Something stands before the first member of the archive.');
  const placed: PlacedMember[] = [];
  for (const [index, member] of members.entries()) {
    const end = members[index + 1]?.headerAt ?? directoryAt;
    if (member.headerAt + lengths.local > end) throw overlap(member);
    const dataAt = await readHeader(file, member, end);
    await checkEnd(file, member, dataAt + member.packedBytes, end);
    placed.push({ ...member, dataAt });
  }
  return placed;
}

/** Compares a member's own header with the directory; where its data begin. */
async function readHeader(file: FileWindow, member: ListedMember, end: number): Promise<number> {
  const fixed = Buffer.from(await file.read(member.headerAt, lengths.local));
  if (fixed.readUInt32LE(0) !== signatures.local)
    throw damagedMember(member.path, 'is not where it should be.');
  const nameAt = member.headerAt + lengths.local;
  const extraAt = nameAt + fixed.readUInt16LE(26);
  const dataAt = extraAt + fixed.readUInt16LE(28);
  if (dataAt + member.packedBytes > end) throw overlap(member);
  const rest = Buffer.from(await file.read(nameAt, dataAt - nameAt));
  const fields = readExtraFields(rest.subarray(extraAt - nameAt));
  const sizes = fields && widen([fixed.readUInt32LE(22), fixed.readUInt32LE(18)], fields);
  const says =
    fields !== undefined &&
    sizes !== undefined &&
    fixed.readUInt16LE(6) === member.flags &&
    fixed.readUInt16LE(8) === member.method &&
    rest.subarray(0, extraAt - nameAt).equals(member.rawName) &&
    unicodePath(fields).equals(member.unicodePath) &&
    sameFigures(member, [fixed.readUInt32LE(14), ...sizes]);
  if (!says) throw damagedMember(member.path, 'is listed otherwise than it is.');
  return dataAt;
}

/** Where the figures follow the data, the header may leave them out. */
function sameFigures(member: ListedMember, figures: readonly number[]): boolean {
  const expected = [member.crc32, member.bytes, member.packedBytes];
  const mayBeMissing = (member.flags & flags.descriptor) !== 0;
  return expected.every(
    (figure, index) => figures[index] === figure || (mayBeMissing && figures[index] === 0),
  );
}

/** Behind the data comes the next member, or the descriptor and then the next member. */
async function checkEnd(file: FileWindow, member: ListedMember, dataEnd: number, end: number): Promise<void> {
  const gap = end - dataEnd;
  if ((member.flags & flags.descriptor) === 0) {
    if (gap !== 0) throw damagedMember(member.path, 'is followed by bytes that belong to no member.');
    return;
  }
  if (![12, 16, 20, 24].includes(gap)) {
    throw damagedMember(member.path, 'is followed by bytes that belong to no member.');
  }
  const descriptor = await file.read(dataEnd, gap);
  const isSigned = gap === 16 || gap === 24;
  const at = isSigned ? 4 : 0;
  const read = (field: number) =>
    gap >= 20
      ? descriptor.readBigUInt64LE(at + 4 + field * 8)
      : BigInt(descriptor.readUInt32LE(at + 4 + field * 4));
  const says =
    (!isSigned || descriptor.readUInt32LE(0) === signatures.descriptor) &&
    descriptor.readUInt32LE(at) === member.crc32 &&
    read(0) === BigInt(member.packedBytes) &&
    read(1) === BigInt(member.bytes);
  if (!says) throw damagedMember(member.path, 'is listed otherwise than it is.');
}

function overlap(member: ListedMember) {
  const message = `${quote(member.path)} and another member share the same bytes of the file. ${exportAgain}`;
  return refusedArchive(archiveIssue(member.path, { code: 'archive-overlap', message }));
}
