import { afterEach, describe, expect, it } from 'vitest';
import { problemOf } from '@/lib/problem.testing';
import type { ClaimedDelivery } from '@/lib/webhooks/deliver-webhooks';
import { type Sending, sendWebhook } from './send-webhook';
import { readTemplateHosts } from './template-hosts';
import { type Served, serve, serveRaw, serveSecurely } from './template-servers.testing';
import { readWebhookTarget } from './webhook-target';

const opened: Served[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function keep<S extends Served | undefined>(server: Promise<S>): Promise<S> {
  const made = await server;
  if (made) opened.push(made);
  return made;
}

function claimed(url: string, ownerId: string | null = null): ClaimedDelivery {
  return {
    webhook: { id: 'w1', url, ownerId },
    delivery: { id: 'd1', type: 'tenant.created', body: '{"type":"tenant.created"}' },
  } as unknown as ClaimedDelivery;
}

function send(url: string, hosts: string, given: Partial<Sending> & { ownerId?: string } = {}) {
  const { ownerId = null, ...sending } = given;
  const signed = { signature: 't=1,v1=00', now: () => '2026-01-05T08:00:00.000Z' };
  return sendWebhook(claimed(url, ownerId), signed, {
    hosts: readTemplateHosts(hosts),
    totalMs: 1500,
    ...sending,
  });
}

describe('A receiver', () => {
  it('that breaks the connection off is told so', async () => {
    const { host } = await keep(serveRaw((socket) => socket.resetAndDestroy()));
    expect(await send(`http://${host}/`, host)).toMatchObject({
      status: null,
      error: expect.stringMatching(/broken off|closed without an answer/),
    });
  });

  it('that says something else than HTTP is told so', async () => {
    const { host } = await keep(serveRaw((socket) => void socket.end('hello\r\n\r\n')));
    expect((await send(`http://${host}/`, host)).error).toBe('Its answer is no HTTP.');
  });

  it('that redirects is not followed', async () => {
    const other = await keep(serve((_request, response) => void response.end('reached')));
    const { host } = await keep(
      serve(
        (_request, response) => void response.writeHead(307, { location: `http://${other.host}/` }).end(),
      ),
    );
    const outcome = await send(`http://${host}/`, `${host},${other.host}`);
    expect([outcome.status, other.connections()]).toEqual([307, 0]);
    expect(outcome.error).toContain('not followed');
  });

  it('that answers without end is read to 64 kB at most, and shown with its first 1,000 characters', async () => {
    const { host } = await keep(
      serve((_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'.repeat(32_768)), 1);
        response.on('close', () => clearInterval(timer));
      }),
    );
    const outcome = await send(`http://${host}/`, host, { totalMs: 5000 });
    expect(outcome).toMatchObject({ status: 200, error: null, answer: 'x'.repeat(1000) });
    expect(outcome.durationMs).toBeLessThan(4000);
  });

  it('that answers with bytes that are no text is shown without them', async () => {
    const { host } = await keep(
      serve((_request, response) => void response.writeHead(500).end('\u0000\u001B[31mred<b>')),
    );
    expect((await send(`http://${host}/`, host)).answer).toBe('\uFFFD\uFFFD[31mred<b>');
  });

  it('that trickles its answer is let go in time, and what it said counts', async () => {
    const { host } = await keep(
      serve((_request, response) => {
        response.writeHead(202).write('slow');
      }),
    );
    const outcome = await send(`http://${host}/`, host, { totalMs: 400 });
    expect(outcome).toMatchObject({ status: 202, error: null, answer: 'slow' });
    expect(outcome.durationMs).toBeLessThan(1400);
  });

  it('is asked by TLS with a certificate that is trusted and of its name only', async () => {
    const server = await keep(serveSecurely((_request, response) => void response.end('taken')));
    if (!server) return;
    const address = `https://localhost:${server.port}/`;
    const resolve = async () => ['127.0.0.1'];
    const listed = `localhost:${server.port}`;
    expect((await send(address, listed, { resolve })).error).toContain('signed by itself');
    expect(await send(address, listed, { resolve, ca: server.ca })).toMatchObject({
      status: 200,
      error: null,
    });
    const wrong = `https://other.example:${server.port}/`;
    const otherwise = await send(wrong, `other.example:${server.port}`, { resolve, ca: server.ca });
    expect(otherwise.error).toBe('Its certificate is for another name.');
  });

  it.each([
    '127.0.0.1',
    '[::1]',
    '10.0.0.1',
    '169.254.169.254',
    '2130706433',
    '[::ffff:127.0.0.1]',
    '100.64.0.1',
  ])('at %s is not asked unless it is listed with its port', async (host) => {
    const connected: string[] = [];
    const connect = async (address: string) => {
      connected.push(address);
      throw new Error('connected');
    };
    for (const hosts of ['', host]) {
      const { error } = await send(`https://${host}/`, hosts, { connect });
      expect(error).toBe('Its name leads to an address that events are not sent to.');
    }
    const named = await send('https://inner.example/', '', { connect, resolve: async () => ['10.0.0.1'] });
    expect(named.error).toBe('Its name leads to an address that events are not sent to.');
    expect(connected).toEqual([]);
  });

  it('of a partner is never one that the provider has listed for itself', async () => {
    const server = await keep(serve((_request, response) => void response.end()));
    const { host } = server;
    expect((await send(`http://${host}/`, host, { ownerId: 'p1' })).error).toContain('https only');
    const secure = await send(`https://${host}/`, host, { ownerId: 'p1' });
    expect(secure.error).toContain('not sent to');
    expect(server.connections()).toBe(0);
  });
});

describe('An address', () => {
  it('by http is refused unless its host is listed', async () => {
    const hosts = readTemplateHosts('billing.example');
    const at = (url: string) => readWebhookTarget({ url, ownerId: null }, hosts).listing;
    expect(at('https://any.example/')).toBe('nothing');
    expect(at('http://billing.example/')).toBe('by-name');
    const refused = await problemOf(Promise.resolve().then(() => at('http://any.example/')));
    expect([refused.kind, refused.code]).toEqual(['invalid', 'webhook-url']);
  });
});
