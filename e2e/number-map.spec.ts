import type { Page } from '@playwright/test';
import { type Given, unique } from './fixtures/given';
import { expect, expectAccessible, test } from './fixtures/test';

test('zooms the map by keyboard to a single hundred', async ({ signedIn: page, given }) => {
  const { system, name } = await givePlan(given);

  await page.goto(`/numbers/map?space=${encodeURIComponent(system)}`);
  await page.getByRole('link', { name: 'All', exact: true }).focus();
  await page.keyboard.press('Tab');
  await tabInto(page, /^0: /);
  // The keys are there once the script is.
  await expect(async () => {
    await cell(page, /^0: /).focus();
    await page.keyboard.press('ArrowRight');
    await expect(cell(page, /^1: /)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, /^6: /)).toBeFocused();

  // Faster than the pages come.
  await page.keyboard.type('46701');
  await expect(page).toHaveURL(/prefix=46701(&|$)/);
  await expect(cell(page, '46701 4: 10 of 10 taken, 100\u202f%')).toBeVisible();
  await expect(cell(page, '46701 5: 0 of 10 taken, 0\u202f%')).toBeVisible();
  const row = page.getByRole('table', { name: 'Cells of 46701 as a table' }).getByRole('row');
  await expect(row.filter({ has: page.getByRole('rowheader', { name: /^467014/ }) })).toContainText('10');
  await expect(row.filter({ has: page.getByRole('rowheader', { name: /^467015/ }) })).toContainText(
    '4670150–4670159',
  );
  const holders = page.getByRole('table', { name: 'Who holds what in 46701' });
  await expect(holders.getByRole('row', { name: /4670100–4670149/ })).toContainText(name);
  await expect(holders.getByRole('row', { name: /4670150–4670199/ })).toContainText('Free');
  await expectAccessible(page);

  await page.keyboard.press('Backspace');
  await expect(page).toHaveURL(/prefix=4670(&|$)/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/prefix=467(&|$)/);
  await page.goBack();
  await expect(page).toHaveURL(/prefix=4670(&|$)/);
});

test('finds a free block, holds it, and lets it go', async ({ signedIn: page, given }) => {
  const { system } = await givePlan(given);
  const note = `For ${unique()}`;

  await page.goto('/numbers/free');
  await page.getByLabel('Number space').selectOption({ label: system });
  await page.getByLabel('Digits').fill('7');
  await page.getByLabel('How many').fill('50');
  await page.getByLabel('Begins at').selectOption({ label: 'a multiple of 50' });
  await page.getByLabel('Begins with').fill('46701');
  await page.getByRole('button', { name: 'Find' }).click();
  const proposals = page.getByRole('table', { name: `Free blocks in ${system}, best first` });
  await expect(proposals.getByRole('row', { name: /4670150–4670199/ })).toContainText(
    'Fills the gap exactly.',
  );
  await expectAccessible(page);

  await proposals.getByRole('link', { name: 'Hold… 4670150–4670199' }).click();
  const panel = page.getByRole('region', { name: 'Hold 4670150–4670199' });
  await panel.getByLabel('1 day').check();
  await panel.getByLabel('Note').fill(note);
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Hold' }).click();

  const held = page
    .getByRole('table', { name: 'Numbers on hold' })
    .getByRole('row', { name: new RegExp(note) });
  await expect(held).toContainText('4670150–4670199');
  await expect(held).toContainText('You');
  await expect(held).toContainText(/23 h \d+ min left/);
  await expect(page.getByText('No free block of this size')).toBeVisible();

  await held.getByRole('link', { name: 'Create tenant with 4670150–4670199' }).click();
  await expect(page.getByRole('heading', { name: 'Create tenant', level: 1 })).toBeVisible();
  await expect(page.locator('[value="4670150-4670199"]').first()).toBeAttached();
  await page.goBack();

  await held.getByRole('button', { name: 'Release 4670150–4670199' }).click();
  await expect(held).toHaveCount(0);
});

test('says who had a number, now and then', async ({ signedIn: page, given }) => {
  const { system, name } = await givePlan(given);

  await page.goto('/overview');
  const palette = page.getByRole('dialog', { name: 'Search or jump to a number' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible({ timeout: 3000 });
  }).toPass();
  await palette.getByRole('combobox').fill('4670107');
  await page.getByRole('option', { name: 'Who had 4670107?' }).click();
  await expect(page.getByRole('heading', { name: 'Who had this number?', level: 1 })).toBeVisible();
  await expect(
    page.getByText(`4670107 belongs to ${name}, as part of 4670100–4670149 (${system}).`),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('On day').fill('2020-01-31');
  await page.getByLabel(/^At/).fill('14:05');
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByText(/^At 31 Jan 2020, 14:05 .* nobody had 4670107\./)).toBeVisible();
  await expect(
    page
      .getByRole('table', { name: 'Who had 4670107, latest first' })
      .getByRole('row', { name: new RegExp(name) }),
  ).toContainText('Holds it');

  await page.getByLabel('Number', { exact: true }).fill('46-x');
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByText('A number is made of digits. Remove everything else.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is links and the finder a form', async ({ signedIn: page, given }) => {
    const { system } = await givePlan(given);
    await page.goto(`/numbers/map?space=${encodeURIComponent(system)}&prefix=467`);
    await cell(page, /^467 0: /).click();
    await expect(page).toHaveURL(/prefix=4670/);
    await page.getByRole('link', { name: 'Find free blocks here' }).click();
    await page.getByLabel('How many').fill('10');
    await page.getByRole('button', { name: 'Find' }).click();
    await page
      .getByRole('link', { name: /^Hold…/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Hold' }).click();
    await expect(page.getByRole('table', { name: 'Numbers on hold' })).toBeVisible();
  });
});

/** A tenant that holds the first half of the hundred 46701. */
async function givePlan(given: Given) {
  const system = await given.system();
  const { name } = await given.tenantOn(system, `Nordic ${unique()}`, 1, '4670100-4670149');
  return { system, name };
}

function cell(page: Page, name: string | RegExp) {
  return page.getByRole('region', { name: 'Map' }).getByRole('link', { name, exact: true });
}

async function tabInto(page: Page, name: RegExp) {
  for (let presses = 0; presses < 20; presses += 1) {
    if (await cell(page, name).evaluate((link) => link === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The grid was not reached by Tab.');
}
