import type * as z from 'zod';
import { type Issue, invalid } from './problem';

type ZodIssue = z.core.$ZodIssue;

/** What a schema makes of an input; throws `invalid` with every issue. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true, error: sayKind });
  if (!parsed.success) throw invalid(issuesFromZod(parsed.error));
  const unkept = findUnkept(parsed.data, '');
  if (unkept === undefined) return parsed.data;
  throw invalid([{ ...unkept, code: 'forbidden-character' }]);
}

const kinds: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'text',
};

/** What a schema without words of its own expects; the library's sentence names types and not things. */
export function sayKind(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_union') return 'This value is none of those that are known here.';
  if (issue.code === 'invalid_key') return 'This name is none of those that are known here.';
  if (issue.code !== 'invalid_type') return undefined;
  return `Write ${kinds[issue.expected] ?? 'another kind of value'} here.`;
}

/** Turns what a schema rejects into issues: one each, with dotted path, stable code and a sentence. */
export function issuesFromZod(error: { issues: readonly ZodIssue[] }): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: path === '' ? key : `${path}.${key}`,
        code: 'unknown-member',
        message: `“${key}” is not known here. Remove it or correct its name.`,
      }));
    }
    return [{ path, code: codeOf(issue), message: issue.message }];
  });
}

const codes: Partial<Record<ZodIssue['code'], string>> = {
  invalid_type: 'wrong-type',
  too_big: 'too-large',
  too_small: 'too-small',
  invalid_value: 'unknown-value',
  invalid_format: 'wrong-format',
};

function codeOf(issue: ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code;
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return 'required';
  return codes[issue.code] ?? 'invalid';
}

/** The first text that no database keeps as it is: with a NUL, or with one half of a character of two. */
function findUnkept(value: unknown, path: string): Omit<Issue, 'code'> | undefined {
  if (typeof value === 'string') {
    const message = complainOf(value);
    return message === undefined ? undefined : { path, message };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const found = findUnkept(member, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function complainOf(text: string): string | undefined {
  if (text.includes('\0')) return 'Remove the invisible character U+0000.';
  const half = /\p{Surrogate}/u.exec(text)?.[0];
  return half && `Remove U+${half.charCodeAt(0).toString(16).toUpperCase()}: it is half a character.`;
}
