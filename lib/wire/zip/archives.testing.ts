import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { flags, marker16, marker32, methods, signatures } from './layout';

/** How a member is written; what is left out is honest. */
export interface ForgedMember {
  path: string | Buffer;
  content?: Buffer | string;
  method?: number;
  flags?: number;
  /** Packed bytes, whatever the content is. */
  packed?: Buffer;
  crc32?: number;
  /** The declared sizes. */
  bytes?: number;
  packedBytes?: number;
  /** Made by, and the attributes as that system has them. */
  madeBy?: number;
  attributes?: number;
  /** Extra fields of the directory and of the member's own header. */
  extra?: Buffer;
  localExtra?: Buffer;
  /** What the member's own header says otherwise. */
  local?: {
    path?: string | Buffer;
    method?: number;
    flags?: number;
    crc32?: number;
    bytes?: number;
    packedBytes?: number;
  };
  descriptor?: 'signed' | 'bare' | 'signed-zip64' | 'bare-zip64' | Buffer;
  disk?: number;
  /** Where the directory says that it begins. */
  headerAt?: number;
  /** Bytes between this member and the next. */
  behind?: Buffer;
  /** Writes the sizes as ZIP64, in the directory and in the header. */
  zip64?: boolean;
  comment?: Buffer;
}

/** How the rest of an archive is written. */
export interface ForgedArchive {
  before?: Buffer;
  behind?: Buffer;
  comment?: Buffer;
  /** Between the directory and the end. */
  gap?: Buffer;
  /** What the end says otherwise. */
  end?: { members?: number; here?: number; size?: number; start?: number; disk?: number; comment?: number };
  zip64?: {
    locatorOffset?: bigint;
    recordSize?: bigint;
    members?: bigint;
    size?: bigint;
    start?: bigint;
    marked?: boolean;
    disks?: number;
  };
}

/** Writes any ZIP, also those that no honest program writes. */
export function forgeArchive(members: readonly ForgedMember[], archive: ForgedArchive = {}): Buffer {
  const parts: Buffer[] = [archive.before ?? Buffer.alloc(0)];
  const entries: Buffer[] = [];
  let position = parts[0]?.length ?? 0;
  for (const member of members) {
    const whole = figuresOf(member);
    const local = Buffer.concat([
      localOf(member, whole),
      whole.packed,
      descriptorOf(member, whole),
      member.behind ?? Buffer.alloc(0),
    ]);
    entries.push(entryOf(member, whole, member.headerAt ?? position));
    parts.push(local);
    position += local.length;
  }
  const directory = Buffer.concat(entries);
  parts.push(directory, archive.gap ?? Buffer.alloc(0));
  const place = { start: position, size: directory.length, members: members.length };
  if (archive.zip64)
    parts.push(zip64Of(archive.zip64, place, position + directory.length + (archive.gap?.length ?? 0)));
  parts.push(endOf(archive, place), archive.behind ?? Buffer.alloc(0));
  return Buffer.concat(parts);
}

function figuresOf(member: ForgedMember) {
  const content = Buffer.from(member.content ?? '');
  const method = member.method ?? methods.deflated;
  const packed = member.packed ?? (method === methods.deflated ? deflateRawSync(content) : content);
  const isDescribed = member.descriptor !== undefined;
  return {
    name: Buffer.from(member.path),
    packed,
    method,
    flags: member.flags ?? flags.utf8 | (isDescribed ? flags.descriptor : 0),
    crc32: member.crc32 ?? crc32(content),
    bytes: member.bytes ?? content.length,
    packedBytes: member.packedBytes ?? packed.length,
  };
}

type Figures = ReturnType<typeof figuresOf>;

function localOf(member: ForgedMember, whole: Figures): Buffer {
  const isDescribed = member.descriptor !== undefined;
  const honest = isDescribed ? { ...whole, crc32: 0, bytes: 0, packedBytes: 0 } : whole;
  const said = { ...honest, ...member.local };
  const name = Buffer.from(member.local?.path ?? whole.name);
  const extra = Buffer.concat([
    member.zip64 ? zip64Field([said.bytes, said.packedBytes]) : Buffer.alloc(0),
    member.localExtra ?? member.extra ?? Buffer.alloc(0),
  ]);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(said.flags, 6);
  header.writeUInt16LE(said.method, 8);
  header.writeUInt16LE(33, 12);
  header.writeUInt32LE(said.crc32, 14);
  header.writeUInt32LE(member.zip64 ? marker32 : said.packedBytes, 18);
  header.writeUInt32LE(member.zip64 ? marker32 : said.bytes, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function descriptorOf(
  { descriptor }: ForgedMember,
  { crc32: checksum, bytes, packedBytes }: Figures,
): Buffer {
  if (descriptor === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(descriptor)) return descriptor;
  const signature = Buffer.alloc(descriptor.startsWith('signed') ? 4 : 0);
  if (signature.length > 0) signature.writeUInt32LE(signatures.descriptor);
  const isWide = descriptor.endsWith('zip64');
  const figures = Buffer.alloc(isWide ? 20 : 12);
  figures.writeUInt32LE(checksum, 0);
  if (isWide) {
    figures.writeBigUInt64LE(BigInt(packedBytes), 4);
    figures.writeBigUInt64LE(BigInt(bytes), 12);
  } else {
    figures.writeUInt32LE(packedBytes, 4);
    figures.writeUInt32LE(bytes, 8);
  }
  return Buffer.concat([signature, figures]);
}

function entryOf(member: ForgedMember, whole: Figures, headerAt: number): Buffer {
  const extra = Buffer.concat([
    member.zip64 ? zip64Field([whole.bytes, whole.packedBytes, headerAt]) : Buffer.alloc(0),
    member.extra ?? Buffer.alloc(0),
  ]);
  const comment = member.comment ?? Buffer.alloc(0);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(signatures.central, 0);
  entry.writeUInt16LE(member.madeBy ?? (3 << 8) | 20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(whole.flags, 8);
  entry.writeUInt16LE(whole.method, 10);
  entry.writeUInt16LE(33, 14);
  entry.writeUInt32LE(whole.crc32, 16);
  entry.writeUInt32LE(member.zip64 ? marker32 : whole.packedBytes, 20);
  entry.writeUInt32LE(member.zip64 ? marker32 : whole.bytes, 24);
  entry.writeUInt16LE(whole.name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt16LE(comment.length, 32);
  entry.writeUInt16LE(member.disk ?? 0, 34);
  entry.writeUInt32LE(member.attributes ?? (0o100644 << 16) >>> 0, 38);
  entry.writeUInt32LE(member.zip64 ? marker32 : headerAt, 42);
  return Buffer.concat([entry, whole.name, extra, comment]);
}

export function extraField(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

export function zip64Field(values: readonly (number | bigint)[]): Buffer {
  const data = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) data.writeBigUInt64LE(BigInt(value), index * 8);
  return extraField(1, data);
}

export function unicodePathField(
  rawName: string | Buffer,
  path: string,
  checksum = crc32(Buffer.from(rawName)),
): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt32LE(checksum, 1);
  return extraField(0x7075, Buffer.concat([head, Buffer.from(path)]));
}

interface Place {
  start: number;
  size: number;
  members: number;
}

function zip64Of(forged: NonNullable<ForgedArchive['zip64']>, place: Place, at: number): Buffer {
  const record = Buffer.alloc(76);
  record.writeUInt32LE(signatures.zip64End, 0);
  record.writeBigUInt64LE(forged.recordSize ?? 44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  const members = forged.members ?? BigInt(place.members);
  record.writeBigUInt64LE(members, 24);
  record.writeBigUInt64LE(members, 32);
  record.writeBigUInt64LE(forged.size ?? BigInt(place.size), 40);
  record.writeBigUInt64LE(forged.start ?? BigInt(place.start), 48);
  record.writeUInt32LE(signatures.zip64Locator, 56);
  record.writeBigUInt64LE(forged.locatorOffset ?? BigInt(at), 64);
  record.writeUInt32LE(forged.disks ?? 1, 72);
  return record;
}

function endOf({ end = {}, comment = Buffer.alloc(0), zip64 }: ForgedArchive, place: Place): Buffer {
  const isMarked = zip64?.marked ?? false;
  const record = Buffer.alloc(22);
  record.writeUInt32LE(signatures.end, 0);
  record.writeUInt16LE(end.disk ?? 0, 4);
  record.writeUInt16LE(end.here ?? (isMarked ? marker16 : Math.min(place.members, marker16)), 8);
  record.writeUInt16LE(end.members ?? (isMarked ? marker16 : Math.min(place.members, marker16)), 10);
  record.writeUInt32LE(end.size ?? (isMarked ? marker32 : place.size), 12);
  record.writeUInt32LE(end.start ?? (isMarked ? marker32 : place.start), 16);
  record.writeUInt16LE(end.comment ?? comment.length, 20);
  return Buffer.concat([record, comment]);
}

/** A folder for archives of one test file; `put` writes one into it and answers its path. */
export async function archiveFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'tenantry-zip-'));
  let count = 0;
  return {
    async put(archive: Uint8Array): Promise<string> {
      count += 1;
      const file = join(folder, `${count}.zip`);
      await writeFile(file, archive);
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
