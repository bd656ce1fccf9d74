import type { Page } from '@playwright/test';
import type { Given } from './fixtures/given';
import { unique } from './fixtures/given';
import { expect, test } from './fixtures/test';

test('prefix length, reason and short numbers derive while typing, without the server', async ({
  signedIn: page,
  given,
  context,
}) => {
  await openNumbers(page, given, '4000-4009');
  await context.setOffline(true);
  const entry = entryOf(page, 1);
  await entry.getByLabel('Directory numbers').fill('1000-1020');
  await expect(entry).toContainText(
    'Prefix length 2, because 1000 and 1020 share “10”. Short numbers: 00–20.',
  );
  await expect(entry.getByRole('table', { name: 'Long and short numbers' })).toContainText('00–20');
  await context.setOffline(false);
});

test('the five documented examples give 2, 3, 4, 0 and 2 by one click each', async ({
  signedIn: page,
  given,
}) => {
  await openNumbers(page, given, '9990-9999');
  const editor = editorOf(page);
  await editor.getByText('How the prefix length is derived').click();
  const examples = [
    ['1000-1020', 2],
    ['111,1120', 3],
    ['6500,7000', 4],
    ['2000,2001,306-505', 0],
    ['3000-3002,2022-2030', 2],
  ] as const;
  for (const [index, [numbers, prefixLength]] of examples.entries()) {
    await editor.getByRole('button', { name: numbers, exact: true }).click();
    const entry = entryOf(page, index + 2);
    await expect(entry.getByLabel('Directory numbers')).toBeFocused();
    await expect(entry.getByLabel('Directory numbers')).toHaveValue(numbers);
    await expect(entry).toContainText(`Prefix length ${prefixLength}, because`);
    await expect(entry.getByRole('slider', { name: 'Prefix boundary' })).toHaveAttribute(
      'aria-valuenow',
      String(prefixLength),
    );
  }
});

test('the boundary moves by arrow keys and steppers, never above the derived length', async ({
  signedIn: page,
  given,
}) => {
  await openNumbers(page, given, '1000-1020');
  const entry = entryOf(page, 1);
  const ruler = entry.getByRole('slider', { name: 'Prefix boundary' });
  const length = entry.getByLabel('Prefix length');
  await expect(ruler).toHaveAttribute('aria-valuemax', '2');

  await ruler.press('ArrowLeft');
  await expect(ruler).toHaveAttribute('aria-valuetext', 'Prefix length 1: 1, short number 000');
  await expect(length).toHaveValue('1');
  await expect(entry).toContainText('Prefix length 1, chosen; up to 2 is possible');
  await ruler.press('Home');
  await expect(entry).toContainText('Short numbers: 1000–1020.');
  await ruler.press('End');
  await ruler.press('ArrowRight');
  await expect(ruler).toHaveAttribute('aria-valuenow', '2');
  await expect(length).toHaveValue('');

  await entry.getByRole('button', { name: 'Shorter prefix' }).click();
  await expect(entry).toContainText('Short numbers: 000–020.');
  await entry.getByRole('button', { name: 'Longer prefix' }).click();
  await expect(entry.getByRole('button', { name: 'Longer prefix' })).toBeDisabled();
  await expect(entry).toContainText('Short numbers: 00–20.');
});

test('extra digits show their sum, and say why a list cannot have them', async ({
  signedIn: page,
  given,
}) => {
  await openNumbers(page, given, '1000-1020');
  const entry = entryOf(page, 1);
  const extra = entry.getByLabel('Extra digits');
  await extra.fill('123');
  await expect(entry).toContainText('4 − 2 + 3 = 5 of 10');
  await expect(entry).toContainText('Short numbers: 12300–12320.');
  await extra.fill('123456789');
  await extra.blur();
  await expect(entry).toContainText('4 − 2 + 9 = 11 of 10');
  await expect(extra).toHaveAttribute('aria-invalid', 'true');

  await entry.getByLabel('Directory numbers').fill('1000-1020, 1100');
  await expect(extra).toBeDisabled();
  await expect(extra).toHaveAccessibleDescription(
    /Extra digits work with one number or one range\. This entry has a comma\./,
  );
});

test('a clash between own ranges is marked on both and resolved by one click', async ({
  signedIn: page,
  given,
}) => {
  await openNumbers(page, given, '1000-1020');
  await editorOf(page).getByRole('button', { name: 'Add entry' }).click();
  await entryOf(page, 2).getByLabel('Directory numbers').fill('2000-2020');
  await expect(entryOf(page, 1)).toContainText('Short numbers 00–20 are also in entry 2.');
  await expect(entryOf(page, 2)).toContainText('Short numbers 00–20 are also in entry 1.');

  await entryOf(page, 2).getByRole('button', { name: 'Use extra digits 1', exact: true }).click();
  await expect(entryOf(page, 2).getByLabel('Extra digits')).toHaveValue('1');
  await expect(entryOf(page, 2)).toContainText('Short numbers: 100–120.');
  await expect(editorOf(page)).not.toContainText('also in entry');
});

test('numbers of another tenant are named while typing, with a link to it', async ({
  signedIn: page,
  given,
}) => {
  const system = await given.system();
  const holder = await given.tenantOn(system, `Nordic Tyres ${unique()}`, 1, '1015-1018');
  const { id } = await given.tenantOn(system, `Greene ${unique()}`, 2, '4000-4009');
  await page.goto(`/tenants/${id}/edit?step=numbers`);
  const entry = entryOf(page, 1);
  await entry.getByLabel('Directory numbers').fill('1000-1020');
  await expect(entry).toContainText(
    `1000–1020 overlaps ${holder.name} (1015–1018). Shorten the range or open ${holder.name}.`,
  );
  await expect(entry.getByLabel('Directory numbers')).toHaveAttribute('aria-invalid', 'true');
  await expect(entry.getByRole('link', { name: `open ${holder.name}` })).toHaveAttribute(
    'href',
    `/tenants/${holder.id}`,
  );
  await entry.getByLabel('Directory numbers').fill('1000-1014');
  await expect(entry).not.toContainText('overlaps');
});

test('common abbreviated numbers use the same editor', async ({ signedIn: page, given }) => {
  await openNumbers(page, given, '1000-1020');
  const editor = page.getByRole('group', { name: 'Common abbreviated numbers' });
  await editor.getByRole('button', { name: 'Add entry' }).click();
  const entry = editor.getByRole('group', { name: 'Entry 1' });
  await entry.getByLabel('Common abbreviated numbers').fill('00700-00719');
  await expect(entry).toContainText('Prefix length 3, because 00700 and 00719 share “007”.');
  await expect(entry).toContainText('Short numbers: 00–19.');
});

/** The editor of a new tenant that holds these numbers. */
async function openNumbers(page: Page, given: Given, numbers: string): Promise<void> {
  const { id } = await given.tenantOn(await given.system(), `Greene ${unique()}`, 1, numbers);
  await page.goto(`/tenants/${id}/edit?step=numbers`);
}

function editorOf(page: Page) {
  return page.getByRole('group', { name: 'Directory numbers', exact: true });
}

function entryOf(page: Page, number: number) {
  return editorOf(page).getByRole('group', { name: `Entry ${number}` });
}
