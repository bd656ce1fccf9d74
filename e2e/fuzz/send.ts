import { Agent, request as open } from 'node:http';
import type { Body } from './bodies';
import type { FuzzRequest, Sender } from './requests';

/** What stands for `{tenant}` and the rest in this run. */
export interface World {
  address: string;
  members: Record<string, string>;
  tokens: Record<Sender, string | null>;
  archive: Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const longest = 20_000;

/** Sends it byte by byte as it was drawn: `fetch` would mend paths and headers on the way. */
export function send(drawn: FuzzRequest, world: World): Promise<Answer> {
  const { hostname, port } = new URL(world.address);
  const { type, bytes } = bytesOf(drawn.body, world);
  const token = world.tokens[drawn.sender];
  const headers: Record<string, string> = {
    ...named(drawn.headers, world),
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...(type !== null && { 'content-type': type }),
    ...(bytes !== null && { 'content-length': String(bytes.length) }),
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = open(
      {
        agent,
        hostname,
        port,
        method: drawn.method,
        path: fill(drawn.path, world),
        headers,
        timeout: longest,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks),
            milliseconds: performance.now() - started,
          }),
        );
      },
    );
    call.on('timeout', () => call.destroy(new Error(`no answer within ${longest} ms`)));
    call.on('error', reject);
    call.end(bytes ?? undefined);
  });
}

function named(headers: Record<string, string>, world: World): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [fill(name, world), fill(value, world)]),
  );
}

function fill(text: string, { members }: World): string {
  return text.replaceAll(/\{(\w+)\}/g, (all, name: string) => members[name] ?? all);
}

function bytesOf(body: Body | null, world: World): { type: string | null; bytes: Buffer | null } {
  if (body === null) return { type: null, bytes: null };
  const content = body.archive
    ? changed(world.archive, body.archive)
    : Buffer.from(fill(body.text ?? '', world));
  if (body.part === undefined) return { type: body.type, bytes: content };
  const boundary = 'fuzzfuzzfuzz';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${body.part.replaceAll('"', '%22')}"; filename="a.zip"\r\nContent-Type: application/zip\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { type: `${body.type}; boundary=${boundary}`, bytes };
}

function changed(archive: Buffer, { at, change }: NonNullable<Body['archive']>): Buffer {
  const place = at % archive.length;
  if (change === 'cut') return archive.subarray(0, place);
  if (change === 'twice') return Buffer.concat([archive, archive]);
  const copy = Buffer.from(archive);
  if (change === 'flip') copy[place] = (copy[place] ?? 0) ^ 0x41;
  return copy;
}
