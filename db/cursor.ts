import { Problem } from '@/lib/problem';

/** A place in a sorted list: the sort value of an item, and its id to tell equals apart. */
export interface Place<Value = string | number> {
  value: Value;
  id: string;
}

/** By what a list is sorted, as far as a database has to take it: a whole number fits its column. */
interface Values {
  text: string;
  integer: number;
  bigint: number;
}

/** Which list in which order a place is in. In another one it would be some place, and nobody would notice. */
export interface Order<Kind extends keyof Values = keyof Values> {
  list: string;
  kind: Kind;
}

export function encodeCursor({ list }: Order, { value, id }: Place): string {
  return Buffer.from(JSON.stringify([list, value, id])).toString('base64url');
}

/** Throws `malformed` for what `encodeCursor` did not make for this order. */
export function decodeCursor<Kind extends keyof Values>(
  cursor: string,
  { list, kind }: Order<Kind>,
): Place<Values[Kind]> {
  try {
    const [from, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (from === list && is[kind](value) && is.text(id)) return { value: value as Values[Kind], id };
  } catch {
    // falls through to the one answer for every unreadable cursor
  }
  throw badCursor();
}

const is = {
  // PostgreSQL keeps no NUL.
  text: (value: unknown): value is string => typeof value === 'string' && !value.includes('\0'),
  integer: (value: unknown): value is number =>
    Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  bigint: (value: unknown): value is number => Number.isSafeInteger(value),
};

/** The one answer for a place that cannot be read, or that belongs to another order. */
function badCursor(): Problem {
  return new Problem({
    kind: 'malformed',
    code: 'bad-cursor',
    message: 'This place in the list cannot be read. Start again from the first page.',
    issues: [{ path: 'after', code: 'bad-cursor', message: 'Use the value of “next” from the page before.' }],
  });
}
