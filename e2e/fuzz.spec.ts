import { randomInt } from 'node:crypto';
import { request as playwrightRequest } from '@playwright/test';
import { folders } from './fixtures/database';
import { givenBy } from './fixtures/given';
import { startServer } from './fixtures/server';
import { openSession } from './fixtures/sign-in';
import { administrator, test as base, expect } from './fixtures/test';
import { judge } from './fuzz/judge';
import { draw, run } from './fuzz/run';
import type { Answer, World } from './fuzz/send';

// No page is looked at, so no browser is started to complain of one.
const test = base.extend({ complaints: async ({}, provide) => provide([]) });

const count = Number(process.env.TENANTRY_TEST_FUZZ_REQUESTS ?? 2000);
const seed = Number(process.env.TENANTRY_TEST_FUZZ_SEED ?? randomInt(2 ** 31));

/** The server says so itself when something was written into every object. */
const watchPrototype = `--import=data:text/javascript,${encodeURIComponent(
  `setInterval(() => { if (Reflect.ownKeys(Object.prototype).length !== ${Reflect.ownKeys(Object.prototype).length}) process.stderr.write('POLLUTED\\n'); }, 200).unref();`,
)}`;

test(`${count} requests of whatever kind are answered, and each in its door’s own words`, async () => {
  test.setTimeout(60_000 + count * 60);
  const place = await folders.prepared();
  const server = await startServer({
    ...place.settings,
    TENANTRY_REQUESTS_PER_SECOND: '0',
    NODE_OPTIONS: watchPrototype,
  });
  try {
    const world = await gather(server.address);
    const { complaints, statuses, slowOnce } = await run(draw(seed, count), world);
    const report = { seed, count, statuses, slowOnce };
    process.stdout.write(`fuzz ${JSON.stringify(report)}\n`);
    expect(complaints.slice(0, 10), `TENANTRY_TEST_FUZZ_SEED=${seed} draws the same requests`).toEqual([]);
    // A run whose every request is refused for the same reason tries nothing.
    expect(Object.keys(statuses).length).toBeGreaterThan(8);
    expect(statuses[200] ?? 0).toBeGreaterThan(count / 50);
    const health = await fetch(`${server.address}/api/health`);
    expect(health.status).toBe(200);
    expect(server.log()).not.toContain('"msg":"defect"');
    expect(server.log()).not.toContain('POLLUTED');
    expect(server.log()).not.toMatch(/unhandledRejection|uncaughtException/);
  } finally {
    expect(await server.stop()).toBe(0);
    await place.remove();
  }
});

test.describe('what judges the answers', () => {
  const good: Answer = {
    status: 200,
    headers: { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
    body: Buffer.from('{}'),
    milliseconds: 1,
  };
  const wrong = (changes: Partial<Omit<Answer, 'body'>> & { body?: string }, door = 'json' as const) =>
    judge(
      { method: 'GET', door },
      {
        ...good,
        ...changes,
        headers: { ...good.headers, ...changes.headers },
        body: Buffer.from(changes.body ?? '{}'),
      },
    );

  test('finds nothing where nothing is wrong', () => {
    expect(wrong({})).toEqual([]);
    const body = JSON.stringify({
      type: 'x',
      title: 'x',
      status: 404,
      code: 'not-found',
      detail: 'x',
      requestId: 'x',
      issues: [],
    });
    expect(wrong({ status: 404, headers: { 'content-type': 'application/problem+json' }, body })).toEqual([]);
    expect(wrong({ headers: { 'content-type': 'application/xml' }, body: '<p>&lt;zq</p>' })).toEqual([]);
    expect(judge({ method: 'HEAD', door: 'akana' }, { ...good, status: 404, body: Buffer.alloc(0) })).toEqual(
      [],
    );
  });

  for (const [what, changes, sentence] of [
    ['a defect', { status: 500 }, /status 500/],
    ['a busy server that does not say when', { status: 503 }, /status 503/],
    [
      'an echo in XML',
      { headers: { 'content-type': 'text/xml' }, body: '<p><zq onx="1"/></p>' },
      /echo in XML/,
    ],
    ['an echo in HTML', { headers: { 'content-type': 'text/html' }, body: '<zq onx="1">' }, /echo in HTML/],
    ['JSON that is none', { body: '{"a":"<zq onx="1">"}' }, /JSON that is none/],
    [
      'XML that is none',
      { headers: { 'content-type': 'application/xml' }, body: '<a><b></a>' },
      /XML that is none/,
    ],
    ['a refusal in another form', { status: 400, body: '{"error":"x"}' }, /not a refusal/],
    ['a stack', { body: '"\\n"', status: 200, headers: { 'x-content-type-options': 'x' } }, /nosniff/],
    ['a header of the sender', { headers: { 'x-injected': '1' } }, /header/],
    ['a path of the server', { body: '"at /srv/node_modules/x"' }, /inside/],
  ] as [string, Parameters<typeof wrong>[0], RegExp][]) {
    test(`finds ${what}`, () => {
      expect(wrong(changes).join()).toMatch(sentence);
    });
  }
});

/** People of several roles with their tokens, a tenant, and its archive. */
async function gather(address: string): Promise<World> {
  const context = await playwrightRequest.newContext({ baseURL: address });
  const given = await givenBy(context, administrator);
  const token = await openSession(context, administrator);
  const signIn = async (role: 'provider-operator' | 'provider-auditor') => {
    const person = await given.newcomer(role);
    const first = await openSession(context, person);
    const changed = await context.put('/api/v1/session/password', {
      headers: { authorization: `Bearer ${first}` },
      data: { current: person.password, next: `later ${person.password}` },
    });
    expect(changed.ok()).toBe(true);
    return first;
  };
  const system = await given.system();
  const tenant = await given.tenantOn(system, 'Fuzz', 7, '1000-1020');
  const key = await context.post('/api/v1/api-keys', {
    headers: { authorization: `Bearer ${token}` },
    data: { name: 'Reads', scope: 'read' },
  });
  const { number } = await given.read<{ number: number }>(`/api/v1/tenants/${tenant.id}`);
  const world: World = {
    address,
    members: { tenant: tenant.id, url: tenant.url, number: String(number), key: '7', system },
    tokens: {
      administrator: token,
      operator: await signIn('provider-operator'),
      auditor: await signIn('provider-auditor'),
      'reading-key': ((await key.json()) as { key: string }).key,
      nobody: null,
      forged: 'Zm9yZ2VkIHRva2VuIHRoYXQgd2FzIG5ldmVyIGdpdmVu',
    },
    archive: await given.archiveOf(tenant),
  };
  await context.dispose();
  return world;
}
