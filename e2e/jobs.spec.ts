import { unique } from './fixtures/given';
import { expect, expectAccessible, test } from './fixtures/test';

/** One more than is answered at once. */
const many = 51;

test('more than can be waited for become a job with a page, results, a log and a place in the list', async ({
  signedIn: page,
  given,
}) => {
  const word = `Mass${unique()}`;
  for (let at = 0; at < many; at++) await given.tenant({ name: `${word} ${at}` });
  await page.goto(`/tenants?q=${word}&size=25`);
  await page.getByRole('checkbox', { name: 'Select all tenants on this page' }).check();
  await page.getByRole('checkbox', { name: `Select all ${many} tenants matching this filter` }).check();
  await page.getByRole('button', { name: `Activate ${many} tenants`, exact: true }).click();
  await expect(page).toHaveURL(/\/jobs\/[\w-]+$/);
  await expect(page.getByRole('heading', { name: `Activate ${many} tenants` })).toBeVisible();
  await expect(page.getByText(`${many} tenants activated.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Outcomes' }).getByRole('link', { name: 'Failed' }).click();
  await expect(page.getByText('None.')).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as text' }).click();
  expect((await file).suggestedFilename()).toMatch(/^job-.*\.log\.txt$/);

  await page.getByRole('link', { name: 'Jobs' }).first().click();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Bulk change');
  await page.getByRole('combobox', { name: 'Whose' }).selectOption('Mine');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/kind=bulk-change.*who=mine/);
  await expect(page.getByRole('row', { name: `Activate ${many} tenants` }).first()).toContainText('Done');
});

test('a tenant is exported in the background, and its file downloaded', async ({ signedIn: page, given }) => {
  const { id } = await given.tenant({ name: `Greene ${unique()}` });
  await page.goto(`/tenants/${id}`);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page).toHaveURL(/\/jobs\/[\w-]+$/);
  const download = page.getByRole('link', { name: /^Download .*\.tenantry\.zip$/ });
  await expect(download).toBeVisible();
  const file = page.waitForEvent('download');
  await download.click();
  expect((await file).suggestedFilename()).toMatch(/\.tenantry\.zip$/);
});

test('administrators of a tenant are added, disabled and removed on its page', async ({
  signedIn: page,
  given,
}) => {
  const { id } = await given.tenant({ name: `Greene ${unique()}` });
  const name = `Ann ${unique()}`;
  await page.goto(`/tenants/${id}?tab=people`);
  await page.getByText('Add an administrator').click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill('no address');
  await page.getByRole('button', { name: 'Add administrator' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'An e-mail address looks like' })).toBeVisible();
  await page.getByLabel('E-mail address').fill(`${unique()}@greene.example`);
  await page.getByRole('button', { name: 'Add administrator' }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: `Disable ${name}` }).click();
  await expect(page.getByRole('row', { name })).toContainText('Disabled');
  await expectAccessible(page);
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove administrator' }).click();
  await expect(page.getByRole('row', { name })).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a job is begun, looked at and told of', async ({ signedIn: page, given }) => {
    const { id } = await given.tenant({ name: `Greene ${unique()}` });
    await page.goto(`/tenants/${id}`);
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page).toHaveURL(/\/jobs\/[\w-]+$/);
    await expect(page.getByRole('link', { name: /^Download .*\.tenantry\.zip$/ })).toBeVisible();
  });
});
