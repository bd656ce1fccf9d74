import { crc32 } from 'node:zlib';
import { marker32, readUint64 } from './layout';

const zip64Id = 0x0001;
const unicodePathId = 0x7075;

/** The extra fields of a header by their id. Undefined when they are not well-formed, or one is there twice. */
export function readExtraFields(bytes: Buffer): Map<number, Buffer> | undefined {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) return undefined;
    const id = bytes.readUInt16LE(at);
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > bytes.length || fields.has(id)) return undefined;
    fields.set(id, bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/**
 * The values of 32-bit fields where those that hold the marker are taken from the ZIP64 field, in order. Undefined when
 * the field is missing, is longer or shorter than they need, or names a size that no file has.
 */
export function widen(values: readonly number[], fields: Map<number, Buffer>): number[] | undefined {
  const field = fields.get(zip64Id);
  const marked = values.filter((value) => value === marker32).length;
  if (field === undefined) return marked === 0 ? [...values] : undefined;
  if (field.length !== marked * 8) return undefined;
  let at = 0;
  const wide = values.map((value) => {
    if (value !== marker32) return value;
    at += 8;
    return readUint64(field, at - 8);
  });
  return wide.every((value) => value !== undefined) ? wide : undefined;
}

/**
 * The name of a member: UTF-8 where its flag says so, plain ASCII otherwise, or what a Unicode Path field says that
 * belongs to exactly this name. Undefined when there is no name, or two of them.
 */
export function readName(raw: Buffer, isUtf8: boolean, fields: Map<number, Buffer>): string | undefined {
  const plain = decode(raw, isUtf8);
  const field = fields.get(unicodePathId);
  if (field === undefined) return plain;
  if (field.length < 6 || field[0] !== 1 || field.readUInt32LE(1) !== crc32(raw)) return undefined;
  const spelt = decode(field.subarray(5), true);
  return plain === undefined || plain === spelt ? spelt : undefined;
}

export function unicodePath(fields: Map<number, Buffer>): Buffer {
  return fields.get(unicodePathId) ?? Buffer.alloc(0);
}

function decode(bytes: Buffer, isUtf8: boolean): string | undefined {
  if (!isUtf8 && bytes.some((byte) => byte > 0x7f)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) || undefined;
  } catch {
    return undefined;
  }
}
