import { createHash } from 'node:crypto';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { OpenArchive } from '../wire/zip/model';
import { damagedMember } from '../wire/zip/refusals';
import type { ArchiveManifest } from './model';
import { lineRefusal } from './read-refusals';

/** In bytes, of a line or of an entry that is one document. The longest that is exported is a third of it. */
export const longestLine = 8 * 1024 ** 2;

export type ManifestEntry = ArchiveManifest['entries'][number];

/** An entry of an archive as it is read: checked against its manifest on the way. */
export interface Reading {
  archive: OpenArchive;
  /** Called with the bytes that were read, piece by piece; throws when reading was cancelled. */
  onBytes(path: string, bytes: number): void;
}

/** Some whole lines, and the number of the first. */
export interface Lines {
  lines: string[];
  from: number;
  bytes: number;
}

/** The bytes of an entry. Throws when they are not those that the manifest lists. */
async function* readBytes({ archive, onBytes }: Reading, entry: ManifestEntry): AsyncGenerator<Buffer> {
  const { path } = entry;
  const member = archive.members.find((each) => each.path === path);
  if (!member) throw damagedMember(path, 'is listed in the manifest, but is not in the archive.');
  if (member.bytes !== entry.bytes)
    throw damagedMember(path, `has ${member.bytes} bytes; the manifest lists ${entry.bytes}.`);
  const hash = createHash('sha256');
  for await (const piece of archive.read(member)) {
    onBytes(path, piece.length);
    hash.update(piece);
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    await turnOfOthers();
  }
  if (hash.digest('hex') !== entry.sha256)
    throw damagedMember(path, 'is not what was exported: its SHA-256 is another than in the manifest.');
}

/** An entry that is one document, whole. */
export async function readWhole(reading: Reading, entry: ManifestEntry): Promise<Buffer> {
  if (entry.bytes > longestLine) throw damagedMember(entry.path, 'is larger than any that is exported.');
  const pieces: Buffer[] = [];
  for await (const piece of readBytes(reading, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The lines of an entry, as many at a time as a piece of it holds. Throws when there are more or fewer than listed. */
export async function* readLines(reading: Reading, entry: ManifestEntry): AsyncGenerator<Lines> {
  const { path } = entry;
  let from = 1;
  let begun: Buffer[] = [];
  let begunBytes = 0;
  for await (const piece of readBytes(reading, entry)) {
    const end = piece.lastIndexOf(0x0a);
    if (end === -1) {
      begun.push(piece);
      begunBytes += piece.length;
    } else {
      const whole = Buffer.concat([...begun, piece.subarray(0, end)]);
      const lines = splitLines(path, whole, from);
      yield { lines, from, bytes: whole.length };
      from += lines.length;
      begun = [piece.subarray(end + 1)];
      begunBytes = begun[0]?.length ?? 0;
    }
    if (begunBytes > longestLine) throw lineRefusal(path, from, tooLong);
  }
  if (begunBytes > 0) throw lineRefusal(path, from, 'The last line has no end: the entry is cut off.');
  if (from - 1 !== entry.rows)
    throw damagedMember(path, `has ${from - 1} lines; the manifest lists ${entry.rows} rows.`);
}

const tooLong = `The line is longer than ${longestLine / 1024 ** 2} MiB, more than any that is exported.`;

function splitLines(path: string, bytes: Buffer, from: number): string[] {
  const text = decode(bytes);
  if (text === undefined) throw lineRefusal(path, from + countGoodLines(bytes), 'The line is not UTF-8.');
  if (from === 1 && text.startsWith('\uFEFF')) throw lineRefusal(path, 1, byteOrderMark);
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > longestLine);
  if (long !== -1) throw lineRefusal(path, from + long, tooLong);
  return lines;
}

export const byteOrderMark = 'Remove the byte order mark in front.';

/** Undefined where it is not UTF-8; a byte order mark stays, to be complained about. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many lines stand before the first that is not UTF-8. */
function countGoodLines(bytes: Buffer): number {
  let good = 0;
  for (let at = 0; at <= bytes.length; good += 1) {
    const end = bytes.indexOf(0x0a, at);
    if (decode(bytes.subarray(at, end === -1 ? bytes.length : end)) === undefined) return good;
    if (end === -1) return good;
    at = end + 1;
  }
  return good;
}
