import {
  type Comparison,
  filterLimits,
  type Literal,
  type Operator,
  quote,
  refuseFilter,
  type Syntax,
} from './model';
import { type Token, tokenize } from './tokenize';

/** Words after which other words may follow; the longest that is there counts. */
const wordOperators: readonly [words: readonly string[], operator: Operator][] = [
  [['not', 'equal', 'to'], '!='],
  [['less', 'than', 'equals'], '<='],
  [['less', 'than'], '<'],
  [['greater', 'than', 'equals'], '>='],
  [['greater', 'than'], '>'],
  [['not', 'contains'], 'not contains'],
  [['starts', 'with'], 'starts with'],
  [['ends', 'with'], 'ends with'],
  [['contains'], 'contains'],
  [['equals'], '='],
];

const operatorHint =
  'Write one of = != < <= > >=, equals, not equal to, contains, not contains, starts with, ends with.';

/**
 * Reads a filter (domain.md 4.3). AND binds closer than OR, keywords are taken in any case. Throws the documented
 * refusal, with the column, for whatever is no filter.
 */
export function parseFilter(filter: string): Syntax {
  const tokens = tokenize(filter);
  const reader = { tokens, next: 0, terms: 0 };
  if (peek(reader).kind === 'end')
    throw refuseFilter(0, "It is empty. Write for example: company contains 'smith'.");
  const parsed = readJoined(reader, 'or');
  const rest = peek(reader);
  if (isSymbol(rest, ')')) throw refuseFilter(rest.at, 'This parenthesis was never opened.');
  if (rest.kind !== 'end')
    throw refuseFilter(rest.at, `${show(rest)} is too much. Join conditions with AND or OR.`);
  return parsed;
}

interface Reader {
  tokens: Token[];
  next: number;
  terms: number;
}

function readJoined(reader: Reader, kind: 'and' | 'or'): Syntax {
  const readPart = () => (kind === 'or' ? readJoined(reader, 'and') : readFactor(reader));
  const parts = [readPart()];
  while (isWord(peek(reader), kind)) {
    reader.next += 1;
    parts.push(readPart());
  }
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length === 1 && flat[0] ? flat[0] : { kind, parts: flat };
}

function readFactor(reader: Reader): Syntax {
  const opening = peek(reader);
  if (!isSymbol(opening, '(')) return readComparison(reader);
  reader.next += 1;
  const inside = readJoined(reader, 'or');
  const closing = peek(reader);
  if (closing.kind === 'end') throw refuseFilter(opening.at, 'This parenthesis is never closed.');
  if (!isSymbol(closing, ')'))
    throw refuseFilter(closing.at, `${show(closing)} is too much. Join conditions with AND or OR.`);
  reader.next += 1;
  return inside;
}

function readComparison(reader: Reader): Comparison {
  const name = peek(reader);
  if (name.kind !== 'word' || isKeyword(name))
    throw refuseFilter(name.at, `${show(name)} stands where the name of a field belongs.`);
  reader.terms += 1;
  if (reader.terms > filterLimits.terms)
    throw refuseFilter(name.at, `A filter has at most ${filterLimits.terms} conditions.`);
  reader.next += 1;
  const operator = readOperator(reader);
  const value = peek(reader);
  reader.next += 1;
  return {
    kind: 'comparison',
    field: name.word,
    operator,
    value: readValue(value),
    at: name.at,
    valueAt: value.at,
  };
}

function readOperator(reader: Reader): Operator {
  const token = peek(reader);
  if (token.kind === 'symbol' && token.symbol !== '(' && token.symbol !== ')') {
    reader.next += 1;
    return token.symbol;
  }
  for (const [words, operator] of wordOperators) {
    if (!words.every((word, at) => isWord(reader.tokens[reader.next + at], word))) continue;
    reader.next += words.length;
    return operator;
  }
  throw refuseFilter(token.at, `${show(token)} is no operator. ${operatorHint}`);
}

function readValue(token: Token): Literal {
  if (token.kind === 'text') return { kind: 'text', text: token.text };
  if (token.kind === 'number') return { kind: 'number', number: token.number };
  if (isWord(token, 'blank')) return { kind: 'blank' };
  if (isWord(token, 'true') || isWord(token, 'false')) return { kind: 'truth', truth: isWord(token, 'true') };
  if (token.kind === 'word' && !isKeyword(token))
    throw refuseFilter(token.at, `Put text in single quotes: '${token.word.slice(0, 40)}'.`);
  throw refuseFilter(
    token.at,
    `${show(token)} stands where a value belongs: 'text', a number, BLANK, 1 or 0.`,
  );
}

function isKeyword(token: Token): boolean {
  return ['and', 'or', 'not', 'blank'].some((word) => isWord(token, word));
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.next] ?? { kind: 'end', at: reader.tokens.at(-1)?.at ?? 0 };
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.word.toLowerCase() === word;
}

function isSymbol(token: Token, symbol: string): boolean {
  return token.kind === 'symbol' && token.symbol === symbol;
}

function show(token: Token): string {
  if (token.kind === 'end') return 'The end';
  if (token.kind === 'word') return quote(token.word);
  if (token.kind === 'text') return quote(`'${token.text}'`);
  return quote(token.kind === 'number' ? String(token.number) : token.symbol);
}
