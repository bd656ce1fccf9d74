import { filterLimits, quote, refuseFilter } from './model';

export type Token = { at: number } & (
  | { kind: 'word'; word: string }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'symbol'; symbol: '=' | '!=' | '<' | '<=' | '>' | '>=' | '(' | ')' }
  | { kind: 'end' }
);

/** Each begins where the one before ended; the first that fits counts. */
const patterns = {
  blank: /\s+/uy,
  word: /[a-z_][a-z0-9_.]*/iuy,
  number: /-?\d{1,15}(?:\.\d{1,6})?(?![\w.])/uy,
  text: /'[^']*(?:''[^']*)*'/uy,
  symbol: /<=|>=|!=|[=<>()]/uy,
};

/** Takes a filter apart. Throws the refusal for one that is too long or nested, or that has a stray character. */
export function tokenize(filter: string): Token[] {
  if (filter.length > filterLimits.characters) {
    const message = `The filter has ${filter.length} characters; at most ${filterLimits.characters} fit.`;
    throw refuseFilter(null, message);
  }
  const tokens: Token[] = [];
  let nesting = 0;
  for (let at = 0; at < filter.length; ) {
    at += lengthOf(patterns.blank, filter, at);
    if (at >= filter.length) break;
    const { token, length } = readToken(filter, at);
    if (token.kind === 'symbol') nesting += token.symbol === '(' ? 1 : token.symbol === ')' ? -1 : 0;
    if (nesting > filterLimits.nesting)
      throw refuseFilter(at, `Parentheses are nested at most ${filterLimits.nesting} deep.`);
    tokens.push(token);
    at += length;
  }
  return [...tokens, { kind: 'end', at: filter.length }];
}

function readToken(filter: string, at: number): { token: Token; length: number } {
  for (const kind of ['word', 'number', 'text', 'symbol'] as const) {
    const length = lengthOf(patterns[kind], filter, at);
    if (length > 0) return { token: tokenOf(kind, filter.slice(at, at + length), at), length };
  }
  throw refuseFilter(at, complainAbout(filter, at));
}

function tokenOf(kind: 'word' | 'number' | 'text' | 'symbol', written: string, at: number): Token {
  if (kind === 'word') return { kind, at, word: written };
  if (kind === 'number') return { kind, at, number: Number(written) + 0 }; // no -0
  if (kind === 'text') return { kind, at, text: written.slice(1, -1).replaceAll("''", "'") };
  return { kind, at, symbol: written as (Token & { kind: 'symbol' })['symbol'] }; // the pattern names no other
}

function complainAbout(filter: string, at: number): string {
  const character = String.fromCodePoint(filter.codePointAt(at) ?? 0);
  if (character === "'") return 'This text has no closing quote. A quote inside of it is written twice.';
  if (/["“”‘’`´]/u.test(character))
    return `${quote(character)} is not understood. Put text in single quotes, and nothing around the whole filter.`;
  if (/[-\d]/.test(character)) return 'A number has up to 15 digits and a point at most: 1000 or 12.5.';
  return `${quote(character)} is not understood here.`;
}

function lengthOf(pattern: RegExp, filter: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(filter)?.[0].length ?? 0;
}
