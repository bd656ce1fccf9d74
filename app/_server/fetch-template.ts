import { type IncomingMessage, request as openRequest } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { invalid, Problem } from '@/lib/problem';
import { FetchRefusal, reasonOf } from './fetch-refusal';
import { log } from './log';
import { discardArchive, receiveArchive } from './spool';
import { resolveHost } from './template-addresses';
import { type Connecting, connectTo, openConnection } from './template-connection';
import {
  readTemplateHosts,
  readTemplateTarget,
  type TemplateHost,
  type TemplateTarget,
} from './template-hosts';

export interface Fetching extends Connecting {
  hosts: readonly TemplateHost[];
  /** Ends it when whoever asked is gone. */
  signal?: AbortSignal;
  redirects: number;
  /** Milliseconds within which the headers are there, and in each of which `slowestBytes` of the body come. */
  silenceMs: number;
  slowestBytes: number;
  totalMs: number;
  /** Milliseconds before which nobody is told that it failed. */
  refusalMs: number;
}

const limits = {
  redirects: 3,
  connectMs: 10_000,
  silenceMs: 30_000,
  slowestBytes: 16_384,
  totalMs: 600_000,
  refusalMs: 2000,
} as const;

/**
 * Fetches the template at an address into the spool, guarded as docs/decisions/0034 says. Throws `invalid` with one
 * sentence for everything that can go wrong out there, which tells nothing about what is there; `no-space` as an upload.
 */
export async function fetchTemplate(
  id: string,
  templateUrl: string,
  given: Partial<Fetching> = {},
): Promise<{ bytes: number }> {
  const hosts = readTemplateHosts();
  const fetching: Fetching = { ...limits, hosts, resolve: resolveHost, connect: connectTo, ...given };
  const target = readTemplateTarget(templateUrl, fetching);
  const over = new AbortController();
  const clock = setTimeout(() => over.abort(new FetchRefusal('total-time')), fetching.totalMs);
  const signal = AbortSignal.any([over.signal, ...(given.signal ? [given.signal] : [])]);
  const started = performance.now();
  try {
    const answer = await follow(target, fetching, signal);
    try {
      const received = await receiveArchive(id, paced(answer, fetching), lengthOf(answer));
      signal.throwIfAborted();
      return received;
    } finally {
      answer.destroy();
    }
  } catch (error) {
    await discardArchive(id);
    if (error instanceof Problem && error.kind === 'no-space') throw error;
    const reason = reasonOf(signal.aborted ? signal.reason : error);
    if (reason === undefined) throw error;
    log.warn({ host: target.url.host, reason }, 'a template was not fetched');
    await sleep(fetching.refusalMs - (performance.now() - started));
    throw notFetched();
  } finally {
    clearTimeout(clock);
  }
}

/** Each redirect is judged like an address that was asked for. */
async function follow(
  first: TemplateTarget,
  fetching: Fetching,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let target = first;
  for (let hops = 0; hops <= fetching.redirects; hops += 1) {
    const socket = await openConnection(target, fetching, signal);
    const answer = await ask(target.url, socket, fetching);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200 && isIdentity(headers['content-encoding'])) return answer;
    answer.destroy();
    if (statusCode === 200) throw new FetchRefusal('encoded');
    if (![301, 302, 303, 307, 308].includes(statusCode)) throw new FetchRefusal('status');
    if (headers.location === undefined) throw new FetchRefusal('redirect-nowhere');
    target = readTemplateTarget(headers.location, { hosts: fetching.hosts, base: target.url });
  }
  throw new FetchRefusal('too-many-redirects');
}

/** On its own connection: no agent, and so no proxy of the environment, no cookie and nothing that is kept. */
function ask(url: URL, socket: Socket, { silenceMs }: Fetching): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = openRequest({
      createConnection: () => socket,
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        accept: 'application/zip, application/octet-stream;q=0.9, */*;q=0.1',
        'accept-encoding': 'identity',
        'user-agent': 'Tenantry',
        connection: 'close',
      },
    });
    const clock = setTimeout(() => request.destroy(new FetchRefusal('no-answer')), silenceMs);
    request.once('response', (answer) => {
      clearTimeout(clock);
      answer.on('error', () => undefined); // told to whoever reads it, also when that has not begun yet
      // A body without a length ends with its connection, however that ends, unless it is told.
      request.on('error', (error) => answer.destroy(error));
      resolve(answer);
    });
    request.on('error', reject);
    request.once('close', () => {
      clearTimeout(clock);
      reject(new FetchRefusal('no-answer'));
    });
    request.end();
  });
}

/** The body as it comes, as long as it comes: a byte a second would hold us for years. */
async function* paced(
  answer: IncomingMessage,
  { silenceMs, slowestBytes }: Fetching,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const clock = setInterval(() => {
    if (bytes < slowestBytes) answer.destroy(new FetchRefusal('too-slow'));
    bytes = 0;
  }, silenceMs);
  try {
    for await (const piece of answer as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength;
      yield piece;
    }
  } finally {
    clearInterval(clock);
  }
}

function isIdentity(encoding: string | undefined): boolean {
  return encoding === undefined || encoding.trim().toLowerCase() === 'identity';
}

function lengthOf({ headers }: IncomingMessage): number | undefined {
  const length = headers['content-length'];
  return length === undefined ? undefined : Number(length);
}

function notFetched(): Problem {
  return invalid([
    {
      path: 'templateUrl',
      code: 'template-not-fetched',
      message:
        'No template could be fetched from this address. It has to be one that this server may ask, and answer with the ZIP itself: whole, without compression on the way, and at a steady pace. The log of the server says more.',
    },
  ]);
}
