import type { Locator, Page } from '@playwright/test';
import { unique } from './fixtures/given';
import { administrator, expect, test } from './fixtures/test';

test('a tenant from sign-in to deletion without a pointer', async ({ page, given }) => {
  const system = await given.system();
  const name = `Greene ${unique()}`;

  await page.goto('/sign-in?next=%2Ftenants');
  await tabTo(page, page.getByLabel('E-mail address'));
  await page.keyboard.type(administrator.email);
  await tabTo(page, page.getByRole('textbox', { name: 'Password' }));
  await page.keyboard.type(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tenants', level: 1 })).toBeVisible();

  await page.goto('/tenants');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expectRing(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Create tenant', level: 1 })).toBeVisible();

  await tabTo(page, page.getByLabel('Name', { exact: true }));
  await page.keyboard.type(name);
  // Enter goes on to the next step.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Step Domain & policy' })).toBeFocused();
  await tabTo(page, page.getByLabel('Telephony system'));
  await page.keyboard.type(system);
  await tabTo(page, page.getByLabel('Domain', { exact: true }));
  await page.keyboard.type('voice');
  await tabTo(page, page.getByLabel('Customer number'));
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Step Numbers' })).toBeFocused();
  const entry = page.getByRole('group', { name: 'Entry 1' });
  await tabTo(page, entry.getByLabel('Directory numbers'));
  await page.keyboard.type('1000-1020');
  await tabTo(page, entry.getByRole('slider', { name: 'Prefix boundary' }));
  await page.keyboard.press('ArrowLeft');
  await expect(entry).toContainText('Short numbers: 000–020.');
  await page.keyboard.press('End');
  await tabTo(page, page.getByRole('button', { name: 'Create tenant' }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'Tenants', level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search tenants' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('rowheader')).toHaveText([name]);
  await tabTo(page, page.getByRole('link', { name: `Peek at ${name}` }));
  await page.keyboard.press('Enter');
  const peek = page.getByRole('complementary', { name });
  await expect(peek.getByRole('heading', { name })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(peek).toBeHidden();
  await expect(page.getByRole('link', { name: `Peek at ${name}` })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name, exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Edit ${name}`);
  await tabTo(page, page.getByLabel('Company'));
  await page.keyboard.type('Greene & Sons');
  await tabTo(page, page.getByRole('button', { name: 'Review' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Step Review' })).toBeFocused();
  await expect(page.getByRole('row', { name: 'Company nothing Greene & Sons' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Save changes' }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('main')).toContainText('Greene & Sons');

  const remove = page.getByRole('main').getByRole('button', { name: 'Delete tenant' });
  await tabTo(page, remove);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: `Delete ${name}?` });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(remove).toBeFocused();
  await expectRing(page);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('This tenant lies in the bin.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Restore' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('This tenant lies in the bin.')).toBeHidden();
});

test('the palette and the list of shortcuts open by keys and give the focus back', async ({
  signedIn: page,
}) => {
  await page.goto('/tenants');
  const search = page.getByRole('searchbox', { name: 'Search tenants' });
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('?');
  await expect(search).toHaveValue('?');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(search).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('audit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

/** Goes on by Tab until it is reached, as somebody without a pointer does, and sees where the focus is. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectRing(page);
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${target} was not reached within 120 presses of ${key}.`);
}

/** What has the focus shows it, and is not hidden under what sticks to the screen (WCAG 2.4.7, 2.4.11). */
async function expectRing(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
      return `no ring: ${outlineStyle} ${outlineWidth} on ${element.outerHTML.slice(0, 200)}`;
    const { left, top, width, height } = element.getBoundingClientRect();
    const places = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => document.elementFromPoint(left + width * x, top + height * y)),
    );
    const isSeen = places.some((place) => place && (element.contains(place) || place.contains(element)));
    return isSeen ? 'ring' : `covered: ${element.outerHTML.slice(0, 200)}`;
  });
  expect(seen).toBe('ring');
}
