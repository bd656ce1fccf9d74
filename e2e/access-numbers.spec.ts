import type { Page } from '@playwright/test';
import { freshNumber, type Given, unique } from './fixtures/given';
import { expect, expectAccessible, test } from './fixtures/test';

test('a block is added, reserved, given in part to a tenant, taken back and released; its history tells', async ({
  signedIn: page,
  given,
}) => {
  const { name: tenant } = await given.tenant({ name: `Nordic ${unique()}` });
  const first = freshNumber();
  const [ninth, tenth] = [ends(first, '009'), ends(first, '010')];
  const last = ends(first, '099');

  await page.goto('/numbers');
  await page.getByRole('main').getByRole('link', { name: 'Add access numbers' }).first().click();
  await page.getByRole('textbox', { name: 'First number' }).fill(first);
  await page.getByRole('textbox', { name: 'How many' }).fill('100');
  const preview = page.getByRole('complementary', { name: 'What these numbers are' });
  await expect(preview).toContainText(`${first}–${last}: 100 numbers`);
  await expect(preview).toContainText('None of them is in the inventory yet.');
  await page.getByRole('button', { name: 'Add access numbers' }).click();
  await expect(title(page)).toHaveText(`${first}–${last}`);
  await expect(fact(page, 'State')).toHaveText('Free');

  await page.getByRole('link', { name: 'Reserve', exact: true }).click();
  await page.getByRole('button', { name: 'Reserve', exact: true }).click();
  await expect(fact(page, 'State')).toContainText('Reserved');
  await expect(fact(page, 'Reserved by')).not.toBeEmpty();

  await page.getByRole('link', { name: 'Assign', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tenant' }).fill(tenant);
  await page.getByRole('textbox', { name: 'Last number' }).fill(ninth);
  await expect(page.getByText(`${first}–${ninth}: 10 numbers.`)).toBeVisible();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(title(page)).toHaveText(`${first}–${ninth}`);
  await expect(fact(page, 'Tenant').first()).toHaveText(tenant);
  const after = page.getByRole('row', { name: /^After/ });
  await expect(after).toContainText(`${tenth}–${last}`);
  await expect(after).toContainText('Reserved');

  await page.getByRole('link', { name: 'Unassign', exact: true }).click();
  await page.getByRole('button', { name: 'Unassign', exact: true }).click();
  await expect(fact(page, 'State')).toContainText('In quarantine');
  const told = page.getByRole('dialog').filter({ hasText: `${first}–${ninth} unassigned` });
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(fact(page, 'State')).toHaveText('Assigned');
  await page.getByRole('link', { name: 'Unassign', exact: true }).click();
  await page.getByRole('radio', { name: /^In quarantine/ }).check();
  await page.getByRole('button', { name: 'Unassign', exact: true }).click();
  await expect(fact(page, 'Tenant before')).toHaveText(tenant);
  await page.getByRole('link', { name: 'Release', exact: true }).click();
  await page.getByRole('button', { name: 'Release', exact: true }).click();
  await expect(fact(page, 'State')).toHaveText('Free');

  await page.getByRole('link', { name: 'History' }).click();
  const history = page.getByRole('list', { name: 'Changes, newest first' });
  await expect(history.getByRole('listitem').first()).toContainText('released');
  await expect(history).toContainText('assigned');
  await expect(history).toContainText('reserved');
});

test('what cannot be is said on its field, and nothing typed is lost', async ({ signedIn: page, given }) => {
  const { number } = await given.block({ count: 10 });
  await page.goto('/numbers/new');
  await page.getByRole('textbox', { name: 'First number' }).fill(ends(number, '005'));
  await page.getByRole('textbox', { name: 'How many' }).fill('10');
  await page.getByRole('textbox', { name: 'Note' }).fill('From the carrier');
  await page.getByRole('button', { name: 'Add access numbers' }).click();
  const summary = page.getByRole('main').getByRole('alert').first();
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('is in the inventory already');
  await expect(page.getByRole('textbox', { name: 'First number' })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('From the carrier');
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'First number' }).fill('9990');
  await page.getByRole('textbox', { name: 'How many' }).fill('100');
  await page.getByRole('button', { name: 'Add access numbers' }).click();
  await expect(summary).toContainText('at most 10 numbers of 4 digits fit');
  await expect(page.getByRole('textbox', { name: 'How many' })).toHaveAttribute('aria-invalid', 'true');
});

test('the inventory finds a number inside a block, and changes many at once by keyboard', async ({
  signedIn: page,
  given,
}) => {
  const { name: tenant } = await given.tenant({ name: `Greene ${unique()}` });
  const blocks = await giveNeighbours(given);
  await page.goto('/numbers');
  const search = page.getByRole('searchbox', { name: 'Search access numbers' });
  // The button goes when the script has loaded; before, no key is listened to.
  await expect(page.getByRole('button', { name: 'Apply' })).toBeHidden();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await search.fill(ends(blocks[0], '007'));
  await expect(counted(page)).toHaveText('1 block, 10 numbers');
  await search.fill(blocks[0].slice(0, -3));
  await expect(counted(page)).toHaveText('3 blocks, 30 numbers');

  const all = page.getByRole('checkbox', { name: 'Select all blocks on this page' });
  await all.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Assign 3 blocks', exact: true }).press('Enter');
  const field = page.getByRole('combobox', { name: 'Tenant' });
  await expect(field).toBeFocused();
  await field.fill('nobody is called this');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('No tenant is called');
  await field.fill(tenant);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '3 blocks assigned' })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(tenant) })).toHaveCount(3);
});

test('two alike neighbours become one, and one becomes two at a number', async ({
  signedIn: page,
  given,
}) => {
  const [first, second] = await giveNeighbours(given);
  await page.goto(`/numbers?q=${first}`);
  await page.getByRole('link', { name: `${first}–${ends(first, '009')}`, exact: true }).click();
  await page
    .getByRole('row', { name: /^After/ })
    .getByRole('button', { name: /^Join with/ })
    .click();
  await expect(title(page)).toHaveText(`${first}–${ends(first, '019')}`);
  await page.getByRole('link', { name: 'Split', exact: true }).click();
  await page.getByRole('textbox', { name: 'The second block begins at' }).fill(second);
  await expect(page.getByText(`${second}–${ends(first, '019')}`)).toBeVisible();
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(title(page)).toHaveText(`${first}–${ends(first, '009')}`);
});

test('a trunk in use is not deleted, and says where it is used; its password is never shown', async ({
  signedIn: page,
  given,
}) => {
  const name = `North ${unique()}`;
  await page.goto('/trunks/new');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Domain' }).fill('sip.carrier.example');
  await page.getByRole('radio', { name: /^Registers outward/ }).check();
  await page.getByRole('textbox', { name: 'Registered number' }).fill('4687300000');
  await page.getByRole('textbox', { name: 'User' }).fill('tenantry');
  await page.getByRole('textbox', { name: 'Password' }).fill('quiet harbour');
  await page.getByRole('button', { name: 'Add trunk' }).click();
  await expect(title(page)).toHaveText(name);
  await expect(fact(page, 'Password')).toHaveText('Kept, not shown');
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue('');

  const { number } = await given.block({ count: 10, trunks: [{ name }] });
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: `Delete ${name}` })).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: '1 block' }).last().click();
  await expect(page.getByRole('row', { name: new RegExp(number) })).toBeVisible();
});

/** Three blocks of ten that stand beside each other. */
async function giveNeighbours(given: Given): Promise<[string, string, string]> {
  const first = freshNumber();
  const numbers: [string, string, string] = [first, ends(first, '010'), ends(first, '020')];
  for (const number of numbers) await given.block({ number, count: 10 });
  return numbers;
}

/** The number with other last digits. */
function ends(number: string, digits: string): string {
  return number.slice(0, -digits.length) + digits;
}

function title(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

function counted(page: Page) {
  return page.getByRole('main').getByRole('status').filter({ hasText: 'block' }).first();
}

/** What stands behind a term. */
function fact(page: Page, term: string) {
  return page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd');
}
