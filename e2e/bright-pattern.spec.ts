import { randomInt } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { unique } from './fixtures/given';
import { administrator, expect, test } from './fixtures/test';

test('an API key from the console lets a script make numbers, until it is revoked', async ({
  signedIn: page,
  request,
  given,
}) => {
  const url = `${unique()}.example.com`;
  const tenant = await given.tenant({ name: `Greene ${unique()}`, url });
  const number = String(randomInt(10 ** 9, 10 ** 10 - 100));
  const name = `Nightly ${unique()}`;

  await page.goto('/account');
  await page.getByLabel('Name of the new API key').fill(name);
  await page.getByRole('radio', { name: /^Full/ }).check();
  await page.getByRole('button', { name: 'Make API key' }).click();
  await expect(page.getByText('This is the only time it is shown')).toBeVisible();
  const key = (await page.getByRole('region', { name: 'API key', exact: true }).innerText()).trim();
  const row = page.getByRole('table', { name: 'Your API keys' }).getByRole('row', { name });
  await expect(row).toContainText(`${key.slice(0, 8)}…`);
  await expect(row).toContainText('Never');

  const script = scriptOf(request, await tokenFor(request, key));
  const made = await script('POST', '/accessnumbers', { number, count: 10, tenantUrl: url });
  expect(made.status()).toBe(204);
  const again = await script('POST', '/accessnumbers', { number, count: 1, tenantUrl: url });
  expect([again.status(), (await again.json()).error]).toEqual([409, 'conflict']);
  const listed = await script('GET', `/accessnumbers?tenantUrl=${url}`);
  expect(await listed.json()).toEqual([
    { number, count: 10, tenantUrl: url, media: 'VOICE', trunks: [], smsAccounts: [] },
  ]);

  await page.goto(`/numbers?q=${number}`);
  await expect(page.getByRole('row').filter({ hasText: tenant.name })).toBeVisible();

  await page.goto('/account');
  await expect(page.getByText(key)).toHaveCount(0);
  await expect(row).not.toContainText('Never');
  await page.getByRole('button', { name: `Revoke API key ${name}` }).click();
  const dialog = page.getByRole('alertdialog', { name: `Revoke API key ${name}?` });
  await dialog.getByRole('button', { name: 'Revoke API key' }).click();
  await expect(row).toHaveCount(0);
  const late = await script('GET', '/accessnumbers');
  expect([late.status(), late.headers()['www-authenticate']]).toEqual([401, 'Bearer realm="Tenantry"']);
});

test('a name is asked for, and one that is taken is named', async ({ signedIn: page }) => {
  const name = `Import ${unique()}`;
  const field = page.getByLabel('Name of the new API key');
  const make = page.getByRole('button', { name: 'Make API key' });
  await page.goto('/account');
  await make.click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill(name);
  await make.click();
  await expect(page.getByRole('row', { name })).toBeVisible();
  await field.fill(name);
  await make.click();
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: `called “${name}”` })
      .first(),
  ).toBeVisible();
  await expect(field).toHaveValue(name);
});

async function tokenFor(request: APIRequestContext, key: string): Promise<string> {
  const answer = await request.post('/configapi/v2/oauth/token', {
    form: { grant_type: 'client_credentials', client_id: administrator.email, client_secret: key },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  expect(answer.headers()['cache-control']).toContain('no-store');
  const body = (await answer.json()) as { access_token: string; expires_in: string };
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: '3599' });
  return body.access_token;
}

/** Calls of a script with a token; a body goes as the vendor's pages write its type. */
function scriptOf(request: APIRequestContext, token: string) {
  return (method: string, path: string, body?: object) =>
    request.fetch(`/configapi/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/JSON' }) },
      ...(body && { data: JSON.stringify(body) }),
    });
}
