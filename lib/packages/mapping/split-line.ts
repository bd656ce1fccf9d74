import { type Pair, parseLines } from 'dot-properties';

interface Split {
  key: string;
  value: string;
}

/**
 * Key and value of a logical line, unescaped. By the rules of such files an unescaped colon ends a key; nobody escapes
 * the one of an address, so a line that begins with `word://` is split at its first `=` instead (domain.md 2.3).
 */
export function splitLine({ key, value, range = [0, 0, 0, 0] }: Pair, text: string): Split | undefined {
  const written = text.slice(range[0], range[3]);
  if (!/^[^\\=:\s]+:\/\//.test(written)) return { key, value };
  const at = written.indexOf('=');
  if (at === -1) return undefined;
  return { key: unescape(written.slice(0, at)), value: unescape(written.slice(at + 1)) };
}

function unescape(written: string): string {
  if (!written.includes('\\')) return written.trim();
  const [line] = parseLines(`k=${written}`);
  return Array.isArray(line) ? (line[1] ?? '').trim() : '';
}

/** A backslash with what stands behind it: the code of a character, or one character. */
const escapes = /\\(u[0-9a-fA-F]{4}|[^]|$)/g;
const known = new Set(['t', 'n', 'r', 'f', '\\', ':', '=', '#', '!', ' ', '"', "'", '\n']);

/** The first escape of a line that means nothing, with its place in the text; undefined where all are fine. */
export function findBadEscape(written: string): { at: number; escape: string } | undefined {
  if (!written.includes('\\')) return undefined;
  for (const { 0: escape, 1: code = '', index: at } of written.matchAll(escapes)) {
    if (code.length === 5 || known.has(code)) continue;
    return { at, escape: code === 'u' ? (/^..[0-9a-fA-F]*/.exec(written.slice(at)) ?? [escape])[0] : escape };
  }
  return undefined;
}
