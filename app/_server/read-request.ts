import { invalid, Problem } from '@/lib/problem';
import { jsonLimits } from '@/lib/wire/json/decode-json';
import { readBytes, readJsonBody } from './read-body';

/** The members of the address; one that is there twice is a mistake. */
export function readAddress(url: URL): Record<string, string> {
  const names = [...url.searchParams.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    const message = `The parameter “${twice}” is there twice.`;
    throw new Problem({
      kind: 'malformed',
      code: 'parameter-twice',
      message,
      issues: [{ path: twice, code: 'parameter-twice', message }],
    });
  }
  return Object.fromEntries(url.searchParams);
}

/** The version in `If-Match`; undefined without the header or for `*`. Throws for a list: a change starts from one state. */
export function readIfMatch(request: Request): number | undefined {
  const header = request.headers.get('if-match')?.trim();
  if (!header || header === '*') return undefined;
  if (/^(W\/)?"[^"]*"\s*,/.test(header)) {
    throw new Problem({
      kind: 'malformed',
      code: 'several-tags',
      message: 'The If-Match has several tags. Send the one of the state that your change starts from.',
    });
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  // A tag that we never gave out matches no version.
  return version === undefined ? -1 : Number(version);
}

/** A body that has to be an object: a draft, or the changes of a PATCH. */
export async function readObject(request: Request): Promise<Record<string, unknown>> {
  const body = await readJsonBody(request);
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw invalid([{ path: '', code: 'wrong-type', message: 'The body is a JSON object.' }]);
}

/** The same where the body may be left out. A server gives a request without one an empty stream. */
export async function readOptionalObject(request: Request): Promise<Record<string, unknown>> {
  if (request.body === null) return {};
  const body = new Uint8Array(await readBytes(request, jsonLimits.bytes));
  const { method, headers, url } = request;
  return body.byteLength === 0 ? {} : readObject(new Request(url, { method, headers, body }));
}

/** A body together with what its address says; a body that says it too is refused. */
export function joinAddress<Said extends object>(body: Record<string, unknown>, said: Said) {
  const twice = Object.keys(said).find((name) => name in body);
  if (twice === undefined) return { ...body, ...said };
  throw invalid([
    {
      path: twice,
      code: 'unknown-member',
      message: `“${twice}” is not known here. Remove it or correct its name.`,
    },
  ]);
}

/** Issues at the path they have in the request, where the request is one part of what the command works on. */
export async function withoutPrefix<Result>(prefix: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { kind, code, message, retryAfterSeconds } = error;
    const issues = error.issues.map((issue) => ({
      ...issue,
      path: issue.path === prefix ? '' : issue.path.replace(new RegExp(`^${prefix}[.]`), ''),
    }));
    throw new Problem({ kind, code, message, issues, retryAfterSeconds });
  }
}
