import { readFile } from 'node:fs/promises';
import { domain, type Given, unique } from './fixtures/given';
import { givePair } from './fixtures/screens';
import { expect, expectAccessible, test } from './fixtures/test';

test('digits are dialled, and each answer says what was looked at', async ({ signedIn: page, given }) => {
  const { id, holder } = await givePair(given);
  await page.goto(`/tenants/${id}`);
  await page.getByRole('link', { name: 'Dial', exact: true }).click();
  const field = page.getByLabel('Dial from a telephone of this tenant');
  const verdict = page.getByRole('region', { name: 'Answer' }).getByRole('status').first();

  await field.fill('0');
  await expect(verdict).toContainText('0 reaches nothing yet');
  await page.getByRole('link', { name: '0: dial 00', exact: true }).click();
  await expect(field).toHaveValue('00');
  await field.fill('05');
  await expect(verdict).toContainText('05 reaches the directory number 1005: it is its short number.');
  await expect(page).toHaveURL(/tab=dial&digits=05$/);
  await expect(page.getByRole('listitem').filter({ hasText: 'Other tenants of the system' })).toContainText(
    'Not there',
  );

  await field.fill('2001');
  await expect(verdict).toContainText(`2001 is barred: it is a number of ${holder}`);
  await page.reload();
  await expect(field).toHaveValue('2001');
  await expect(verdict).toContainText('barred');
  await field.fill('*21#');
  await expect(field).toHaveAccessibleDescription(/“\*” is no digit/);
  await expectAccessible(page);
  await page.getByRole('link', { name: /^00–20: dial 00/ }).click();
  await expect(verdict).toContainText('00 reaches the directory number 1000');
});

test('the licence report adds subscribers up, and names who has no finance ID', async ({
  signedIn: page,
  given,
}) => {
  const system = await given.system();
  const financeId = `SE ${unique()}`;
  const billed = await giveSubscribers(given, { system, customerNumber: 1, financeId });
  const unbilled = await giveSubscribers(given, { system, customerNumber: 2 });
  await page.goto('/overview');
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licence use');
  await expect(page.getByText('subscribers and no finance ID.')).toBeVisible();
  await page.getByLabel('Finance ID', { exact: true }).fill(financeId);
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/financeId=SE\+/);
  const rows = page.getByRole('table', { name: 'Licence use by finance ID' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('BASIC');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toContain('month,financeId,featurelevel,partner,partnerId,start,end,average');
  expect(lines).toHaveLength(3);

  await page.goto(`/tenants/${billed.id}?tab=subscribers`);
  await expect(page.getByText(`Charged to finance ID ${financeId}.`)).toBeVisible();
  await page.goto(`/tenants/${unbilled.id}?tab=subscribers`);
  await page.getByRole('link', { name: 'Add, change or remove' }).click();
  await expect(page.getByText('BASIC and BluStar Client do not go together.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('dialling is a form like any other', async ({ signedIn: page, given }) => {
    const { id } = await givePair(given);
    await page.goto(`/tenants/${id}?tab=dial`);
    await page.getByLabel('Dial from a telephone of this tenant').fill('0-5');
    await page.getByRole('button', { name: 'Dial' }).click();
    await expect(page).toHaveURL(/digits=0-5/);
    await expect(page.getByText('05 reaches the directory number 1005')).toBeVisible();
    await page.getByLabel('Dial from a telephone of this tenant').fill('x');
    await page.getByRole('button', { name: 'Dial' }).click();
    await expect(page.getByText('“x” is no digit.')).toBeVisible();
  });
});

function giveSubscribers(
  given: Given,
  { system, customerNumber, financeId }: { system: string; customerNumber: number; financeId?: string },
) {
  const subscriber = { numberRange: 1, dialingPrivileges: 'Internal', endUserDeviceType: 'Mitel 6863i' };
  return given.tenant({
    name: `Licensed ${unique()}`,
    telephony: {
      system,
      customerNumber,
      domainName: domain,
      financeId,
      directoryNumbers: [{ directoryNumbers: `${customerNumber}000-${customerNumber}010` }],
      subscribers: ['BASIC', 'BASIC', 'STANDARD'].map((featurelevel) => ({ ...subscriber, featurelevel })),
    },
  });
}
