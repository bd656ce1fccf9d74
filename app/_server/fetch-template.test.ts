import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fetching, fetchTemplate } from './fetch-template';
import { log } from './log';
import { newId } from './new-id';
import { archiveFile } from './spool';
import { readTemplateHosts } from './template-hosts';
import { type Served, serve, serveRaw, serveSecurely, zipLike } from './template-servers.testing';

const quick = { connectMs: 500, silenceMs: 200, totalMs: 3000, refusalMs: 0 } satisfies Partial<Fetching>;
const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n';
const generic = /^No template could be fetched from this address[.]/;

let folder: string;
let opened: Served[] = [];
const warnings: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantry-fetch-'));
  process.env.TENANTRY_DATA_DIR = folder;
});

beforeEach(() => {
  warnings.length = 0;
  vi.spyOn(log, 'warn').mockImplementation((...said: unknown[]) => void warnings.push(said));
});

afterEach(async () => {
  await Promise.all(opened.map((server) => server.close()));
  opened = [];
  delete process.env.TENANTRY_MAX_ARCHIVE_BYTES;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function open<S extends Served>(server: Promise<S>): Promise<S> {
  const found = await server;
  opened.push(found);
  return found;
}

const spooled = () => readdir(join(folder, 'work')).catch(() => []);

function fetchFrom(url: string, given: Partial<Fetching> = {}, id = newId()) {
  const hosts = readTemplateHosts(opened.map(({ host }) => host).join(','));
  return fetchTemplate(id, url, { ...quick, hosts, ...given });
}

/** Refused with the one sentence, in time, and without leaving anything. */
async function expectRefused(url: string, reason?: string, given: Partial<Fetching> = {}) {
  const started = Date.now();
  await expect(fetchFrom(url, given)).rejects.toMatchObject({
    kind: 'invalid',
    issues: [{ path: 'templateUrl', code: 'template-not-fetched', message: expect.stringMatching(generic) }],
  });
  expect(Date.now() - started).toBeLessThan(2900);
  expect(await spooled()).toEqual([]);
  if (reason !== undefined) expect(JSON.stringify(warnings)).toContain(`"reason":"${reason}"`);
}

describe('fetching a template from a listed host', () => {
  it('brings it into the spool as it is, and asks for it plainly', async () => {
    const asked: Record<string, unknown>[] = [];
    const { host } = await open(
      serve((request, answer) => {
        asked.push({ url: request.url, ...request.headers });
        answer.end(zipLike);
      }),
    );
    const id = newId();
    expect(await fetchFrom(`http://${host}/a b/tpl.zip?token=1#part`, {}, id)).toEqual({
      bytes: zipLike.length,
    });
    expect((await readFile(archiveFile(id))).equals(zipLike)).toBe(true);
    await rm(join(folder, 'work'), { recursive: true });
    expect(asked).toEqual([
      {
        url: '/a%20b/tpl.zip?token=1',
        host,
        accept: expect.any(String),
        'accept-encoding': 'identity',
        'user-agent': 'Tenantry',
        connection: 'close',
      },
    ]);
  });

  it('follows three redirects and no fourth', async () => {
    const { host } = await open(
      serve((request, answer) => {
        const left = Number(request.url?.slice(1));
        if (left === 0) answer.end(zipLike);
        else answer.writeHead(302, { location: `/${left - 1}` }).end();
      }),
    );
    await fetchFrom(`http://${host}/3`);
    await rm(join(folder, 'work'), { recursive: true });
    await expectRefused(`http://${host}/4`, 'too-many-redirects');
  });

  it('takes a certificate that is the host’s, and no other', async ({ skip }) => {
    const secure = await serveSecurely((_, answer) => void answer.end(zipLike));
    if (!secure) return skip('there is no openssl to make a certificate with');
    opened.push(secure);
    const { ca, port } = secure;
    const resolve = async () => ['127.0.0.1'];
    const hosts = readTemplateHosts(`localhost:${port}, other.example:${port}`);
    await fetchFrom(`https://localhost:${port}/t.zip`, { ca, resolve, hosts });
    await rm(join(folder, 'work'), { recursive: true });
    await expectRefused(`https://localhost:${port}/t.zip`, undefined, { resolve, hosts });
    await expectRefused(`https://other.example:${port}/t.zip`, 'ERR_TLS_CERT_ALTNAME_INVALID', {
      ca,
      resolve,
      hosts,
    });
  });
});

describe('hostile servers (R14)', () => {
  it('1 · a byte a second', async () => {
    const { host } = await open(
      serveRaw((socket) => {
        socket.write(`${head}Content-Length: 60004\r\n\r\nPK\x03\x04`);
        const drip = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    await expectRefused(`http://${host}/`, 'too-slow');
  });

  it('2 · a reset in the middle', async () => {
    const { host } = await open(
      serveRaw((socket) => {
        socket.write(`${head}Content-Length: 60004\r\n\r\nPK\x03\x04abc`);
        setTimeout(() => socket.resetAndDestroy(), 50);
      }),
    );
    await expectRefused(`http://${host}/`, 'ECONNRESET');
  });

  it('a reset where no length was announced is no end', async () => {
    const { host } = await open(
      serveRaw((socket) => {
        socket.write(Buffer.concat([Buffer.from(`${head}\r\n`), zipLike]));
        setTimeout(() => socket.resetAndDestroy(), 50);
      }),
    );
    await expectRefused(`http://${host}/`, 'ECONNRESET');
  });

  it('3 · without end', async () => {
    process.env.TENANTRY_MAX_ARCHIVE_BYTES = '1000000';
    const { host } = await open(
      serveRaw((socket) => {
        socket.write(`${head}\r\nPK\x03\x04`);
        const more = () => {
          while (!socket.destroyed && socket.write(zipLike));
        };
        socket.on('drain', more);
        more();
      }),
    );
    await expectRefused(`http://${host}/`);
  });

  it('without end, and just fast enough', async () => {
    const { host } = await open(
      serveRaw((socket) => {
        socket.write(`${head}\r\nPK\x03\x04`);
        const drip = setInterval(() => socket.write(Buffer.alloc(10_000)), 40);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    await expectRefused(`http://${host}/`, 'total-time', { totalMs: 700 });
  });

  it.each([
    ['more is announced than comes', 'Content-Length: 99999\r\n'],
    ['too much is announced', 'Content-Length: 9007199254740991\r\n'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 60004\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n'],
  ])('4 · wrong length: %s', async (_, length) => {
    const { host } = await open(
      serveRaw((socket) => {
        socket.end(Buffer.concat([Buffer.from(`${head}${length}\r\n`), zipLike]));
      }),
    );
    await expectRefused(`http://${host}/`);
  });

  it('5 · a gzip bomb is not unpacked', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5_000_000)]));
    const { host } = await open(
      serve((_, answer) => void answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)),
    );
    await expectRefused(`http://${host}/`, 'encoded');
  });

  it('6 · redirects in a circle, and to nowhere', async () => {
    const { host, connections } = await open(
      serve((request, answer) => {
        const location = request.url === '/nowhere' ? {} : { location: request.url };
        answer.writeHead(301, location).end();
      }),
    );
    await expectRefused(`http://${host}/circle`, 'too-many-redirects');
    expect(connections()).toBe(4);
    await expectRefused(`http://${host}/nowhere`, 'redirect-nowhere');
  });

  it('7 · no TLS where there should be', async () => {
    const { host } = await open(serve((_, answer) => void answer.end(zipLike)));
    await expectRefused(`https://${host}/`);
  });

  it('8 · a page that says 200 and means 404; and an honest 404', async () => {
    const { host } = await open(
      serve((request, answer) => {
        answer.writeHead(request.url === '/honest' ? 404 : 200).end('<html>Not here</html>');
      }),
    );
    await expectRefused(`http://${host}/`, 'not-an-archive');
    await expectRefused(`http://${host}/honest`, 'status');
  });

  it('9 · slow headers, and none at all', async () => {
    const { host } = await open(
      serveRaw((socket) => {
        const drip = setInterval(() => socket.write('HTTP/1.1 200 OK\r\nX: '.slice(0, 1)), 20);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    await expectRefused(`http://${host}/`);
    const silent = await open(serveRaw(() => undefined));
    await expectRefused(`http://${silent.host}/`, 'no-answer');
    const endless = await open(
      serveRaw((socket) => {
        const drip = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    await expectRefused(`http://${endless.host}/`, 'no-answer');
  });

  it('10 · half a close', async () => {
    const { host } = await open(
      serveRaw((socket) => void socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n4\r\nPK\x03\x04\r\n`)),
    );
    await expectRefused(`http://${host}/`, 'ECONNRESET');
  });

  it('11 · no byte', async () => {
    const { host } = await open(serve((_, answer) => void answer.end()));
    await expectRefused(`http://${host}/`);
    const closing = await open(serveRaw((socket) => void socket.end()));
    await expectRefused(`http://${closing.host}/`);
  });

  it('another protocol, and one that is asked for and never spoken', async () => {
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';
    for (const said of [upgrade, 'SSH-2.0-OpenSSH_9.6\r\n', '220 mail.example ESMTP\r\n']) {
      const { host } = await open(serveRaw((socket) => void socket.write(said)));
      await expectRefused(`http://${host}/`);
    }
  });
});

it('whoever asked and is gone ends it', async () => {
  const { host } = await open(serveRaw(() => undefined));
  const asking = new AbortController();
  setTimeout(() => asking.abort(), 50);
  await expectRefused(`http://${host}/`, undefined, { signal: asking.signal, silenceMs: 60_000 });
});

it('tells open from closed ports neither in words nor in time', async () => {
  const { host, port } = await open(serve((_, answer) => void answer.end('hello')));
  const hosts = readTemplateHosts(`${host}, 127.0.0.1:1, closed.example:${port}`);
  const resolve = async () => {
    throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
  };
  const times: number[] = [];
  for (const url of [`http://${host}/`, 'http://127.0.0.1:1/', `http://closed.example:${port}/`]) {
    const started = performance.now();
    await expectRefused(url, undefined, { hosts, resolve, refusalMs: 400 });
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeGreaterThanOrEqual(395);
  expect(Math.max(...times)).toBeLessThan(600);
});

it('writes neither path nor query into the log', async () => {
  const { host } = await open(serve((_, answer) => void answer.writeHead(403).end()));
  await expectRefused(`http://${host}/CANARY-path?signature=CANARY-query`, 'status');
  expect(JSON.stringify(warnings)).toContain(host);
  expect(JSON.stringify(warnings)).not.toContain('CANARY');
});
