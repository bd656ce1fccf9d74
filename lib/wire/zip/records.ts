import { flags, lengths, marker16, marker32, methods, signatures } from './layout';

/** A member that has been written, or its header only. */
export interface WrittenMember {
  path: string;
  headerAt: number;
  crc32: number;
  bytes: number;
  packedBytes: number;
}

const needed = { plain: 20, zip64: 45 };
/** Made on Unix by the rules of version 6.3. */
const madeBy = (3 << 8) | 63;
const bits = flags.utf8 | flags.descriptor;
/** 1 January 1980, midnight: the beginning of time here. When something was written is no part of an archive. */
const date = (1 << 5) | 1;
const mode = 0o100644;

/** The figures of a member follow its data, because they are not known before. */
export function localHeaderOf({ path }: WrittenMember): Buffer {
  const name = Buffer.from(path);
  const header = Buffer.alloc(lengths.local);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(needed.plain, 4);
  header.writeUInt16LE(bits, 6);
  header.writeUInt16LE(methods.deflated, 8);
  header.writeUInt16LE(date, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

export function descriptorOf({ crc32, bytes, packedBytes }: WrittenMember): Buffer {
  const isWide = [bytes, packedBytes].some((size) => size >= marker32);
  const descriptor = Buffer.alloc(isWide ? 24 : 16);
  descriptor.writeUInt32LE(signatures.descriptor, 0);
  descriptor.writeUInt32LE(crc32, 4);
  if (isWide) {
    descriptor.writeBigUInt64LE(BigInt(packedBytes), 8);
    descriptor.writeBigUInt64LE(BigInt(bytes), 16);
  } else {
    descriptor.writeUInt32LE(packedBytes, 8);
    descriptor.writeUInt32LE(bytes, 12);
  }
  return descriptor;
}

/** The directory and the end of the archive. */
export function directoryOf(members: readonly WrittenMember[], start: number): Buffer {
  const entries = Buffer.concat(members.map(entryOf));
  const place = { start, size: entries.length, members: members.length };
  return Buffer.concat([entries, zip64EndOf(place), endOf(place)]);
}

function entryOf({ path, headerAt, crc32, bytes, packedBytes }: WrittenMember): Buffer {
  const name = Buffer.from(path);
  const wide = [bytes, packedBytes, headerAt].filter((value) => value >= marker32);
  const entry = Buffer.alloc(lengths.central);
  entry.writeUInt32LE(signatures.central, 0);
  entry.writeUInt16LE(madeBy, 4);
  entry.writeUInt16LE(wide.length > 0 ? needed.zip64 : needed.plain, 6);
  entry.writeUInt16LE(bits, 8);
  entry.writeUInt16LE(methods.deflated, 10);
  entry.writeUInt16LE(date, 14);
  entry.writeUInt32LE(crc32, 16);
  entry.writeUInt32LE(Math.min(packedBytes, marker32), 20);
  entry.writeUInt32LE(Math.min(bytes, marker32), 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(wide.length > 0 ? 4 + wide.length * 8 : 0, 30);
  entry.writeUInt32LE((mode << 16) >>> 0, 38);
  entry.writeUInt32LE(Math.min(headerAt, marker32), 42);
  return Buffer.concat([entry, name, zip64FieldOf(wide)]);
}

function zip64FieldOf(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

interface Place {
  start: number;
  size: number;
  members: number;
}

function zip64EndOf({ start, size, members }: Place): Buffer {
  if (start < marker32 && size < marker32 && members < marker16) return Buffer.alloc(0);
  const record = Buffer.alloc(lengths.zip64End + lengths.zip64Locator);
  record.writeUInt32LE(signatures.zip64End, 0);
  record.writeBigUInt64LE(BigInt(lengths.zip64End - 12), 4);
  record.writeUInt16LE(madeBy, 12);
  record.writeUInt16LE(needed.zip64, 14);
  for (const [index, value] of [members, members, size, start].entries())
    record.writeBigUInt64LE(BigInt(value), 24 + index * 8);
  record.writeUInt32LE(signatures.zip64Locator, lengths.zip64End);
  record.writeBigUInt64LE(BigInt(start + size), lengths.zip64End + 8);
  record.writeUInt32LE(1, lengths.zip64End + 16);
  return record;
}

function endOf({ start, size, members }: Place): Buffer {
  const end = Buffer.alloc(lengths.end);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(Math.min(members, marker16), 8);
  end.writeUInt16LE(Math.min(members, marker16), 10);
  end.writeUInt32LE(Math.min(size, marker32), 12);
  end.writeUInt32LE(Math.min(start, marker32), 16);
  return end;
}
