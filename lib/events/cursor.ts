import { Problem } from '../problem';

/** A place among the events, as pollers keep it: what comes after this sequence. */
export function writePlace(sequence: number): string {
  return Buffer.from(`events ${sequence}`).toString('base64url');
}

/** Throws `malformed` for what `writePlace` did not make. */
export function readPlace(cursor: string): number {
  const [, digits] = /^events (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (digits !== undefined) return Number(digits);
  throw new Problem({
    kind: 'malformed',
    code: 'bad-cursor',
    message: 'This place among the events cannot be read. Start again without it.',
    issues: [{ path: 'after', code: 'bad-cursor', message: 'Use the “next” of the answer before.' }],
  });
}
