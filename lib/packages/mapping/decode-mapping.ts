import { invalid, Problem } from '../../problem';
import { mappingLimits, mappingPath } from './model';

/**
 * The text of a properties file. It is UTF-8, with or without a byte order mark; what older tools wrote as Latin-1 is
 * refused by its first line that is not, because an address that was guessed at would be wrong without a word. Throws
 * `too-large` and `invalid`.
 */
export function decodeMapping(sent: Uint8Array | string): string {
  const size = typeof sent === 'string' ? Buffer.byteLength(sent) : sent.byteLength;
  if (size > mappingLimits.bytes) throw tooLarge(`has ${size} bytes; at most ${mappingLimits.bytes} fit.`);
  const text = typeof sent === 'string' ? sent : decode(sent);
  const plain = (text.startsWith('\uFEFF') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  const { lines, longest } = measureLines(plain);
  if (longest.length > mappingLimits.lineLength)
    throw refuse(`Line ${longest.line} has more than ${mappingLimits.lineLength} characters.`);
  if (lines > mappingLimits.lines)
    throw tooLarge(`has more than ${mappingLimits.lines} lines. Leave out what no endpoint needs.`);
  return plain;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw refuse('The mapping properties are UTF-16. Save the file as UTF-8.');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw refuse(
      `Line ${findBadLine(bytes, decoder)} is not UTF-8. Save the file as UTF-8, or write the character as \\u and four digits (\\u00e9 for é).`,
    );
  }
}

function findBadLine(bytes: Uint8Array, decoder: TextDecoder): number {
  for (let line = 1, from = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    try {
      decoder.decode(bytes.subarray(from, end === -1 ? undefined : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    from = end + 1;
  }
}

function measureLines(text: string): { lines: number; longest: { line: number; length: number } } {
  let lines = 0;
  let longest = { line: 0, length: 0 };
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const length = (end === -1 ? text.length : end) - from;
    lines += 1;
    if (length > longest.length) longest = { line: lines, length };
    from += length + 1;
  }
  return { lines, longest };
}

function refuse(message: string): Problem {
  return invalid([{ path: mappingPath, code: 'mapping-encoding', message }]);
}

function tooLarge(what: string): Problem {
  const issue = { path: mappingPath, code: 'mapping-too-large', message: `The file of the mapping ${what}` };
  return new Problem({ kind: 'too-large', code: issue.code, message: issue.message, issues: [issue] });
}
