import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { PlacedMember } from './check-tiling';
import { methods } from './layout';
import { damagedMember } from './refusals';

const pieceLength = 256 * 1024;

/** The unpacked bytes of a member. Stops as soon as there are more than it declares, and fails at its end if it lied. */
export async function* readMember(handle: FileHandle, member: PlacedMember): AsyncGenerator<Uint8Array> {
  const pieces = readPieces(handle, member);
  let bytes = 0;
  let checksum = 0;
  for await (const piece of member.method === methods.stored ? pieces : inflate(pieces, member)) {
    bytes += piece.length;
    if (bytes > member.bytes) throw damagedMember(member.path, 'is larger than it declares.');
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (bytes < member.bytes) throw damagedMember(member.path, 'is smaller than it declares.');
  if (checksum !== member.crc32) throw damagedMember(member.path, 'was changed: its checksum differs.');
}

async function* readPieces(handle: FileHandle, { path, dataAt, packedBytes }: PlacedMember) {
  for (let done = 0; done < packedBytes; ) {
    const wanted = Math.min(pieceLength, packedBytes - done);
    // Not from the pool, and a new one each time: the one before may still be waiting to be taken.
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(wanted), 0, wanted, dataAt + done);
    if (bytesRead === 0) throw damagedMember(path, 'is cut off.');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Unpacks in the thread pool. What follows the end of the packed data is no part of it, and refused. */
async function* inflate(pieces: AsyncIterable<Buffer>, { path, packedBytes }: PlacedMember) {
  const unpacker = createInflateRaw({ chunkSize: pieceLength });
  // Its errors come out of the unpacker, whose reader is here.
  pipeline(Readable.from(pieces, { objectMode: false, highWaterMark: pieceLength }), unpacker, () => {});
  try {
    for await (const piece of unpacker) yield piece as Buffer;
  } catch (error) {
    if (!isAboutData(error)) throw error;
    throw damagedMember(path, 'cannot be unpacked.');
  } finally {
    unpacker.destroy();
  }
  if (unpacker.bytesWritten !== packedBytes) {
    throw damagedMember(path, 'has bytes behind its end.');
  }
}

function isAboutData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_ZLIB/.test(String(error.code));
}
