import { Problem } from '@/lib/problem';

const mostBytes = 1_048_576;
const mostDepth = 64;
const forbiddenMembers = new Set(['__proto__', 'constructor', 'prototype']);

/** A JSON body: UTF-8, at most 1 MiB, at most 64 deep, no member twice. Throws `malformed`, `too-large`, `unsupported-media-type`. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(json|[a-z0-9.+-]+\+json)$/.test(type)) {
    throw new Problem({
      kind: 'unsupported-media-type',
      code: 'content-type',
      message: 'Send the body as application/json.',
    });
  }
  const text = decode(await readBytes(request));
  if (text.trim() === '') throw malformed('The body is empty. Send a JSON object.');
  const value = parse(text);
  checkStructure(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw malformed(`The body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`);
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('The body is not UTF-8.');
  }
}

/** JSON.parse keeps the last of two equal members and nests without end; both are mistakes here. Takes valid JSON only. */
function checkStructure(text: string): void {
  const open: (Set<string> | null)[] = [];
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g;
  for (const [found, string, colon] of text.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (colon !== undefined) noteMember(open.at(-1), memberName(string ?? ''));
    if (open.length > mostDepth) throw malformed(`The body is nested deeper than ${mostDepth}.`);
  }
}

function noteMember(members: Set<string> | null | undefined, name: string): void {
  if (forbiddenMembers.has(name)) throw malformed(`The member “${name}” is not allowed.`);
  if (members?.has(name)) throw malformed(`The member “${name}” is there twice. Remove one.`);
  members?.add(name);
}

function memberName(written: string): string {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

function malformed(message: string): Problem {
  return new Problem({ kind: 'malformed', code: 'malformed-json', message });
}

function tooLarge(): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'body-too-large',
    message: `The body is larger than ${mostBytes} bytes.`,
  });
}
