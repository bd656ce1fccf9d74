import type * as z from 'zod';
import { issuesFromZod, parseInput, sayKind } from '../parse-input';
import { type Issue, Problem } from '../problem';
import { jsonLimits } from '../wire/json/decode-json';
import { scanJson } from '../wire/json/scan-json';
import { archiveIssue, exportAgain, refusedArchive } from '../wire/zip/refusals';

/** So many of what is wrong with a line are told. */
const most = 20;

/** What is wrong with a line of an entry; the path is `people.ndjson:12`, and with a member `people.ndjson:12:email`. */
export function lineRefusal(path: string, line: number | undefined, message: string): Problem {
  return refusedArchive(archiveIssue(placeOf(path, line), { code: 'archive-content', message }));
}

/** Two parts of an archive that do not fit each other. */
export function contradiction(path: string, message: string): Problem {
  return refusedArchive(
    archiveIssue(path, { code: 'archive-contradiction', message: `${message} ${exportAgain}` }),
  );
}

/** What a text says, read strictly: no member twice, none that changes objects, no depth without end. */
export function readStrictly(text: string, path: string, line?: number): unknown {
  const what = line === undefined ? 'entry' : 'line';
  if (text.trim() === '') throw lineRefusal(path, line, `The ${what} is empty.`);
  scanJson(text, {
    depth: jsonLimits.depth,
    fail: (at, why) =>
      lineRefusal(path, line, `${why.replace('The body', `The ${what}`)} (character ${at + 1})`),
  });
  return JSON.parse(text) as unknown;
}

/** The value as its schema understands it; refused with every member that is wrong. */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { path, line }: { path: string; line?: number },
): z.output<Schema> {
  try {
    return parseInput(schema, value);
  } catch (error) {
    throw error instanceof Problem ? placed(error.issues, path, line) : error;
  }
}

/** The same for an entry of the log: it stands as it was written, whatever texts it holds. */
export function readEntryAs<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { path, line }: { path: string; line: number },
): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: sayKind });
  if (parsed.success) return parsed.data;
  throw placed(issuesFromZod(parsed.error), path, line);
}

function placed(issues: readonly Issue[], path: string, line: number | undefined): Problem {
  const [first, ...rest] = issues.slice(0, most).map(({ path: member, message }) => {
    const place = placeOf(path, line);
    return archiveIssue(member === '' ? place : `${place}:${member}`, { code: 'archive-content', message });
  });
  if (first) return refusedArchive(first, ...rest);
  return lineRefusal(path, line, 'The content is not valid.');
}

function placeOf(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}:${line}`;
}
