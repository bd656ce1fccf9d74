import { unique } from './fixtures/given';
import { giveThings, screens } from './fixtures/screens';
import { administrator, expect, test } from './fixtures/test';

test.use({ javaScriptEnabled: false });

test('sign in, search and go on to the page that was asked for', async ({ page, given }) => {
  const system = await given.system();
  const { name } = await given.tenantOn(system, `Nordic ${unique()}`, 1, '1000-1020');
  await given.tenantOn(system, `Greene ${unique()}`, 2, '1021-1040');
  await page.goto('/tenants');
  await expect(page).toHaveURL('/sign-in?next=%2Ftenants');
  await page.getByLabel('E-mail address').fill(administrator.email);
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(administrator.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/tenants');

  await page.getByRole('searchbox', { name: 'Search tenants' }).fill('1007');
  await page.getByRole('combobox', { name: 'Telephony system' }).selectOption(system);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/\/tenants\?q=1007&system=MX-ONE\+/);
  await expect(page.getByRole('rowheader')).toHaveText([name]);
});

test('a tenant with ranges is created; what is refused comes back with everything typed', async ({
  signedIn: page,
  given,
}) => {
  const system = await given.system();
  const holder = await given.tenantOn(system, `Nordic ${unique()}`, 1, '1015-1018');
  const name = `Bluebell ${unique()}`;
  await page.goto('/tenants/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Company').fill('Bluebell & Daughters');
  await page.getByLabel('Telephony system').selectOption(system);
  await page.getByLabel('Domain', { exact: true }).selectOption('voice.example');
  await page.getByLabel('Customer number').fill('50001');
  await page.getByLabel('Acronym').fill('9Bell');
  const numbers = page.getByRole('group', { name: 'Directory numbers', exact: true });
  await numbers.getByLabel('Directory numbers').first().fill('1020-1000');
  await page.getByRole('button', { name: 'Create tenant' }).last().click();

  const summary = page.getByRole('alert').filter({ hasText: '3 entries need attention' });
  await expect(summary.getByRole('link')).toHaveCount(3);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await expect(page.getByLabel('Company')).toHaveValue('Bluebell & Daughters');
  await expect(page.getByLabel('Telephony system')).toHaveValue(system);
  await expect(page.getByLabel('Domain', { exact: true })).toHaveValue('voice.example');
  await expect(page.getByLabel('Customer number')).toHaveValue('50001');
  await expect(page.getByLabel('Customer number')).toHaveAccessibleDescription(/at most 50000/);
  await expect(page.getByLabel('Acronym')).toHaveAccessibleDescription(/must not start with a digit/);
  await expect(numbers.getByLabel('Directory numbers').first()).toHaveValue('1020-1000');
  await expect(numbers.getByLabel('Directory numbers').first()).toHaveAccessibleDescription(/1020.*1000/);

  await page.getByLabel('Customer number').fill('2');
  await page.getByLabel('Acronym').fill('Bell');
  await numbers.getByLabel('Directory numbers').first().fill('1000-1020');
  await page.getByRole('button', { name: 'Create tenant' }).last().click();
  await expect(numbers.getByLabel('Directory numbers').first()).toHaveAccessibleDescription(
    new RegExp(holder.name),
  );
  await expect(numbers.getByRole('link', { name: `Open ${holder.name}` })).toBeVisible();

  await numbers.getByLabel('Directory numbers').first().fill('1000-1014');
  await page.getByLabel(/Directory numbers .entry 2, optional/).fill('2000-2009');
  await page.getByRole('button', { name: 'Create tenant' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const { items } = await given.read<{ items: unknown[] }>(`/api/v1/tenants?q=${encodeURIComponent(name)}`);
  expect(items).toMatchObject([
    {
      company: 'Bluebell & Daughters',
      telephony: {
        directoryNumbers: [
          { directoryNumbers: '1000-1014', prefixLength: 2 },
          { directoryNumbers: '2000-2009', prefixLength: 3 },
        ],
      },
    },
  ]);
});

test('every page is there whole, without a part that waits for a script', async ({
  signedIn: page,
  given,
}) => {
  // There are many pages by now.
  test.slow();
  const things = await giveThings(given);
  // Those of a tenant's own console are no pages to the provider's people.
  const pages = Object.entries(screens).filter(([route]) => !route.startsWith('/t/'));
  for (const [route, addressOf] of pages) {
    await test.step(route, async () => {
      await page.goto(addressOf(things));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(/^Loading/)).toHaveCount(0);
    });
  }
});
