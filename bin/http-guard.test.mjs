import { once } from 'node:events';
import http from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardHttp } from './http-guard.mjs';
import { readSettings } from './settings.mjs';

const { trustedProxies } = readSettings({ TENANTRY_TRUSTED_PROXY: '127.0.0.0/8, 10.0.0.0/8' }, '/tmp');
const required = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'x-request-id',
];

let server;
let port;
let stopping = false;

/** Stands for the product: answers with the request headers it saw, in the ways in which Next writes answers. */
function product(req, res) {
  const seen = JSON.stringify(req.headers);
  if (req.url === '/flat')
    return res.writeHead(200, ['X-Powered-By', 'Next.js', 'Cache-Control', 's-maxage=9']).end(seen);
  if (req.url === '/failed') return res.writeHead(500, 'Broken', { 'Cache-Control': 'public' }).end();
  if (req.url.startsWith('/_next/static/'))
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  res.setHeader('X-Powered-By', 'Next.js');
  res.removeHeader('Content-Security-Policy');
  return res.end(seen);
}

beforeAll(async () => {
  const publicUrl = new URL('https://console.example');
  guardHttp({
    publicUrl,
    trustedProxies,
    isStopping: () => stopping,
    onServer: (created) => (server = created),
  });
  http.createServer(product);
  server.on('upgrade', () => expect.unreachable('nobody may be handed an upgrade'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = server.address().port;
});

afterAll(() => server.close());

/** Sends bytes as they are and reads the first answer. */
async function send(...lines) {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  await once(socket, 'close');
  const [head, ...body] = answer.split('\r\n\r\n');
  const [first, ...fields] = head.split('\r\n');
  const headers = Object.fromEntries(
    fields.map((line) => [line.split(': ')[0].toLowerCase(), line.split(': ')[1]]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: body.join('\r\n\r\n') };
}

async function get(path, headers = {}) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: text && JSON.parse(text),
  };
}

const refused = [
  [
    'a form with a file that no action takes',
    413,
    ['POST /import HTTP/1.1', 'Host: x', 'Content-Length: 2000000'],
  ],
  [
    'an action of another site',
    403,
    ['POST /tenants HTTP/1.1', 'Host: x', 'Origin: http://x.evil.example', 'Next-Action: 1'],
  ],
  [
    'a form of another site',
    403,
    ['POST /sign-in HTTP/1.1', 'Host: x', 'Origin: null', 'Content-Type: multipart/form-data; boundary=b'],
  ],
  [
    'an action from what is no address',
    403,
    ['POST /tenants HTTP/1.1', 'Host: x', 'Origin: elsewhere', 'Next-Action: 1'],
  ],
  ['TRACE', 405, ['TRACE / HTTP/1.1', 'Host: x']],
  ['a method nobody offers', 405, ['PROPFIND / HTTP/1.1', 'Host: x']],
  ['an absolute request line', 400, ['GET http://evil.example/ HTTP/1.1', 'Host: x']],
  ['a request for the whole server', 400, ['OPTIONS * HTTP/1.1', 'Host: x']],
  ['a request without a host', 400, ['GET / HTTP/1.1']],
  [
    'an upgrade to a web socket',
    400,
    ['GET / HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
  ],
  ['a percent sign that begins nothing', 400, ['GET /api/v1/trunks/%zz HTTP/1.1', 'Host: x']],
  ['a percent sign at the end', 400, ['GET /tenants/50% HTTP/1.1', 'Host: x']],
  ['bytes that are no UTF-8', 400, ['GET /tenants/%ff HTTP/1.1', 'Host: x']],
  ['what is no HTTP', 400, ['nonsense']],
  [
    'a body of two lengths',
    400,
    ['POST / HTTP/1.1', 'Host: x', 'Content-Length: 1', 'Transfer-Encoding: chunked'],
  ],
  ['headers beyond 16 kB', 431, ['GET / HTTP/1.1', 'Host: x', `X-Long: ${'a'.repeat(20_000)}`]],
];

describe('what is refused', () => {
  test.each(refused)('%s is answered %i with every header', async (_what, status, lines) => {
    const answer = await send(...lines);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.headers)).toEqual(
      expect.arrayContaining([...required, 'strict-transport-security']),
    );
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(JSON.parse(answer.body)).toMatchObject({ status, requestId: answer.headers['x-request-id'] });
  });

  test.each([
    ['/configapi/v2/selfservice/trunk/%zz', { error: 'invalid_request' }],
    ['/tenant/tenant-configuration/%zz', { mitelErrorCode: 'unreadable-address', responseCode: 400 }],
    ['/auth/%zz', { mitelErrorCode: 'unreadable-address', responseStatus: '400 BAD_REQUEST' }],
  ])('%s is refused in the words of its interface', async (path, body) => {
    const { status, headers, body: text } = await send(`GET ${path} HTTP/1.1`, 'Host: x');
    expect([status, headers['content-type']]).toEqual([400, 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject(body);
  });

  test.each([
    ['/networking/rest/%zz', '', /^<\?xml.*<platform><message><code>-4601<\/code><description>The path has/s],
    [
      '/networking/rest/%zz?alt=json',
      '',
      /^\{"platform":\{"message":\{"code":"-4601","description":"The path/,
    ],
    ['/networking/rest/%zz', 'application/json', /^\{"platform"/],
    ['/api/tenants/%zz', '*/*', /^\{"faultcode":"Client","faultstring":"The path has/],
    ['/platform/%zz', 'text/xml', /^<\?xml.*<Fault><faultcode>Client<\/faultcode><faultstring>The path/s],
  ])('%s with Accept %j is refused in its own form', async (path, accept, words) => {
    const { status, body } = await send(
      `GET ${path} HTTP/1.1`,
      'Host: x',
      ...(accept ? [`Accept: ${accept}`] : []),
    );
    expect(status).toBe(400);
    expect(body).toMatch(words);
  });

  test.each(['/networking/rest/tenant', '/platform/subscriptions'])(
    'a form of another site is for the interface at %s to refuse',
    async (path) => {
      const lines = ['Host: x', 'Origin: null', 'Content-Type: text/plain', 'Content-Length: 0'];
      expect((await send(`POST ${path} HTTP/1.1`, ...lines)).status).toBe(200);
    },
  );

  test.each([
    ['/configapi/v2/accessnumbers', { error: 'method_not_allowed' }],
    ['/tenant/tenant-configuration/v1', { responseStatus: '405 METHOD_NOT_ALLOWED', responseCode: 405 }],
  ])('so is a method that nobody offers at %s', async (path, body) => {
    const { status, body: text } = await send(`TRACE ${path} HTTP/1.1`, 'Host: x');
    expect(status).toBe(405);
    expect(JSON.parse(text)).toMatchObject(body);
  });

  test.each(['/tenants/50%25', '/tenants/%E2%82%AC', '/tenants?q=50%'])('%s is not', async (path) => {
    expect((await send(`GET ${path} HTTP/1.1`, 'Host: x')).status).toBe(200);
  });

  test('an offer of HTTP/2 is not: it is ignored', async () => {
    const answer = await send(
      'GET / HTTP/1.1',
      'Host: x',
      'Connection: Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
    );
    expect(answer.status).toBe(200);
  });
});

describe('what an answer carries', () => {
  test.each(['/', '/flat', '/failed', '/_next/static/chunk.js'])(
    '%s has every header and names no product',
    async (path) => {
      const { headers } = await get(path);
      expect(Object.keys(headers)).toEqual(expect.arrayContaining(required));
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  test('only built files may be cached', async () => {
    const policies = await Promise.all(
      ['/', '/flat', '/failed', '/_next/static/a.js'].map((path) => get(path)),
    );
    expect(policies.map(({ headers }) => headers['cache-control'])).toEqual([
      'private, no-store',
      'private, no-store',
      'private, no-store',
      'public, max-age=31536000, immutable',
    ]);
  });

  test('the nonce is new each time, and the product is told the one that the browser gets', async () => {
    const [first, second] = [await get('/'), await get('/')];
    expect(first.body['content-security-policy']).toBe(first.headers['content-security-policy']);
    expect(first.headers['content-security-policy']).toContain(`'nonce-${first.body['x-nonce']}'`);
    expect(first.body['x-nonce']).not.toBe(second.body['x-nonce']);
  });

  test('the request id can be read out and is the same inside and outside', async () => {
    const { headers, body } = await get('/', { 'X-Request-Id': 'forged' });
    expect(headers['x-request-id']).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(body['x-request-id']).toBe(headers['x-request-id']);
  });

  test('while the server stops, connections are not kept', async () => {
    stopping = true;
    const { headers } = await get('/').finally(() => (stopping = false));
    expect(headers.connection).toBe('close');
  });
});

describe('what the product is told', () => {
  test.each([
    'x-middleware-subrequest',
    'x-middleware-prefetch',
    'x-nextjs-data',
    'x-next-revalidated-tags',
    'x-invoke-path',
    'x-matched-path',
    'x-now-route-matches',
    'x-prerender-revalidate',
    'next-resume',
    'content-security-policy-report-only',
    'x-real-ip',
    'forwarded',
  ])('nothing of a forged %s', async (name) => {
    const { body } = await get('/', { [name]: 'forged' });
    expect(JSON.stringify(body)).not.toContain('forged');
  });

  test.each([
    ['the peer', undefined, '127.0.0.1'],
    ['the client of a trusted proxy', '203.0.113.7', '203.0.113.7'],
    ['not what that client claims itself', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['the client behind two trusted proxies', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['the last good address before nonsense', 'nonsense, 10.1.2.3', '10.1.2.3'],
    ['an IPv6 client', '2001:db8::7', '2001:db8::7'],
  ])('as remote address %s', async (_what, forwardedFor, address) => {
    const { body } = await get('/', {
      'X-Tenantry-Remote-Address': '6.6.6.6',
      ...(forwardedFor && { 'X-Forwarded-For': forwardedFor }),
    });
    expect(body['x-tenantry-remote-address']).toBe(address);
    expect(body['x-forwarded-for']).toBe(address);
  });

  test('the path that was asked for, whatever the client says about it', async () => {
    const { body } = await get('/tenants?q=acme', { 'X-Tenantry-Path': '/forged' });
    expect(body['x-tenantry-path']).toBe('/tenants?q=acme');
  });

  test('the public address as host, only when the page that asks was served under it', async () => {
    const own = await get('/', { Origin: 'https://console.example', 'X-Forwarded-Host': 'evil.example' });
    const other = await get('/', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' });
    expect(own.body).toMatchObject({ 'x-forwarded-host': 'console.example', 'x-forwarded-proto': 'https' });
    expect(other.body).toMatchObject({
      'x-forwarded-host': `127.0.0.1:${port}`,
      'x-forwarded-proto': 'http',
    });
  });
});
