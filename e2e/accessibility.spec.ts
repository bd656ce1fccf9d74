import type { Page } from '@playwright/test';
import { unique } from './fixtures/given';
import { givePair, giveThings, listRoutes, screens } from './fixtures/screens';
import { administrator, expect, expectInBothThemes, test } from './fixtures/test';

// Colours on their way from one theme to the other would be measured in between.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
// Looking at every element of a long page takes its time.
test.describe.configure({ mode: 'parallel', timeout: 150_000 });

test('every page on disk is looked at here', () => {
  expect(Object.keys(screens).sort()).toEqual(listRoutes());
});

test('the dark differs from the light in nothing but colours', async ({ signedIn: page }) => {
  await page.goto('/tenants');
  const changed = await page.evaluate(() => {
    const found = new Set<string>();
    const collect = (rule: CSSRule, isOfDark: boolean): void => {
      const { conditionText = '', selectorText = '', style, cssRules } = rule as CSSMediaRule & CSSStyleRule;
      const isDark = isOfDark || /prefers-color-scheme|data-theme="?dark/.test(conditionText + selectorText);
      for (const name of isDark && style ? style : []) found.add(name);
      for (const inner of cssRules ?? []) collect(inner, isDark);
    };
    for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) collect(rule, false);
    return [...found].sort();
  });
  expect(changed).toContain('--color-canvas');
  expect(changed.filter((name) => !/color|^--(shadow|lightningcss)-/.test(name))).toEqual([]);
});

/** To the provider's people the pages of a tenant's own console are one and the same: none. */
const looked = Object.entries(screens).filter(([route]) => !/^\/t\/\[url\]\/(?!overview)/.test(route));

for (const [route, addressOf] of looked) {
  test(`${route} is accessible, light and dark, and fits into 320 px`, async ({
    signedIn: page,
    context,
    given,
  }) => {
    if (route === '/sign-in') await context.clearCookies();
    await page.goto(addressOf(await giveThings(given)));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (route === '/api-reference') await keepSomeOperations(page);
    await expectInBothThemes(page);
    await expectNarrow(page);
  });
}

/** One component describes each of many operations: every tenth tells as much as all of them, in a tenth of the time. */
async function keepSomeOperations(page: Page): Promise<void> {
  const sections = page.locator('main section[aria-labelledby$="-title"]');
  await sections.evaluateAll((all: HTMLElement[]) => {
    for (const [at, section] of all.entries()) section.hidden = at % 10 !== 0;
  });
  await expect(sections.filter({ visible: true })).not.toHaveCount(0);
}

test('the list of tenants is accessible with whatever is open', async ({ signedIn: page, given }) => {
  const { name, system } = await givePair(given);
  const list = `/tenants?system=${encodeURIComponent(system)}`;
  await page.goto(list);

  for (const flyout of ['Saved views', 'Display', 'Export']) {
    await page.getByRole('button', { name: flyout }).click();
    await expectInBothThemes(page);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('link', { name: `Actions for ${name}` }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectInBothThemes(page);
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Delete tenant' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectInBothThemes(page);
  await page.keyboard.press('Escape');

  await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  await page.getByRole('button', { name: 'Delete 1 tenant' }).click();
  await page
    .getByRole('region', { name: 'Delete 1 tenant?' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(page.getByText('Type delete 1 tenant exactly as shown.')).toBeVisible();
  await expectInBothThemes(page);
  await expectNarrow(page);

  await page.goto(list);
  await page.getByRole('link', { name: `Peek at ${name}` }).click();
  await expect(page.getByRole('complementary', { name })).toBeVisible();
  await expectInBothThemes(page);
  for (const address of [`${list}&q=nobody+is+called+so`, '/tenants?deleted=true', '/tenants?sort=wrong']) {
    await page.goto(address);
    await expectInBothThemes(page);
    await expectNarrow(page);
  }
});

test('the frame is accessible with its menus and dialogs open', async ({ signedIn: page }) => {
  await page.goto('/help');
  await page.getByRole('button', { name: 'Account of Administrator' }).click();
  await expectInBothThemes(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectInBothThemes(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('tenant');
  await expectInBothThemes(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByTitle('Navigation', { exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Console, small screen' })).toBeVisible();
  await expectInBothThemes(page);
  await page.goto('/nowhere');
  await expectInBothThemes(page);
});

test('forms are accessible with every error shown', async ({ signedIn: page, context, given }) => {
  const { id, holder } = await givePair(given);
  for (const [address, button] of [
    ['/telephony-systems/new', 'Add telephony system'],
    ['/people/new', 'Add person'],
    ['/account/password', 'Change password'],
  ] as const) {
    await page.goto(address);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'attention' })).toBeFocused();
    await expectInBothThemes(page);
    await expectNarrow(page);
  }

  await page.goto(`/tenants/${id}/edit?step=numbers`);
  const entry = page
    .getByRole('group', { name: 'Directory numbers', exact: true })
    .getByRole('group', { name: 'Entry 1' });
  await entry.getByLabel('Directory numbers').fill('2000-2010');
  await expect(entry).toContainText(`overlaps ${holder}`);
  await page.getByRole('button', { name: 'Add entry' }).first().click();
  await page.getByRole('group', { name: 'Entry 2' }).getByLabel('Directory numbers').fill('3000-3010');
  await expect(entry).toContainText('also in entry 2');
  await page.getByText('How the prefix length is derived').first().click();
  await page.getByRole('button', { name: 'Save changes' }).last().click();
  await expect(page.getByRole('alert').filter({ hasText: 'attention' })).toBeFocused();
  await expectInBothThemes(page);
  await expectNarrow(page);
  for (const step of ['Identity', 'Domain & policy', 'Subscribers', 'Review']) {
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
    await expectInBothThemes(page);
    await expectNarrow(page);
  }
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Leave this page?' })).toBeVisible();
  await expectInBothThemes(page);
  await page.getByRole('button', { name: 'Discard' }).click();

  await page.goto(`/tenants/${id}/edit`);
  await page.getByLabel('Company').fill('Greene Limited');
  await given.change({ id }, { company: 'Greene Holding' });
  await page.getByRole('button', { name: 'Save changes' }).last().click();
  await expect(page.getByRole('table', { name: /Fields that both have changed/ })).toBeVisible();
  await expectInBothThemes(page);
  await expectNarrow(page);

  await context.clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible();
  await expectInBothThemes(page);
});

test('a tenant is accessible on every tab, in the bin, and with its dialogs open', async ({
  signedIn: page,
  given,
}) => {
  const { id, name } = await givePair(given);
  await given.change({ id }, { company: 'Greene Holding' });
  for (const tab of [
    'numbers',
    'dial',
    'dial&digits=05',
    'dial&digits=2000',
    'subscribers',
    'policy',
    'activity',
  ]) {
    await page.goto(`/tenants/${id}?tab=${tab}`);
    if (tab === 'activity') await page.getByText('Company', { exact: true }).first().click();
    await expectInBothThemes(page);
    await expectNarrow(page);
  }
  const remove = page.getByRole('main').getByRole('button', { name: 'Delete tenant' });
  await remove.click();
  await page.getByRole('alertdialog').getByRole('textbox').fill(name);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete tenant' }).click();
  await expect(page.getByText('This tenant lies in the bin.')).toBeVisible();
  await expect(page.getByText(`${name} deleted`)).toBeVisible();
  await expectInBothThemes(page);
  await page.getByRole('button', { name: 'Purge tenant' }).click();
  await expect(page.getByRole('alertdialog', { name: `Purge ${name}?` })).toBeVisible();
  await expectInBothThemes(page);
  await page.keyboard.press('Escape');
  await given.tenant({ name });
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('dialog', { name: `Restore ${name} under another name?` })).toBeVisible();
  await expectInBothThemes(page);
});

test('the audit log is accessible with an entry unfolded and its chain checked', async ({
  signedIn: page,
  given,
}) => {
  await givePair(given);
  await page.goto('/audit');
  await page.getByRole('list', { name: 'Entries, newest first' }).getByText('created tenant').first().click();
  await expectInBothThemes(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await expect(page.getByText(/All \d+ entries fit/)).toBeVisible();
  await expectInBothThemes(page);
});

test('the first run is accessible, also with errors', async ({ page, emptyServer }) => {
  await page.goto(/first run: (\S+)/.exec(emptyServer.line)?.[1] ?? '');
  await expectInBothThemes(page);
  await page.getByRole('button', { name: 'Create account and sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'attention' })).toBeFocused();
  await expectInBothThemes(page);
  await expectNarrow(page);
});

test('a session that ended in mid-form is asked for accessibly', async ({ signedIn: page, context }) => {
  await page.goto('/tenants/new');
  await page.getByLabel('Name', { exact: true }).fill(`Greene ${unique()}`);
  await page.getByRole('button', { name: 'Domain & policy' }).first().click();
  await page.getByLabel('None').check();
  await context.clearCookies({ name: 'sid' });
  await page.getByRole('button', { name: 'Create tenant' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  await expectInBothThemes(page);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(administrator.password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Create tenant' }).last().click();
  await expect(page.getByText(/is inactive: activate it now/)).toBeVisible();
  await expectInBothThemes(page);
});

/** Nothing but wide tables within their own frames goes beyond a small screen (WCAG 1.4.10). */
async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const beyond = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(beyond, `${page.url()} goes beyond 320 px by`).toBe(0);
  if (before) await page.setViewportSize(before);
}
