/** The same bytes in blocks of one length, the last one shorter; what packs them then always sees the same. */
export async function* inBlocks(
  pieces: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array> {
  let block = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  for await (const piece of pieces) {
    for (let taken = 0; taken < piece.length; ) {
      const part = piece.subarray(taken, taken + length - filled);
      block.set(part, filled);
      filled += part.length;
      taken += part.length;
      if (filled < length) continue;
      yield block;
      block = Buffer.allocUnsafeSlow(length);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
