import type { Page } from '@playwright/test';
import { unique } from './fixtures/given';
import { enterAs, startOwnPassword } from './fixtures/sign-in';
import { administrator, expect, test } from './fixtures/test';

test('the second of two edits sees who and when, chooses field by field, and overwrites nothing', async ({
  signedIn: page,
  browser,
  server,
  given,
}) => {
  const tenant = await given.tenant({ name: `Greene ${unique()}`, company: 'Greene & Sons' });
  const colleague = await given.newcomer('provider-administrator');
  const theirs = await browser.newContext({ baseURL: server.address });
  const other = await theirs.newPage();
  await enterAs(theirs, server.address, colleague);
  await startOwnPassword(other, colleague);

  await page.goto(`/tenants/${tenant.id}/edit`);
  await other.goto(`/tenants/${tenant.id}/edit`);
  await other.getByLabel('Company').fill('Greene Holding');
  await other.getByLabel('First name').fill('Vera');
  await save(other);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(tenant.name);

  await page.getByLabel('Company').fill('Greene Limited');
  await page.getByLabel('Last name').fill('Okafor');
  await save(page);
  const news = page.getByRole('region', {
    name: `${colleague.name} changed this tenant while you were editing it.`,
  });
  await expect(news).toContainText(/Saved .*\d{4}.*Nothing was overwritten/);
  const choices = page.getByRole('table', { name: /Fields that both have changed/ });
  const company = choices.getByRole('row', { name: /Company/ });
  await expect(company).toContainText('changed by both');
  await expect(company.getByRole('radio', { name: 'Company, mine: Greene Limited' })).toBeChecked();
  await company.getByRole('radio', { name: 'Company, theirs: Greene Holding' }).check();
  await expect(choices.getByRole('radio', { name: 'First name, theirs: Vera' })).toBeChecked();
  await page.getByRole('button', { name: 'Use these choices' }).click();
  const changes = page.getByRole('table', { name: `Changes to ${tenant.name}` });
  await expect(changes.getByRole('row', { name: 'Last name nothing Okafor' })).toBeVisible();
  await expect(changes).not.toContainText('Company');
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tenant.name);

  const saved = await given.read<Record<string, unknown>>(`/api/v1/tenants/${tenant.id}`);
  expect(saved).toMatchObject({
    company: 'Greene Holding',
    contact: { firstName: 'Vera', lastName: 'Okafor' },
    version: 3,
  });
  await theirs.close();
});

test('a session that ends in the middle of a form is renewed in a dialog, and nothing typed is lost', async ({
  page,
  context,
  server,
  given,
}) => {
  await enterAs(context, server.address, administrator);
  const system = await given.system();
  const name = `Nordic Tyres ${unique()}`;
  await page.goto('/tenants/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Next: Domain & policy' }).click();
  await page.getByLabel('Telephony system').selectOption(system);
  await page.getByLabel('Domain', { exact: true }).selectOption('voice.example');
  await page.getByLabel('Customer number').fill('7');
  await page.getByRole('button', { name: 'Next: Numbers' }).click();
  await page.getByLabel('Directory numbers').fill('7000-7009');

  await context.clearCookies({ name: 'sid' });
  await page.getByRole('button', { name: 'Create tenant' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toContainText('What you typed is still here');
  await expect(dialog).toContainText(`You were signed in as ${administrator.email}.`);
  await dialog.getByRole('textbox', { name: 'Password' }).fill('not the password at all');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Password' }).fill(administrator.password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog).toBeHidden();

  await expect(page.getByLabel('Directory numbers')).toHaveValue('7000-7009');
  await page.getByRole('button', { name: 'Create tenant' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('a double click on the button makes one tenant', async ({ signedIn: page, given }) => {
  const name = `Bluebell ${unique()}`;
  await page.goto('/tenants/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Domain & policy' }).first().click();
  await page.getByLabel('None').check();
  await page.getByRole('button', { name: 'Create tenant' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const found = await given.read<{ total: number }>(
    `/api/v1/tenants?count=true&q=${encodeURIComponent(name)}`,
  );
  expect(found.total).toBe(1);
});

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click();
}
