import type { Page } from '@playwright/test';
import { unique } from './fixtures/given';
import { expect, expectAccessible, test } from './fixtures/test';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rowOf = (page: Page, what: string) => page.getByRole('row').filter({ hasText: what }).first();
const properties = (text: string) => ({
  name: 'endpoints.properties',
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

test('a package goes into a tenant with its addresses rewritten, and one object kept @both', async ({
  signedIn: page,
  given,
}) => {
  const staging = await given.tenant({
    name: `Staging ${unique()}`,
    company: 'Greene AB',
    endpoints: [
      { name: 'CRM', url: 'http://crm.staging.example/api' },
      { name: 'Directory', url: 'https://directory.example' },
    ],
  });
  const archive = await given.archiveOf(staging);
  const name = `Greene ${unique()}`;
  const target = await given.tenant({ name, company: 'Greene Group' });

  await test.step('a mapping that cannot be read is refused, and the archive need not be sent again', async () => {
    await page.goto(`/tenants/${target.id}`);
    await page.getByRole('link', { name: 'Import package' }).click();
    await expect(title(page)).toHaveText(`Import a package into ${name}`);
    await expectAccessible(page);
    await page
      .getByLabel('Mapping properties')
      .setInputFiles(properties('http://crm.staging.example=https://crm.example/\\u00'));
    await page
      .getByLabel('Drop a file here, or choose one:')
      .setInputFiles({ name: 'business-export.zip', mimeType: 'application/zip', buffer: archive });
    await expect(page.getByText('Line 1 has the broken escape')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the plan shows every address before and after', async () => {
    await page
      .getByLabel('Mapping properties')
      .setInputFiles(
        properties('http://crm.staging.example=https://crm.example\nhttp://x.example=http://y.example'),
      );
    await page.getByRole('button', { name: 'Look into it with this mapping' }).click();
    await expect(title(page)).toHaveText(name);
    await expect(rowOf(page, 'http://crm.staging.example/api')).toContainText('https://crm.example/api');
    await expect(rowOf(page, 'https://directory.example')).toContainText('No line matches');
    await page.getByText('1 line of the file matched no endpoint').click();
    await expect(page.getByText('http://x.example = http://y.example')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('one object is kept, the rest comes in', async () => {
    await page.getByLabel('What to do about Company').selectOption('keep');
    await page.getByRole('button', { name: 'Draw the plan again with this' }).click();
    await expect(rowOf(page, 'Company')).toContainText('Keep');
    await page.getByRole('button', { name: `Import into ${name}` }).click();
    await expect(page.getByText(`The package is in ${name}.`)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await page.getByRole('link', { name: `Open ${name}` }).click();
    await expect(page.getByText('Greene Group').first()).toBeVisible();
    await expect(page.getByText('https://crm.example/api').first()).toBeVisible();
  });
});
