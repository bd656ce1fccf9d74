import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('what the JSON door refuses', (world) => {
  let admin: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: admin, ...sent });
  const traces = async () => ({
    entries: await world.storage.read.audit.count({}),
    tenants: await world.storage.read.tenants.count({}),
  });

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
  });

  it('answers every refusal as problem+json with the request id', async () => {
    const refused = await call('GET', '/tenants/nobody', { headers: { 'x-request-id': '7F3K-2Q9X' } });
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(refused.body).toEqual({
      type: 'https://tenantry.example/problems/not-found',
      title: 'Not found',
      status: 404,
      code: 'not-found',
      detail: 'This tenant does not exist.',
      requestId: '7F3K-2Q9X',
      issues: [],
    });
  });

  describe('bodies', () => {
    const deep = `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`;
    it.each<[string, Sent, number, string]>([
      ['that are cut off', { raw: '{"name":' }, 400, 'malformed-json'],
      ['that are empty', { raw: ' ' }, 400, 'malformed-json'],
      ['with a member twice', { raw: '{"name":"A","name":"B"}' }, 400, 'malformed-json'],
      ['with a member twice, once escaped', { raw: '{"name":"A","n\\u0061me":"B"}' }, 400, 'malformed-json'],
      ['with __proto__', { raw: '{"__proto__":{"admin":true}}' }, 400, 'malformed-json'],
      ['nested 65 deep', { raw: deep }, 400, 'malformed-json'],
      ['nested a hundred thousand deep', { raw: '['.repeat(100_000) }, 400, 'malformed-json'],
      ['that are not UTF-8', { raw: new Uint8Array([0x22, 0xff, 0x22]) }, 400, 'malformed-json'],
      ['that are a list', { raw: '[]' }, 422, 'wrong-type'],
      ['that are null', { raw: 'null' }, 422, 'wrong-type'],
      [
        'of another type',
        { raw: 'name=A', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        415,
        'content-type',
      ],
      [
        'of no type',
        { raw: new Uint8Array([123, 125]), headers: { 'content-type': '' } },
        415,
        'content-type',
      ],
      ['with an unknown member', { body: { name: 'A', colour: 'red' } }, 422, 'unknown-member'],
      ['with a wrong type', { body: { name: 7 } }, 422, 'wrong-type'],
      ['without what is required', { body: {} }, 422, 'required'],
    ])('%s', async (_title, sent, status, code) => {
      const before = await traces();
      const refused = await call('POST', '/tenants', sent);
      expect([refused.status, refused.body.code]).toEqual([status, code]);
      expect(await traces()).toEqual(before);
    });

    it('of ten megabytes, whether announced or not', async () => {
      const large = JSON.stringify({ name: 'x'.repeat(10_000_000) });
      const announced = await call('POST', '/tenants', { raw: large });
      expect([announced.status, announced.body.code]).toEqual([413, 'body-too-large']);
      const lying = await call('POST', '/tenants', { raw: large, headers: { 'content-length': '10' } });
      expect(lying.status).toBe(413);
    });
  });

  it('sends away who is not signed in, before anything of the request is read', async () => {
    const before = await traces();
    for (const token of [null, 'wrong', 'x'.repeat(500)]) {
      const refused = await call('POST', '/tenants', { token, raw: '{"name":' });
      expect([refused.status, refused.body.code]).toEqual([401, 'signed-out']);
      expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    }
    expect(await traces()).toEqual(before);
  });

  it('refuses what the role does not allow, and everything before an initial password is changed', async () => {
    const { token: auditor } = await givenToken(world, 'provider-auditor');
    const write = await call('POST', '/tenants', { token: auditor, raw: '{"name":' });
    expect([write.status, write.body.code]).toEqual([403, 'not-allowed']);
    expect((await call('GET', '/tenants', { token: auditor })).status).toBe(200);
    const { token: newcomer } = await givenToken(world, 'provider-administrator', 'initial');
    const early = await call('GET', '/tenants', { token: newcomer });
    expect([early.status, early.body.code]).toEqual([403, 'password-change-required']);
  });

  it('refuses a change by cookie from elsewhere, and takes one from the console itself', async () => {
    const cookie = `sid=${admin}`;
    const change = (headers: Record<string, string>, body: object = { name: 'By cookie' }) =>
      call('POST', '/tenants', { token: null, body, headers: { cookie, ...headers } });
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const refused = await change(headers);
      expect([refused.status, refused.body.code]).toEqual([403, 'foreign-origin']);
    }
    expect((await change({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });

  it('answers unknown addresses 404 and unoffered methods 405 with what is offered', async () => {
    for (const path of ['', '/tenant', '/tenants/x/y/z', '/openapi.yaml']) {
      const unknown = await call('GET', path);
      expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-address']);
    }
    const refused = await call('PUT', '/tenants');
    expect([refused.status, refused.body.code]).toEqual([405, 'method-not-allowed']);
    expect(refused.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    expect((await call('HEAD', '/numbering/derivation')).headers.get('allow')).toBe('POST, OPTIONS');
    const options = await call('OPTIONS', '/tenants/x');
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'GET, PATCH, DELETE, HEAD, OPTIONS',
    ]);
  });

  it('refuses an Idempotency-Key or a reason that cannot be kept', async () => {
    const body = { name: 'Key' };
    const key = await call('POST', '/tenants', { body, headers: { 'idempotency-key': 'two words' } });
    expect([key.status, key.body.code]).toEqual([400, 'idempotency-key']);
    const reason = await call('POST', '/tenants', { body, headers: { 'x-reason': 'x'.repeat(501) } });
    expect([reason.status, reason.body.code]).toEqual([400, 'reason-too-long']);
  });

  it('answers 503 with Retry-After while another process writes, and goes on reading', async () => {
    const other = await world.openAnother();
    let release = () => {};
    const held = new Promise<void>((started) => {
      void other.transact(async () => {
        started();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      });
    });
    await held;
    try {
      expect((await call('GET', '/tenants')).status).toBe(200);
      const refused = await call('POST', '/tenants', { body: { name: 'Not now' } });
      expect([refused.status, refused.body.code]).toEqual([503, 'database-busy']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      release();
    }
    expect((await call('POST', '/tenants', { body: { name: 'Now' } })).status).toBe(201);
  });

  it('slows down a caller that asks too fast, and nobody else', async () => {
    const { token: eager } = await givenToken(world, 'provider-auditor');
    process.env.TENANTRY_REQUESTS_PER_SECOND = '20';
    globalThis.tenantryRateLimiter = undefined;
    // At once, so that a slow machine asks as fast as a quick one.
    const answers = await Promise.all(
      Array.from({ length: 400 }, () => call('GET', '/telephony-systems', { token: eager })),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(170);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, body, headers } of refused) {
      expect([status, body.code]).toEqual([429, 'too-many-requests']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await call('GET', '/telephony-systems')).status).toBe(200);
    process.env.TENANTRY_REQUESTS_PER_SECOND = '0';
  });

  it('shows metrics to administrators and auditors, one line a route and not one an address', async () => {
    const { GET } = await import('../(api)/api/metrics/route');
    const ask = async (token: string) =>
      GET(new Request('http://x/api/metrics', { headers: { authorization: `Bearer ${token}` } }), {
        params: Promise.resolve({}),
      });
    await call('GET', '/tenants/some-id');
    const text = await (await ask(admin)).text();
    expect(text).toContain(
      'tenantry_request_duration_seconds_count{door="json",route="/api/v1/tenants/{id}",method="GET",status="404"}',
    );
    expect(text).not.toContain('some-id');
    expect(text).toContain('process_resident_memory_bytes');
    expect((await ask((await givenToken(world, 'provider-operator')).token)).status).toBe(403);
    expect((await ask('')).status).toBe(401);
  });
});
