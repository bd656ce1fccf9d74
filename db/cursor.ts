import { Problem } from '@/lib/problem';

/** A place in a sorted list: the sort value of an item, and its id to tell equals apart. */
export interface Place {
  value: string | number;
  id: string;
}

export function encodeCursor({ value, id }: Place): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/** Throws `malformed` for what `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Place {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'string')
      return { value, id };
  } catch {
    // falls through to the one answer for every unreadable cursor
  }
  throw badCursor();
}

/** The one answer for a place that cannot be read, or that belongs to another order. */
export function badCursor(): Problem {
  return new Problem({
    kind: 'malformed',
    code: 'bad-cursor',
    message: 'This place in the list cannot be read. Start again from the first page.',
    issues: [{ path: 'after', code: 'bad-cursor', message: 'Use the value of “next” from the page before.' }],
  });
}
