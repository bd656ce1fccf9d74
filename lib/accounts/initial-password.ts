import { createHash } from 'node:crypto';

/** Without characters that are mistaken for each other when read out loud. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** An initial password from a secret: four groups of five, 100 bits, to be copied or read out loud. */
export function makeInitialPassword(secret: string): string {
  const bytes = createHash('sha256').update(secret).digest();
  const characters = [...bytes.subarray(0, 20)].map((byte) => alphabet[byte % alphabet.length]);
  return [0, 5, 10, 15].map((from) => characters.slice(from, from + 5).join('')).join('-');
}
