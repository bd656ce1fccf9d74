/** A text that is walked once, from its beginning to its end. */
interface Scan {
  text: string;
  at: number;
  mostDepth: number;
  /** What is thrown: where, and why. */
  fail(at: number, why: string): Error;
}

interface ScanOptions {
  depth: number;
  fail: Scan['fail'];
}

/** Names through which an object that is copied carelessly changes every other one. */
const forbiddenMembers = new Set(['__proto__', 'constructor', 'prototype']);

const blanks = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;

/** Walks JSON (RFC 8259) and throws what `fail` makes of the first thing that is wrong with it. */
export function scanJson(text: string, { depth, fail }: ScanOptions): void {
  const scan: Scan = { text, at: 0, mostDepth: depth, fail };
  scanValue(scan, 0);
  skipBlanks(scan);
  if (scan.at < text.length) throw fail(scan.at, 'The body is not JSON: there is something after its end.');
}

function scanValue(scan: Scan, depth: number): void {
  skipBlanks(scan);
  const begin = scan.text[scan.at];
  if (begin === '{' || begin === '[') {
    if (depth >= scan.mostDepth)
      throw scan.fail(scan.at, `The body is nested deeper than ${scan.mostDepth}.`);
    if (begin === '{') scanObject(scan, depth + 1);
    else scanList(scan, depth + 1);
    return;
  }
  if (begin === '"') {
    scanString(scan);
    return;
  }
  if (take(scan, word) !== undefined) return;
  scanNumber(scan);
}

function scanObject(scan: Scan, depth: number): void {
  const members = new Set<string>();
  scan.at += 1;
  if (isNext(scan, '}')) return;
  do {
    skipBlanks(scan);
    const at = scan.at;
    if (scan.text[at] !== '"') throw expected(scan, 'a member’s name in double quotes');
    noteMember(scan, { at, members, name: JSON.parse(scanString(scan)) as string });
    if (!isNext(scan, ':')) throw expected(scan, 'a colon');
    scanValue(scan, depth);
  } while (isNext(scan, ','));
  if (!isNext(scan, '}')) throw expected(scan, 'a comma or }');
}

function scanList(scan: Scan, depth: number): void {
  scan.at += 1;
  if (isNext(scan, ']')) return;
  do scanValue(scan, depth);
  while (isNext(scan, ','));
  if (!isNext(scan, ']')) throw expected(scan, 'a comma or ]');
}

interface Member {
  at: number;
  name: string;
  members: Set<string>;
}

/** JSON.parse keeps the last of two equal members without a word. */
function noteMember(scan: Scan, { at, name, members }: Member): void {
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  if (forbiddenMembers.has(name)) throw scan.fail(at, `The member “${shown}” is not allowed.`);
  if (members.has(name)) throw scan.fail(at, `The member “${shown}” is there twice. Remove one.`);
  members.add(name);
}

function scanString(scan: Scan): string {
  const found = take(scan, string);
  if (found !== undefined) return found;
  throw scan.fail(
    scan.at,
    'The body is not JSON: this text has no end, a line break, or an escape that does not exist.',
  );
}

function scanNumber(scan: Scan): void {
  const { at } = scan;
  const found = take(scan, number);
  if (!found) throw expected(scan, 'a value');
  const isWhole = /^-?[0-9]+$/.test(found);
  if (isWhole ? Number.isSafeInteger(Number(found)) : Number.isFinite(Number(found))) return;
  const shown = found.length > 30 ? `${found.slice(0, 30)}…` : found;
  throw scan.fail(at, `The number ${shown} is too large to be kept digit by digit. Send it as text.`);
}

function skipBlanks(scan: Scan): void {
  take(scan, blanks);
}

function isNext(scan: Scan, character: string): boolean {
  skipBlanks(scan);
  if (scan.text[scan.at] !== character) return false;
  scan.at += 1;
  return true;
}

/** What a sticky pattern finds at this place. */
function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0];
  scan.at += found?.length ?? 0;
  return found;
}

function expected(scan: Scan, what: string): Error {
  const found = scan.text[scan.at];
  const instead = found === undefined ? 'the end' : `“${found}”`;
  return scan.fail(scan.at, `The body is not JSON: ${instead} where ${what} has to be.`);
}
