import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from './problem-codes';

/** Of forms and first runs in the browser; scripts never meet them. */
const consoleOnly =
  /^(first-run-|invitation-|draft-|count-changed|confirm|acronym-long|finance-id-missing|subscribers-missing)/;
/** zod's own word for an issue that brings its code along. */
const notOurs = new Set(['custom']);

describe('the list of problem codes', () => {
  const used = new Set(['lib', 'app/_server', 'app/(api)', 'db'].flatMap(readCodes));

  it('has every code that the source gives out', () => {
    const missing = [...used].filter((code) => !(code in problemCodes) && !consoleOnly.test(code));
    expect(missing).toEqual([]);
  });

  it('has no code that the source does not know', () => {
    expect(Object.keys(problemCodes).filter((code) => !used.has(code))).toEqual([]);
  });
});

/** Vendors' dialects have words of their own; no code of theirs reaches this interface. */
function readCodes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.ts$/.test(file) && !/(test|testing)\.ts$|bad-input|openapi|demo|preferences|^dialects/.test(file),
    )
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const written = [
        ...text.matchAll(
          /(?:\bcode: |\bconflict = |issue\(|codeOf\w*\(|\? |: |\?\? |return )'([a-z]+(?:-[a-z]+)*)'/g,
        ),
      ];
      return written.map((match) => match[1] ?? '').filter((code) => isCode(code, text));
    })
    .filter((code) => !notOurs.has(code));
}

/** Words are codes where the file says `code` of them, or where they are in the list already. */
function isCode(code: string, text: string): boolean {
  return text.includes(`code: '${code}'`) || text.includes(`issue('${code}'`) || code in problemCodes;
}
