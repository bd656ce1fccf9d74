import type { APIResponse } from '@playwright/test';
import { expect, test } from './fixtures/test';

const answers = [
  ['a page', 'GET', '/sign-in', 200],
  ['a page that does not exist', 'GET', '/nowhere', 404],
  ['a built file that does not exist', 'GET', '/_next/static/nothing.js', 404],
  ['the picture service, which is off', 'GET', '/_next/image?url=%2Fx.png&w=64&q=75', 404],
  ['the health check', 'GET', '/api/health', 200],
  ['a call without a sign-in', 'GET', '/api/v1/tenants', 401],
  ['a call to nowhere', 'GET', '/api/v1/nowhere', 404],
  ['a call of an MX-ONE script without a token', 'GET', '/tenant/tenant-configuration/v1', 401],
  ['a call of a Bright Pattern script without a token', 'GET', '/configapi/v2/accessnumbers', 401],
  ['a call of an Akana script without a login', 'GET', '/api/tenants/acme', 401],
  ['an Akana package without a login', 'POST', '/api/tenants/acme/packages', 401],
  ['a call of a LongJump script without a login', 'GET', '/networking/rest/tenant', 401],
  ['an address that no interface has', 'GET', '/networking/rest/nowhere', 404],
  ['a method that an interface does not have', 'PUT', '/platform/subscriptions', 405],
  ['a body that is no JSON', 'POST', '/api/v1/session', 400],
] as const;

for (const [what, method, path, status] of answers) {
  test(`${what} is answered ${status}, with every security header`, async ({ request }) => {
    const answer = await request.fetch(path, {
      method,
      ...(method === 'POST' && { data: Buffer.from('{'), headers: { 'content-type': 'application/json' } }),
    });
    expect(answer.status()).toBe(status);
    expectProtected(answer);
  });
}

test('a built file may be kept, and carries the headers too', async ({ page, request }) => {
  await page.goto('/sign-in');
  const file = await page.evaluate(
    () => [...document.scripts].find(({ src }) => src.includes('/_next/'))?.src,
  );
  const answer = await request.get(file ?? '');
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expectProtected(answer);
});

test('forged internal headers change nothing', async ({ request }) => {
  const answer = await request.get('/api/v1/tenants', {
    headers: {
      'x-middleware-subrequest': 'middleware:middleware:middleware',
      'x-tenantry-remote-address': '127.0.0.1',
      'x-matched-path': '/api/health',
      'x-invoke-path': '/api/health',
      'x-nextjs-data': '1',
    },
  });
  expect(answer.status()).toBe(401);
});

test('no script without the nonce of its page runs @both', async ({ page, complaints }) => {
  await page.goto('/sign-in');
  await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="data:," onerror="document.title = \'taken over\'">';
    document.body.append(script);
  });
  await expect(page.getByRole('img')).toBeAttached();
  await expect.poll(() => complaints.length).toBe(1);
  await expect(page).not.toHaveTitle('taken over');
  complaints.length = 0;
});

function expectProtected(answer: APIResponse): void {
  const headers = answer.headers();
  expect(headers['content-security-policy']).toMatch(
    /script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'/,
  );
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-request-id': expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  if (!answer.url().includes('/_next/static/')) expect(headers['cache-control']).toBe('private, no-store');
}
