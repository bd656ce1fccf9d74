import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { inBlocks } from './in-blocks';
import type { MemberSource } from './model';
import { descriptorOf, directoryOf, localHeaderOf, type WrittenMember } from './records';

/** Where packing the text of records costs the least for its size (docs/decisions/0029). It decides every export's bytes. */
const level = 3;
const blockLength = 128 * 1024;

/**
 * A ZIP of these members, in this order: the same members give the same bytes, however their bytes come in pieces. Each
 * is read only as fast as the archive is taken, and the archive begins before the first one's content is there. Packing
 * happens in the thread pool; memory holds a few blocks. Grows to ZIP64 by itself.
 */
export async function* writeArchive(members: AsyncIterable<MemberSource>): AsyncGenerator<Uint8Array> {
  const written: WrittenMember[] = [];
  let position = 0;
  for await (const { path, bytes } of members) {
    const member = { path, headerAt: position, crc32: 0, bytes: 0, packedBytes: 0 };
    const header = localHeaderOf(member);
    yield header;
    yield* pack(bytes instanceof Uint8Array ? once(bytes) : bytes, member);
    const descriptor = descriptorOf(member);
    yield descriptor;
    position += header.length + member.packedBytes + descriptor.length;
    written.push(member);
  }
  yield directoryOf(written, position);
}

/** Packs, and notes what was packed. */
async function* pack(bytes: AsyncIterable<Uint8Array>, member: WrittenMember): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw({ level, chunkSize: blockLength });
  const blocks = noting(inBlocks(bytes, blockLength), member);
  // What goes wrong in the source comes out of the packer, whose reader is here.
  pipeline(Readable.from(blocks, { objectMode: false, highWaterMark: 2 * blockLength }), packer, () => {});
  try {
    for await (const piece of packer) {
      member.packedBytes += piece.length;
      yield piece;
    }
  } finally {
    packer.destroy();
  }
}

async function* noting(blocks: AsyncIterable<Uint8Array>, member: WrittenMember): AsyncGenerator<Uint8Array> {
  for await (const block of blocks) {
    member.bytes += block.length;
    member.crc32 = crc32(block, member.crc32);
    yield block;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
