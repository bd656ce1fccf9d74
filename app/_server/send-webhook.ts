import { type IncomingMessage, request as openRequest } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from '@/lib/problem';
import type { AttemptOutcome, ClaimedDelivery } from '@/lib/webhooks/deliver-webhooks';
import { FetchRefusal } from './fetch-refusal';
import { sayWebhookFailure } from './say-webhook-failure';
import { resolveHost } from './template-addresses';
import { type Connecting, connectTo, openConnection } from './template-connection';
import type { TemplateHost } from './template-hosts';
import { readWebhookHosts, readWebhookTarget } from './webhook-target';

export interface Sending extends Connecting {
  hosts: readonly TemplateHost[];
  /** Milliseconds from looking up the host to the end of the answer. */
  totalMs: number;
}

const limits = { connectMs: 10_000, totalMs: 10_000 } as const;

/** More of an answer is not read, and only so much of it is kept. */
const mostRead = 64 * 1024;
const mostShown = 1000;

interface Signed {
  signature: string;
  now(): string;
}

/** One attempt to hand over one delivery. Never throws: what came of it is the answer. */
export async function sendWebhook(
  claimed: ClaimedDelivery,
  { signature, now }: Signed,
  given: Partial<Sending> = {},
): Promise<AttemptOutcome> {
  const sending = {
    ...limits,
    hosts: readWebhookHosts(),
    resolve: resolveHost,
    connect: connectTo,
    ...given,
  };
  const at = now();
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const over = new AbortController();
  const clock = setTimeout(() => over.abort(new FetchRefusal('total-time')), sending.totalMs);
  let socket: Socket | undefined;
  try {
    const target = readWebhookTarget(claimed.webhook, sending.hosts);
    socket = await openConnection(target, sending, over.signal);
    const answer = await post(target.url, socket, { ...claimed, signature, signal: over.signal });
    const status = answer.statusCode ?? 0;
    const text = await beginningOf(answer, over.signal);
    const error = judge(status);
    return { at, durationMs: took(), status, error, answer: text };
  } catch (error) {
    const reason: unknown = over.signal.aborted ? over.signal.reason : error;
    const said = error instanceof Problem ? error.message : sayWebhookFailure(reason);
    return { at, durationMs: took(), status: null, error: said, answer: null };
  } finally {
    clearTimeout(clock);
    socket?.destroy();
  }
}

interface Posting extends ClaimedDelivery {
  signature: string;
  signal: AbortSignal;
}

/** On its own connection: no agent, and so no proxy of the environment, no cookie and nothing that is kept. */
function post(
  url: URL,
  socket: Socket,
  { delivery, webhook, signature, signal }: Posting,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = openRequest({
      createConnection: () => socket,
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      signal,
      headers: {
        host: url.host,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(delivery.body),
        accept: '*/*',
        'accept-encoding': 'identity',
        'user-agent': 'Tenantry',
        'x-tenantry-event': delivery.type,
        'x-tenantry-delivery': delivery.id,
        'x-tenantry-webhook': webhook.id,
        'x-tenantry-signature': signature,
        connection: 'close',
      },
    });
    request.once('response', (answer) => {
      answer.on('error', () => undefined); // told to whoever reads it, also when that has not begun yet
      resolve(answer);
    });
    request.on('error', reject);
    request.once('close', () => reject(new FetchRefusal('no-answer')));
    request.end(delivery.body);
  });
}

/** How an answer begins, as text that can be shown. What breaks off after the status is no failure of the delivery. */
async function beginningOf(answer: IncomingMessage, signal: AbortSignal): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const over = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const reading = (async () => {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      pieces.push(piece);
      bytes += piece.byteLength;
      if (bytes >= mostRead) return;
    }
  })();
  await Promise.race([reading.catch(() => undefined), over]);
  answer.destroy();
  const text = Buffer.concat(pieces)
    .subarray(0, 4 * mostShown)
    .toString('utf8');
  return text.replace(/[^\P{C}\n\t]/gu, '\uFFFD').slice(0, mostShown);
}

function judge(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return `It answered ${status}, another address. Redirects are not followed: correct the address of the webhook.`;
  return `It answered ${status}. Only 200 to 299 say that an event was taken.`;
}
