import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test';

/** What somebody does on the first day with an empty console. */
test('the first day: from the printed link to a restored tenant @both', async ({
  page,
  context,
  emptyServer,
}) => {
  test.setTimeout(180_000);
  const at = (path: string) => new URL(path, emptyServer.address).href;
  const title = page.getByRole('heading', { level: 1 });

  await test.step('the printed link opens the first run', async () => {
    const link = /first run: (\S+)/.exec(emptyServer.line)?.[1];
    await page.goto(link ?? '');
    await expect(title).toHaveText('Create the first administrator');
    await page.getByLabel('Your name').fill('Ada Berg');
    await page.getByLabel('E-mail address').fill('ada@provider.example');
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Create account and sign in' }).click();
    await expect(title).toHaveText('Overview');
    await page.goto(link ?? '');
    await expect(title).toHaveText('This link was used');
  });

  await test.step('signing out and in', async () => {
    await page.goto(at('/overview'));
    await page.getByRole('button', { name: 'Account of Ada Berg' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(title).toHaveText('Sign in');
    await page.getByLabel('E-mail address').fill('ada@provider.example');
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(title).toHaveText('Overview');
  });

  await test.step('a telephony system', async () => {
    await rail(page, 'Subsystems & domains');
    await page.getByRole('link', { name: 'Add telephony system' }).click();
    await page.getByLabel('Name', { exact: true }).fill('MX-ONE Stockholm');
    await page.getByLabel('Servers').fill('1-2');
    await page.getByLabel('Domains').fill('stockholm.example');
    await page.getByLabel('Feature levels').fill('BASIC, STANDARD');
    await page.getByRole('button', { name: 'Add telephony system' }).click();
    await expect(title).toHaveText('MX-ONE Stockholm');
  });

  await test.step('three tenants with ranges; what follows from a range needs no request', async () => {
    await beginTenant(page, 'Nordic Tyres');
    await context.setOffline(true);
    const entry = await typeNumbers(page, '1000-1020');
    await expect(entry).toContainText(
      'Prefix length 2, because 1000 and 1020 share “10”. Short numbers: 00–20.',
    );
    await context.setOffline(false);
    await finishTenant(page, 'Nordic Tyres');
    await beginTenant(page, 'Greene Services');
    await typeNumbers(page, '2000-2099, 2200');
    await finishTenant(page, 'Greene Services');
  });

  await test.step('an overlap is seen while typing, refused on its field, and put right', async () => {
    await beginTenant(page, 'Bluebell Care');
    const entry = await typeNumbers(page, '1015-1030');
    const overlap = '1015–1030 overlaps Nordic Tyres (1000–1020).';
    await expect(entry.getByRole('status').filter({ hasText: overlap })).toBeVisible();
    await page.getByRole('button', { name: 'Create tenant' }).last().click();
    const summary = page.getByRole('alert').filter({ hasText: 'One entry needs attention' });
    await expect(summary).toBeFocused();
    await summary.getByRole('link').click();
    const field = entry.getByLabel('Directory numbers');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/overlaps Nordic Tyres/);
    await expect(entry.getByRole('link', { name: 'Open Nordic Tyres', exact: true })).toBeVisible();
    await field.fill('1021-1030');
    await expect(entry).not.toContainText('overlaps');
    await finishTenant(page, 'Bluebell Care');
  });

  await test.step('a number inside a range finds its tenant', async () => {
    await rail(page, 'Tenants');
    const tenants = page.getByRole('table', { name: 'Tenants' });
    await expect(tenants.getByRole('rowheader')).toHaveText([
      'Bluebell Care',
      'Greene Services',
      'Nordic Tyres',
    ]);
    await page.getByRole('searchbox', { name: 'Search tenants' }).fill('1007');
    await expect(tenants.getByRole('rowheader')).toHaveText(['Nordic Tyres']);
    await tenants.getByRole('link', { name: 'Nordic Tyres', exact: true }).click();
    await expect(title).toHaveText('Nordic Tyres');
  });

  await test.step('an edit shows before and after, and is undone from Activity', async () => {
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Company').fill('Nordic Tyres AB');
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Numbers' }).click();
    await page
      .getByRole('group', { name: 'Directory numbers', exact: true })
      .getByLabel('Directory numbers')
      .fill('1000-1014');
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Review' }).click();
    const changes = page.getByRole('table', { name: 'Changes to Nordic Tyres' });
    await expect(changes.getByRole('row', { name: 'Company' })).toContainText('nothingNordic Tyres AB');
    await expect(changes.getByRole('row', { name: 'Directory numbers' })).toContainText(
      /1000-1020.*1000-1014/,
    );
    await page.getByLabel('Why?').fill('Half of the desks moved out.');
    await page.getByRole('button', { name: 'Save changes' }).last().click();
    await expect(title).toHaveText('Nordic Tyres');
    await expect(page.getByRole('main')).toContainText('Nordic Tyres AB');

    await page.getByRole('link', { name: 'Activity' }).click();
    const activity = page.getByRole('list', { name: 'Activity' });
    const edit = activity.getByRole('listitem').filter({ hasText: 'changed it' });
    await expect(edit).toContainText('Why: Half of the desks moved out.');
    await edit.getByRole('button', { name: 'Undo' }).click();
    await expect(activity.getByRole('listitem').first()).toContainText('took a change back');
    await page.getByRole('link', { name: 'Summary' }).click();
    await expect(page.getByRole('main')).not.toContainText('Nordic Tyres AB');
  });

  await test.step('deleting lists what follows, needs the name, and can be taken back', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Delete tenant' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete Nordic Tyres?' });
    await expect(dialog).toContainText('21 directory numbers become free.');
    await expect(dialog).toContainText('30 days');
    await dialog.getByRole('textbox').fill('Nordic');
    await dialog.getByRole('button', { name: 'Delete tenant' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Type Nordic Tyres exactly as shown.');
    await dialog.getByRole('textbox').fill('Nordic Tyres');
    await dialog.getByRole('button', { name: 'Delete tenant' }).click();
    await expect(dialog).toBeHidden();
    await rail(page, 'Tenants');
    await expect(page.getByRole('rowheader')).toHaveText(['Bluebell Care', 'Greene Services']);
    await page.getByRole('combobox', { name: 'Where' }).selectOption('In the bin');
    await page.getByRole('link', { name: 'Nordic Tyres', exact: true }).click();
    await expect(page.getByText('This tenant lies in the bin.')).toBeVisible();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByText('This tenant lies in the bin.')).toBeHidden();
    await expect(page.getByRole('main')).toContainText('Nordic Tyres');
  });

  await test.step('the audit log tells who did what, with before and after', async () => {
    await rail(page, 'Audit log');
    const entries = page.getByRole('list', { name: 'Entries, newest first' }).getByRole('listitem');
    for (const what of [
      'Ada Berg restored tenant Nordic Tyres',
      'Ada Berg deleted tenant Nordic Tyres',
      'Ada Berg undid a change of tenant Nordic Tyres',
      'Ada Berg changed tenant Nordic Tyres',
      'Ada Berg created tenant Bluebell Care',
      'Ada Berg added telephony system MX-ONE Stockholm',
    ]) {
      await expect(entries.filter({ hasText: what })).toHaveCount(1);
    }
    const edit = entries.filter({ hasText: 'Ada Berg changed tenant Nordic Tyres' });
    await edit.getByText('Ada Berg', { exact: true }).click();
    await expect(edit.getByRole('row', { name: /^Company/ })).toContainText('nothingNordic Tyres AB');
    await page.getByRole('button', { name: 'Check the chain' }).click();
    await expect(page.getByText(/All \d+ entries fit/)).toBeVisible();
  });
});

const password = 'nine purple harbours at dusk';

function rail(page: Page, place: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: place }).click();
}

/** Up to the numbers of a new tenant, on the only telephony system there is. */
async function beginTenant(page: Page, name: string): Promise<void> {
  await rail(page, 'Tenants');
  await page.getByRole('link', { name: 'Create tenant' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Next: Domain & policy' }).click();
  await expect(page.getByLabel('Telephony system')).toHaveValue('MX-ONE Stockholm');
  await page.getByLabel('Domain', { exact: true }).selectOption('stockholm.example');
  await page.getByRole('button', { name: /^Use \d+, the next free one$/ }).click();
  await page.getByRole('button', { name: 'Next: Numbers' }).click();
}

async function typeNumbers(page: Page, numbers: string): Promise<Locator> {
  const entry = page
    .getByRole('group', { name: 'Directory numbers', exact: true })
    .getByRole('group', { name: 'Entry 1' });
  await entry.getByLabel('Directory numbers').fill(numbers);
  return entry;
}

async function finishTenant(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create tenant' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
