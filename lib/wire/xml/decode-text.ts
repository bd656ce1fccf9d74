import { Problem } from '../../problem';

/**
 * The text of a body that has to be UTF-8. What is sent in UTF-16 or UTF-32, with or without its mark, is told from what
 * is broken: two readers that guess an encoding may guess two different documents.
 */
export function decodeXmlText(bytes: Uint8Array): string {
  if (isWide(bytes)) throw refuse('Send the document in UTF-8, not in UTF-16 or UTF-32.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('The body is not UTF-8.');
  }
  if (text.trim() === '') throw refuse('The body is empty. Send an XML document.');
  return text;
}

/** A mark of UTF-16, or a zero byte among the first four, which no XML in UTF-8 has. */
function isWide(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true;
  return bytes.subarray(0, 4).includes(0);
}

function refuse(message: string): Problem {
  return new Problem({ kind: 'malformed', code: 'malformed-xml', message });
}
