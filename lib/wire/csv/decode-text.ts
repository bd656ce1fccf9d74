import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  encoding: Encoding;
  text: AsyncGenerator<string>;
}

/**
 * Bytes as text: UTF-8, UTF-16 by its mark or by every second byte being zero, and otherwise Windows-1252, which is
 * what spreadsheets write when they do not write Unicode. Holds no more than a piece of it.
 */
export async function decodeText(bytes: AsyncIterable<Uint8Array>): Promise<Decoded> {
  const pieces = bytes[Symbol.asyncIterator]();
  const begin = await readBeginning(pieces);
  const encoding = encodingOf(begin);
  return {
    encoding,
    text: encoding === 'utf-8' ? decodeUtf8(begin, pieces) : decodeAs(encoding, begin, pieces),
  };
}

const enough = 4096;

async function readBeginning(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for (let size = 0; size < enough; ) {
    const { done, value } = await pieces.next();
    if (done) break;
    read.push(value);
    size += value.byteLength;
  }
  return Buffer.concat(read);
}

function encodingOf(begin: Uint8Array): Encoding {
  if (begin[0] === 0xff && begin[1] === 0xfe) return 'utf-16le';
  if (begin[0] === 0xfe && begin[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(begin.length, enough);
  for (let at = 0; at < length; at += 1) if (begin[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 4 && even < odd / 4) return 'utf-16le';
  if (even > length / 4 && odd < even / 4) return 'utf-16be';
  return isUtf8(begin.subarray(0, wholeCharacters(begin))) ? 'utf-8' : 'windows-1252';
}

async function* decodeAs(encoding: Encoding, begin: Uint8Array, pieces: AsyncIterator<Uint8Array>) {
  const decoder = new TextDecoder(encoding);
  for await (const piece of chain(begin, pieces)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** As long as only ASCII came, what is no UTF-8 may still turn out to be Windows-1252. */
async function* decodeUtf8(begin: Uint8Array, pieces: AsyncIterator<Uint8Array>) {
  let decoder = new TextDecoder('utf-8');
  let carry: Uint8Array = new Uint8Array();
  let isAscii = true;
  let isGivenUp = false;
  for await (const piece of chain(begin, pieces)) {
    const joined = carry.length > 0 ? Buffer.concat([carry, piece]) : piece;
    const whole = isGivenUp ? joined.length : wholeCharacters(joined);
    const part = joined.subarray(0, whole);
    carry = joined.subarray(whole);
    if (isAscii && !isGivenUp && !isUtf8(part))
      [decoder, isGivenUp] = [new TextDecoder('windows-1252'), true];
    const text = decoder.decode(part, { stream: true });
    if (isAscii && !isGivenUp && text.length !== part.length) isAscii = false;
    yield text;
  }
  yield decoder.decode(carry);
}

async function* chain(begin: Uint8Array, pieces: AsyncIterator<Uint8Array>) {
  yield begin;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return;
    yield value;
  }
}

/** Where the last whole UTF-8 character ends. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < size ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
