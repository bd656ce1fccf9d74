import { once } from 'node:events';
import http from 'node:http';
import { BlockList, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardHttp } from './http-guard.mjs';

const silence = 150;

let server;

/** Counts a body, quickly or slowly; thinks for longer than the silence that is allowed; or says more than anybody reads. */
async function product(req, res) {
  if (req.url === '/think') await sleep(4 * silence);
  if (req.url === '/talk') return res.end(Buffer.alloc(64 * 1024 * 1024));
  let bytes = 0;
  for await (const chunk of req) {
    // A disk that is slow at first: all buffers are full, and the connection carries nothing.
    if (req.url === '/slow' && bytes < 200_000) await sleep(2 * silence);
    bytes += chunk.length;
  }
  return res.end(`${bytes} bytes`);
}

beforeAll(async () => {
  const onServer = (created) => (server = created);
  guardHttp({ trustedProxies: new BlockList(), isStopping: () => false, onServer, silence });
  http.createServer((req, res) => product(req, res).catch(() => undefined));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => server.close());

function open(...lines) {
  const socket = connect(server.address().port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return socket;
}

async function readAll(socket) {
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  await once(socket, 'close');
  return answer;
}

test('a body that stops arriving is answered 408, with every header', async () => {
  const answer = await readAll(open('PUT / HTTP/1.1', 'Host: x', 'Content-Length: 9', '', 'abc'));
  expect(answer).toMatch(/^HTTP\/1\.1 408 .*Content-Security-Policy/s);
});

test('a body that keeps arriving may take as long as it takes', async () => {
  const socket = open('PUT / HTTP/1.1', 'Host: x', 'Connection: close', 'Content-Length: 6');
  const answer = readAll(socket);
  for (const letter of 'slowly') {
    await sleep(silence / 2);
    socket.write(letter);
  }
  expect(await answer).toContain('6 bytes');
});

test('a body that we take in slowly is waited for', async () => {
  const socket = open('PUT /slow HTTP/1.1', 'Host: x', 'Connection: close', 'Content-Length: 16777216');
  socket.write(Buffer.alloc(16 * 1024 * 1024));
  expect(await readAll(socket)).toContain('16777216 bytes');
});

test('an answer that is long in coming is waited for', async () => {
  expect(await readAll(open('GET /think HTTP/1.1', 'Host: x', 'Connection: close'))).toContain('0 bytes');
});

test('an answer that the client does not read is given up', async () => {
  const socket = open('GET /talk HTTP/1.1', 'Host: x');
  const [served] = await once(server, 'connection');
  await once(served, 'close');
  expect(served.bytesWritten).toBeGreaterThan(0);
  socket.destroy();
});

test('a request of HTTP/1.0 needs no host', async () => {
  expect(await readAll(open('GET / HTTP/1.0'))).toMatch(/^HTTP\/1\.1 200 /);
});
