import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Given, unique } from './fixtures/given';
import { expect, test } from './fixtures/test';

test('filter, order, page and peek stand in the address: reload, a copied link and Back give the same', async ({
  signedIn: page,
  given,
  context,
}) => {
  const { system, names } = await giveTenants(given, 27);
  await page.goto('/tenants?size=25');
  await page.getByRole('combobox', { name: 'Telephony system' }).selectOption(system);
  await expect(countOf(page)).toHaveText('27 tenants');
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText(names.at(-1) ?? '');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(pages(page)).toContainText('26–27 of 27');
  await page.getByRole('link', { name: `Peek at ${names[0]}` }).click();
  const peek = page.getByRole('complementary', { name: names[0] });
  await expect(peek).toContainText(system);

  const address = page.url();
  await page.reload();
  await expect(peek).toBeVisible();
  await expect(pages(page)).toContainText('26–27 of 27');
  const copy = await context.newPage();
  await copy.goto(address);
  await expect(copy.getByRole('complementary', { name: names[0] })).toBeVisible();
  await expect(pages(copy)).toContainText('26–27 of 27');
  await copy.close();

  await page.keyboard.press('Escape');
  await expect(peek).toBeHidden();
  await expect(page.getByRole('link', { name: `Peek at ${names[0]}` })).toBeFocused();
  await page.getByRole('link', { name: names[1], exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[1] ?? '');
  await page.goBack();
  await expect(pages(page)).toContainText('26–27 of 27');
  await expect(page.getByRole('combobox', { name: 'Telephony system' })).toHaveValue(system);
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(pages(page)).toContainText('1–25 of 27');
});

test('a search finds by a number inside a range, and leaves one step in the history', async ({
  signedIn: page,
  given,
}) => {
  const system = await given.system();
  const { name } = await given.tenantOn(system, `Nordic ${unique()}`, 1, '1000-1020');
  await given.tenantOn(system, `Greene ${unique()}`, 2, '1021-1040');
  await page.goto('/help');
  await page.goto(`/tenants?system=${encodeURIComponent(system)}`);
  await page.getByRole('searchbox', { name: 'Search tenants' }).pressSequentially('1007', { delay: 250 });
  await expect(countOf(page)).toHaveText('1 tenant');
  await expect(rows(page)).toContainText([name]);
  await page.goBack();
  await expect(page).toHaveURL('/help');
});

test('every filter is a chip that can be taken away, and no match says what to do', async ({
  signedIn: page,
  given,
}) => {
  const { system, names } = await giveTenants(given, 2);
  await page.goto('/tenants');
  await page.getByRole('combobox', { name: 'Telephony system' }).selectOption(system);
  await expect(countOf(page)).toHaveText('2 tenants');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Active');
  await expect(countOf(page)).toHaveText('0 tenants');
  await expect(page.getByRole('main')).toContainText('Status = Active');
  const chips = page.getByRole('list', { name: 'Active filters' });
  await chips.getByRole('link', { name: 'Remove filter Status Active' }).click();
  await expect(countOf(page)).toHaveText('2 tenants');
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('');
  await page.getByRole('searchbox', { name: 'Search tenants' }).fill(names[0] ?? '');
  await expect(countOf(page)).toHaveText('1 tenant');
  await chips.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/tenants');
  await expect(chips).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Search tenants' })).toHaveValue('');
});

test('many at once: each tenant has its result, and all matching ones can be meant', async ({
  signedIn: page,
  given,
}) => {
  const { system, names, tenants } = await giveTenants(given, 26);
  for (const tenant of tenants.slice(0, 2)) await given.activate(tenant);
  await page.goto(`/tenants?size=25&system=${encodeURIComponent(system)}`);
  for (const name of names.slice(0, 3)) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  await expect(page.getByText('3 tenants selected')).toBeVisible();
  await page.getByRole('button', { name: 'Deactivate 3 tenants' }).click();
  const result = page.getByRole('region', { name: '2 tenants deactivated, 1 skipped' }).first();
  await expect(result).toBeFocused();
  await expect(result.getByRole('row', { name: new RegExp(names[2] ?? '') })).toContainText('Skipped');
  await result.getByRole('button', { name: 'Close' }).click();
  await expect(result).toBeHidden();

  await page.getByRole('checkbox', { name: 'Select all tenants on this page' }).check();
  await expect(page.getByText('25 tenants selected')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all 26 tenants matching this filter' }).check();
  await page.getByRole('button', { name: 'Activate 26 tenants', exact: true }).click();
  await expect(page.getByRole('heading', { name: '26 tenants activated' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Active');
  await expect(countOf(page)).toHaveText('26 tenants');
});

test('deleting many is asked first, with what follows, and needs the phrase', async ({
  signedIn: page,
  given,
}) => {
  const { system } = await giveTenants(given, 2);
  await page.goto(`/tenants?system=${encodeURIComponent(system)}`);
  await page.getByRole('checkbox', { name: 'Select all tenants on this page' }).check();
  await page.getByRole('button', { name: 'Delete 2 tenants' }).click();
  const question = page.getByRole('region', { name: 'Delete 2 tenants?' });
  await expect(question).toContainText('20 directory numbers become free.');
  const phrase = question.getByRole('textbox');
  await expect(phrase).toBeFocused();
  await phrase.fill('delete them');
  await question.getByRole('button', { name: 'Delete 2 tenants' }).click();
  await expect(question).toContainText('Type delete 2 tenants exactly as shown.');
  await phrase.fill('delete 2 tenants');
  await question.getByRole('button', { name: 'Delete 2 tenants' }).click();
  await expect(page.getByRole('heading', { name: '2 tenants deleted' })).toBeVisible();
});

test('a view can be named, opened again, changed and deleted', async ({ signedIn: page, given }) => {
  const { system } = await giveTenants(given, 2);
  const name = `Of ${unique()}`;
  await page.goto(`/tenants?system=${encodeURIComponent(system)}`);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByLabel('Save this view as').fill(name);
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page).toHaveURL(/view=/);
  await page.goto('/tenants');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Telephony system' })).toHaveValue(system);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Inactive');
  await expect(page.getByText(`Unsaved changes to this view: ${name}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Discard changes' }).click();
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: 'Delete view' }).click();
  await expect(page).not.toHaveURL(/view=[\w-]{8}/);
});

test('columns can be chosen, ordered and reset; the name cannot be hidden', async ({
  signedIn: page,
  given,
}) => {
  await giveTenants(given, 1);
  await page.goto('/tenants');
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(page.getByRole('checkbox', { name: 'Name', exact: true })).toBeHidden();
  await page.getByRole('checkbox', { name: 'Finance ID' }).uncheck();
  await page.getByRole('checkbox', { name: 'Url' }).check();
  await page.getByRole('button', { name: 'Move Acronym up' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const heads = page.getByRole('columnheader');
  await expect(page.getByRole('columnheader', { name: 'Url' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Finance ID' })).toBeHidden();
  await expect(heads.nth(2)).toHaveText('Acronym');
  await page.reload();
  await expect(heads.nth(2)).toHaveText('Acronym');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Reset columns' }).click();
  await expect(page.getByRole('columnheader', { name: 'Url' })).toBeHidden();
  await expect(heads.nth(1)).toHaveText('Status');
});

test('the export holds what is filtered, and no cell is a formula', async ({ signedIn: page, given }) => {
  const { system, names } = await giveTenants(given, 2);
  await given.change(
    (await given.read<{ items: { id: string }[] }>(`/api/v1/tenants?q=${names[0]}`)).items[0] ?? { id: '' },
    { company: '=HYPERLINK("https://elsewhere.example")' },
  );
  await giveTenants(given, 1);
  await page.goto(`/tenants?system=${encodeURIComponent(system)}`);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: 'Company' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Company' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('2 tenants as filtered and sorted')).toBeVisible();
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: /^CSV/ }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(names[0]);
  expect(lines[2]).toContain(names[1]);
  expect(text).toContain(`'=HYPERLINK(`);
  expect(text).not.toMatch(/(^|[,\r\n"])=HYPERLINK/);
});

/** So many tenants on a system of their own, in the order of their names, with ten numbers each. */
async function giveTenants(given: Given, count: number) {
  const system = await given.system();
  const word = unique();
  const names = Array.from({ length: count }, (_, index) => `Alder ${word} ${letters(index)}`);
  const tenants = [];
  for (const [index, name] of names.entries()) {
    tenants.push(await given.tenantOn(system, name, index + 1, `${5000 + index * 10}-${5009 + index * 10}`));
  }
  return { system, names, tenants };
}

function letters(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}

function rows(page: Page) {
  return page
    .getByRole('table', { name: 'Tenants' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
}

function pages(page: Page) {
  return page.getByRole('navigation', { name: 'Pages of tenants' });
}

/** What is announced about how many there are. */
function countOf(page: Page) {
  return page.getByRole('status').filter({ hasText: /^\d+ tenants?$/ });
}
