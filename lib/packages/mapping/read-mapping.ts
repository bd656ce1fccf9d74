import { type Pair, parseLines } from 'dot-properties';
import { type Issue, invalid } from '../../problem';
import { decodeMapping } from './decode-mapping';
import { addressKey } from './map-address';
import { type MappingEntry, mappingLimits, mappingPath } from './model';
import { findBadEscape, splitLine } from './split-line';

/** More mistakes than this tell nobody more. */
const mostIssues = 50;

/**
 * Reads mapping properties: `source=target` in every line, both of them addresses or the beginnings of some. Throws
 * `invalid` with the number of each bad line and what to do about it, `too-large` for more than fits.
 */
export function readMapping(sent: Uint8Array | string): MappingEntry[] {
  const text = decodeMapping(sent);
  const entries: MappingEntry[] = [];
  const issues: Issue[] = [];
  const lines = new Map<string, number>();
  const lineAt = lineCounter(text);
  for (const node of parseLines(text, true)) {
    if (node.type !== 'PAIR') continue;
    const line = lineAt(node.range[0]);
    const read = readLine(node as Pair, { text, line });
    if (typeof read === 'string') issues.push(issueOf(read));
    else {
      const key = addressKey(read.from);
      const before = lines.get(key);
      if (before !== undefined) issues.push(issueOf(sayTwice(read, before)));
      else lines.set(key, line);
      entries.push(read);
    }
    if (issues.length >= mostIssues) break;
  }
  if (issues.length > 0) throw invalid(issues);
  return entries;
}

function readLine(pair: Pair, { text, line }: { text: string; line: number }): MappingEntry | string {
  const [start, keyEnd, , end = keyEnd] = pair.range ?? [0, 0, 0, 0];
  const written = text.slice(start, end);
  const bad = findBadEscape(written);
  if (bad) return sayEscape(line + countBreaks(written, bad.at), bad.escape);
  const split = splitLine(pair, text);
  if (!split || !/[=:\s]/.test(written))
    return `Line ${line} has no “=”. Write it as source=target, both of them addresses.`;
  const { key: from, value: to } = split;
  if (to === '') return `Line ${line} has no target. Write the new address behind “=”, or remove the line.`;
  for (const [what, address] of [
    ['source', from],
    ['target', to],
  ] as const) {
    const complaint = complainOf(address);
    if (complaint !== undefined) return `Line ${line}: the ${what} “${shorten(address)}” ${complaint}`;
  }
  return { line, from, to };
}

/** What most addresses look like; it is found in a tenth of the time that reading one takes. */
const plain = /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*(?::[1-9]\d{0,3})?(?:[/?#][\x21-\x7e]*)?$/i;

function complainOf(address: string): string | undefined {
  if (plain.test(address) && address.length <= mappingLimits.addressLength && !address.includes('xn--'))
    return undefined;
  if (!/^https?:\/\/[^\s/?#]/i.test(address)) return 'is no address that begins with http:// or https://.';
  if (/[\s\p{C}]/u.test(address))
    return 'has a character that no address has: a blank or one that is not seen.';
  if (address.length > mappingLimits.addressLength)
    return `has more than ${mappingLimits.addressLength} characters.`;
  return URL.canParse(address) ? undefined : 'is no address: its host or port cannot be.';
}

function sayEscape(line: number, escape: string): string {
  const what = escape === '\\' ? 'ends in the middle of an escape' : `has the broken escape “${escape}”`;
  return `Line ${line} ${what}. Write \\u and four digits 0–9, a–f for a character, \\\\ for a backslash.`;
}

function sayTwice({ line, from }: MappingEntry, before: number): string {
  return `Line ${line} maps “${shorten(from)}” a second time; line ${before} did already. Remove one of them.`;
}

function shorten(text: string): string {
  const seen = text.replace(/\p{C}/gu, '\uFFFD');
  return seen.length > 80 ? `${seen.slice(0, 79)}…` : seen;
}

function issueOf(message: string): Issue {
  return { path: mappingPath, code: 'mapping-line', message };
}

function countBreaks(text: string, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** The number of the line of a place; asked for places in ascending order. */
function lineCounter(text: string): (place: number) => number {
  let [line, at] = [1, 0];
  return (place) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < place; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
