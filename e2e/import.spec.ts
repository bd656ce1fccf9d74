import type { Page } from '@playwright/test';
import { freshNumber, type Given, unique } from './fixtures/given';
import { expect, expectAccessible, test } from './fixtures/test';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const drop = (page: Page) => page.getByLabel('Drop a file here, or choose one:');
const rowOf = (page: Page, what: string) => page.getByRole('row').filter({ hasText: what }).first();
const zip = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer });

/** A tenant that went away, its archive, and another tenant that has one of its numbers by now. */
async function giveGone(given: Given) {
  const name = `Greene ${unique()}`;
  const tenant = await given.tenant({ name });
  const number = freshNumber();
  const block = await given.block({ number, count: 10, tenantId: tenant.id });
  await given.block({ number: freshNumber(), count: 5, tenantId: tenant.id });
  const archive = await given.archiveOf(tenant);
  await given.purge(tenant);
  await given.forget(block);
  const holder = await given.tenant({ name: `Nordic ${unique()}` });
  const held = `${number.slice(0, -1)}4`;
  await given.block({ number: held, count: 1, tenantId: holder.id });
  return { name, tenant, number, held, holder, archive };
}

test('an archive is looked into, its conflict decided, imported and reported @both', async ({
  signedIn: page,
  given,
}) => {
  const { name, number, held, holder, archive } = await giveGone(given);

  await test.step('a file that is none is told before it is sent', async () => {
    await page.goto('/import');
    await drop(page).setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
    await expect(page.getByRole('alert').filter({ hasText: 'list.csv is no ZIP file' })).toBeVisible();
  });

  await test.step('the archive is sent and planned', async () => {
    await drop(page).setInputFiles(zip('greene.zip', archive));
    await expect(title(page)).toHaveText(name);
    await expect(page.getByText('It cannot be imported like this yet.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: `${held} belongs to` })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('what it holds is seen without importing it', async () => {
    await page.getByRole('link', { name: 'What it holds' }).click();
    await expect(rowOf(page, 'access-numbers.ndjson')).toContainText('2');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
  });

  await test.step('nothing is imported while a conflict is open', async () => {
    await page.getByRole('button', { name: `Import ${name}` }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'has to be decided first' })).toBeVisible();
  });

  await test.step('the free parts are taken', async () => {
    await page.getByLabel(`What to do about ${number}`).selectOption('free-parts');
    await page.getByRole('button', { name: 'Draw the plan again with this' }).click();
    await expect(page.getByText('It cannot be imported like this yet.')).toBeHidden();
    await page.getByRole('link', { name: /^Held by another/ }).click();
    await expect(rowOf(page, held)).toContainText(holder.name);
  });

  await test.step('it is imported, and the report says what was left out', async () => {
    await page.getByRole('button', { name: `Import ${name}` }).click();
    await expect(page.getByText(`${name} is here.`)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: '1 item was left out' })).toBeVisible();
    await expect(page.getByText('Access numbers: 14 of 15')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the check list is ticked off, the tenant activated', async () => {
    await page.getByRole('button', { name: 'Tick off: Call one of its numbers from outside' }).click();
    await expect(page.getByRole('button', { name: /Take back: Call one of its numbers/ })).toBeVisible();
    await page.getByRole('button', { name: 'Activate' }).click();
    await expect(page.getByText('It is inactive: activate it now?')).toBeHidden();
    await page.getByRole('link', { name: `Open ${name}` }).click();
    await expect(title(page)).toHaveText(name);
  });
});

test('a damaged archive is refused with what is wrong', async ({ signedIn: page, given }) => {
  const archive = await given.archiveOf(await given.tenant({ name: `Greene ${unique()}` }));
  const at = archive.indexOf('tenant.json');
  archive.fill(0x55, at + 40, at + 60);
  await page.goto('/import');
  await drop(page).setInputFiles(zip('damaged.zip', archive));
  await expect(page.getByText('This archive was refused.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Choose another file' }).click();
  await expect(title(page)).toHaveText('Import a tenant');
  await expect(rowOf(page, 'damaged.zip')).toContainText('Refused');
});

test('an archive is imported without JavaScript', async ({ browser, server, signedIn, given }) => {
  const { name, number, archive } = await giveGone(given);
  const context = await browser.newContext({
    baseURL: server.address,
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto('/import');
  await drop(page).setInputFiles(zip('greene.zip', archive));
  await page.getByRole('button', { name: 'Look into it' }).click();
  await expect(title(page)).toHaveText(name);
  await page.getByLabel(`What to do about ${number}`).selectOption('skip');
  await page.getByRole('button', { name: 'Draw the plan again with this' }).click();
  await page.goto(page.url());
  await page.getByRole('button', { name: `Import ${name}` }).click();
  await expect(page.getByText(`${name} is here.`)).toBeVisible({ timeout: 30_000 });
  await context.close();
});

test('a conflict is decided by keyboard alone', async ({ signedIn: page, given }) => {
  const { name, number, archive } = await giveGone(given);
  const { id } = await given.imported(archive);
  await page.goto(`/import/${id}`);
  await page.getByLabel(`What to do about ${number}`).focus();
  await page.keyboard.press('T'); // the first choice that begins with it
  await expect(page.getByLabel(`What to do about ${number}`)).toHaveValue('free-parts');
  await page.getByRole('button', { name: 'Draw the plan again with this' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('It cannot be imported like this yet.')).toBeHidden();
  await page.getByRole('button', { name: `Import ${name}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} is here.`)).toBeVisible({ timeout: 30_000 });
});
