import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { unique } from './fixtures/given';
import { expect, test } from './fixtures/test';

const csv = (name: string, lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.map((line) => `${line}\n`).join('')),
});

/** To the page of the list, over that of the job where the records take longer than a moment to read. */
async function arrive(page: Page, shown: Locator): Promise<void> {
  const open = page.getByRole('link', { name: 'Open the calling list' });
  await expect(shown.or(open)).toBeVisible({ timeout: 30_000 });
  if (await open.isVisible()) await open.click();
  await expect(shown).toBeVisible();
}

test('a calling list is uploaded, searched, downloaded, replaced and deleted', async ({
  signedIn: page,
  given,
}) => {
  const { id: tenant } = await given.tenant({ name: `Greene ${unique()}` });
  const list = `Spring ${unique()}`;

  await test.step('upload, with the name of the file where none is given', async () => {
    await page.goto(`/tenants/${tenant}?tab=calling-lists`);
    await expect(page.getByText('No calling list yet.')).toBeVisible();
    const lines = [
      'Phone;Name',
      ...Array.from({ length: 120 }, (_, at) => `+46 8 ${1000 + at};Person ${at}`),
    ];
    await page.getByLabel('Drop a file here, or choose one:').setInputFiles(csv(`${list}.csv`, lines));
    await expect(page.getByLabel('Name of the list')).toHaveValue(list);
    await page.getByRole('button', { name: 'Upload calling list' }).click();
    await arrive(page, page.getByRole('heading', { level: 1, name: list, exact: true }));
  });

  await test.step('pages, and a record by its number', async () => {
    await expect(page.getByText('1–50 of 120')).toBeVisible();
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page.getByText('51–100 of 120')).toBeVisible();
    await page.getByLabel('Find by Phone').fill('+4681042');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('row').filter({ hasText: '+46 8 1042' })).toContainText('Person 42');
    await expect(page.getByText('1–1 of 1')).toBeVisible();
    await page.getByLabel('Find by Phone').fill('nobody');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByText('No record has “nobody” as its Phone.')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.getByRole('link', { name: 'All records' }).first().click();
  });

  await test.step('download', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(122);
    expect(text).toContain('+46 8 1000,Person 0\r\n');
  });

  await test.step('other records', async () => {
    const lines = ['Mobile,Name,City', '0701,Åsa,Malmö'];
    await page.getByLabel('Drop a file here, or choose one:').setInputFiles(csv('other.csv', lines));
    await page.getByRole('button', { name: 'Replace the records' }).click();
    await arrive(page, page.getByRole('columnheader', { name: 'Mobile' }));
    await expect(page.getByText('1–1 of 1')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '0701' })).toContainText('Malmö');
  });

  await test.step('delete, with the count', async () => {
    await page.goto(`/tenants/${tenant}?tab=calling-lists`);
    await page.getByRole('link', { name: list }).click();
    await page.getByRole('button', { name: `Delete ${list}` }).click();
    await page.getByRole('button', { name: 'Delete 1 record' }).click();
    await expect(page.getByText(`${list} is deleted`)).toBeVisible();
    await expect(page.getByText('No calling list yet.')).toBeVisible();
  });
});
