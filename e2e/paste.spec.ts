import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { freshNumber, unique } from './fixtures/given';
import { expect, test } from './fixtures/test';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rowOf = (page: Page, written: string) => page.getByRole('row').filter({ hasText: written });

test('a damaged paste is repaired and applied; what is left comes as a file @both', async ({
  signedIn: page,
  given,
}) => {
  const tenant = await given.tenant({ name: `Greene ${unique()}` });
  const number = freshNumber();
  const held = await given.block({ tenantId: tenant.id, count: 10 });
  const scientific = `${number[0]}.${number.slice(1)}E+${number.length - 1}`;
  const [spaced, range] = [freshNumber(), freshNumber()];

  await test.step('rows pasted from a spreadsheet', async () => {
    await page.goto('/numbers/paste');
    await page
      .getByLabel('Rows from a spreadsheet')
      .fill(
        [
          'Number\tCount\tCustomer',
          `${scientific}\t10\t${tenant.name}`,
          `${spaced.slice(0, 5)} ${spaced.slice(5)}\t5\t`,
          `${range}-099\t\t`,
          `${held.number}\t1\t`,
          `4.67E+10\t1\t`,
        ].join('\n'),
      );
    await page.getByRole('button', { name: 'Check these rows' }).click();
    await expect(title(page)).toHaveText('Pasted numbers');
    await expect(page.getByText('Of 5 rows: 5 cannot be written.')).toBeVisible();
    await expect(rowOf(page, held.number)).toContainText(`held by ${tenant.name}`);
    await expect(page.getByLabel(/Tenant|Customer/).first()).toHaveValue('tenant');
  });

  await test.step('every damage with what becomes of it', async () => {
    await expect(page.getByRole('checkbox', { name: /Scientific notation/ })).not.toBeChecked();
    await expect(page.getByRole('listitem').filter({ hasText: scientific }).first()).toContainText(number);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.getByRole('button', { name: 'Repair everything' }).click();
    await expect(page.getByText('Of 5 rows: 3 will be created, 2 cannot be written.')).toBeVisible();
    await expect(rowOf(page, '4.67E+10')).toContainText('lost its last 8 digits');
    await page.getByRole('link', { name: /Create, repaired 3/ }).click();
    await expect(page.getByText('1–3 of 3')).toBeVisible();
  });

  await test.step('all or nothing is refused, the good rows are written', async () => {
    await page.getByRole('button', { name: 'Create blocks' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '2 rows cannot be written' })).toBeVisible();
    await page.getByRole('radio', { name: /Only the good rows/ }).check();
    await page.getByRole('button', { name: 'Create blocks' }).click();
    await expect(page.getByText('3 blocks were created, with 115 numbers.')).toBeVisible();
    const { items } = await given.read<{ items: { number: string; tenant: { id: string } | null }[] }>(
      `/api/v1/access-numbers?q=${number}`,
    );
    expect(items).toMatchObject([{ number, tenant: { id: tenant.id } }]);
  });

  await test.step('the others as CSV with their reasons', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the 2 rows that cannot be written' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('Number,Count,Tenant,Row,Verdict,Reason');
    expect(text).toContain('4.67E+10');
    expect(text.trim().split('\r\n')).toHaveLength(3);
  });
});

test('without JavaScript rows are pasted, judged and applied', async ({ signedIn, browser, server }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: server.address,
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  const number = freshNumber();
  await page.goto('/numbers/paste');
  await page.getByLabel('Rows from a spreadsheet').fill(`number,count\n${number},10`);
  await page.getByRole('button', { name: 'Check these rows' }).click();
  await expect(page.getByText('Of 1 row: 1 will be created.')).toBeVisible();
  await page.getByRole('button', { name: 'Create 1 block' }).click();
  await expect(page.getByText('1 block was created, with 10 numbers.')).toBeVisible();
  await context.close();
});

test('a file is sent as it is, and one that is no CSV is told before', async ({ signedIn: page }) => {
  const number = freshNumber();
  await page.goto('/numbers/paste');
  const file = page.getByLabel('Drop a file here, or choose one:');
  await file.setInputFiles({ name: 'numbers.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') });
  await expect(page.getByRole('alert').filter({ hasText: 'Save it as CSV' })).toBeVisible();
  await file.setInputFiles({
    name: 'numbers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeffNummer;Anzahl\r\n${number};20\r\n`),
  });
  await expect(title(page)).toHaveText('numbers.csv');
  await expect(page.getByText('Of 1 row: 1 will be created.')).toBeVisible();
});
