import type { Browser, Page } from '@playwright/test';
import { unique } from './fixtures/given';
import { comeIn } from './fixtures/tenant-administrator';
import { expect, expectInBothThemes, test } from './fixtures/test';

test('a partner is appointed with limits; its administrator comes in and stays within them', async ({
  signedIn: page,
  browser,
  server,
  given,
  mails,
}) => {
  const name = `Partner ${unique()}`;
  const partner = await given.tenant({ name });
  const strange = await given.tenant({ name: `Strange ${unique()}` });

  await test.step('the provider appoints it and sets a limit', async () => {
    await page.goto(`/tenants/${partner.id}`);
    await page.getByRole('button', { name: `Appoint ${name} as a partner` }).click();
    await expect(page).toHaveURL(new RegExp(`/partners/${partner.id}`));
    const limits = page.getByRole('form', { name: 'Limits' });
    await limits.getByLabel('Tenants').fill('1');
    await limits.getByRole('button', { name: 'Save limits' }).click();
    await expect(page.getByText('0 of 1')).toBeVisible();
    await expectInBothThemes(page);
  });

  const their = await enterPartner({ browser, address: server.address, given, mails, partner });
  const scope = `/p/${partner.url}`;

  await test.step('who signs in is in the own scope, which every page names', async () => {
    await their.goto('/tenants');
    await expect(their).toHaveURL(`${scope}/tenants`);
    await expect(their.getByRole('navigation', { name: 'Scope' })).toContainText(name);
    await expect(their).toHaveTitle(new RegExp(`Tenants · Operate · ${name} · Tenantry`));
    await expect(their.getByRole('navigation', { name: 'Console' })).not.toContainText('Templates');
    await expect(their.getByRole('heading', { name: 'No tenants yet.' })).toBeVisible();
  });

  const sold = `Sold ${unique()}`;
  await test.step('a tenant is created up to the limit', async () => {
    await createInScope(their, scope, sold);
    await expect(their.getByRole('heading', { level: 1 })).toHaveText(sold);
    await expect(their).toHaveURL(new RegExp(`^[^?]*${scope}/tenants/`));
  });

  await test.step('beyond it the form comes back with what was typed', async () => {
    const beyond = `Beyond ${unique()}`;
    await createInScope(their, scope, beyond);
    await expect(their.getByRole('main').getByRole('alert').first()).toContainText('tenant');
    await expect(their.getByLabel('Name', { exact: true })).toHaveValue(beyond);
  });

  await test.step('of other tenants there is nothing, however it is asked for', async () => {
    await their.goto(`${scope}/tenants?q=${encodeURIComponent(strange.name)}`);
    await expect(their.getByText('0 tenants', { exact: true })).toBeVisible();
    for (const address of [`${scope}/tenants/${strange.id}`, `/tenants/${strange.id}`]) {
      const answer = await their.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(their.getByText(strange.name)).toHaveCount(0);
    }
    const answer = await their.goto('/p/nobody-has-this/tenants');
    expect(answer?.status()).toBe(404);
    const found = await their.request.get(`${scope}/palette?q=${encodeURIComponent(strange.name)}`);
    expect(await found.text()).not.toContain(strange.name);
  });

  await test.step('what only the provider has says so, with a way out', async () => {
    await their.goto('/templates');
    await expect(their).toHaveURL(`${scope}/templates`);
    await expect(their.getByRole('heading', { name: `${name} has no page of this kind.` })).toBeVisible();
    await their.getByRole('link', { name: `Go to the overview of ${name}` }).click();
    await expect(their).toHaveURL(`${scope}/overview`);
    await expect(their.getByText('Used up: tenants.')).toBeVisible();
    await expectInBothThemes(their);
  });
});

test('numbers that another partner’s tenant holds are taken, by whom is not told', async ({
  browser,
  server,
  given,
  mails,
}) => {
  const system = await given.system();
  const holder = await given.tenantOn(system, `Holder ${unique()}`, 1, '1000-1020');
  const partner = await given.tenant({ name: `Partner ${unique()}`, isPartner: true });
  const their = await enterPartner({ browser, address: server.address, given, mails, partner });
  const asked = new URLSearchParams({ system, numbers: '1007' });
  const answer = await their.request.get(`/p/${partner.url}/numbers-check/overlaps?${asked}`);
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).toContain('1000');
  expect(text).not.toContain(holder.name);
  expect(text).not.toContain(holder.id);
});

test('by keyboard a tenant goes from one partner to another, with what the limits become', async ({
  signedIn: page,
  given,
}) => {
  const top = await given.tenant({ name: `Partner ${unique()}`, isPartner: true });
  const [from, to] = [
    await given.tenant({ name: `North ${unique()}`, isPartner: true, partnerId: top.id }),
    await given.tenant({ name: `South ${unique()}`, isPartner: true, partnerId: top.id }),
  ];
  const sold = await given.tenant({ name: `Sold ${unique()}`, partnerId: from.id });

  await page.goto(`/p/${top.url}/tenants/${sold.id}`);
  await page.getByRole('link', { name: 'Move to another partner' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/p/${top.url}/tenants/${sold.id}/move`);
  await page.getByLabel('To', { exact: true }).focus();
  await page.keyboard.type(to.name);
  await page.keyboard.press('Enter');
  const plan = page.getByRole('table', { name: 'What the limits become' });
  await expect(plan.getByRole('row').filter({ hasText: 'Tenants' })).toContainText(to.name);
  await expectInBothThemes(page);
  await page.getByRole('button', { name: `Move ${sold.name}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/p/${top.url}/tenants/${sold.id}`));
  await expect(page.getByRole('main').getByRole('link', { name: to.name })).toBeVisible();
});

test('the scope is changed by searching, and the page of it is a new document', async ({
  signedIn: page,
  given,
}) => {
  const partner = await given.tenant({ name: `Partner ${unique()}`, isPartner: true });
  await page.goto('/tenants');
  await page.getByRole('button', { name: 'Change scope' }).click();
  const search = page.getByRole('combobox', { name: 'Search partners' });
  await search.fill(partner.name);
  await expect(page.getByRole('listbox', { name: 'Scopes' }).getByRole('option')).toHaveText([partner.name]);
  await expectInBothThemes(page);
  await search.press('Enter');
  await expect(page).toHaveURL(`/p/${partner.url}/tenants`);
  // The choice of others stands beside it, closed.
  const path = page.getByRole('navigation', { name: 'Scope' }).getByRole('list');
  await expect(path).toContainText(partner.name);
  await path.getByRole('link', { name: 'Provider' }).click();
  await expect(page).toHaveURL('/overview');
  await expect(path).toHaveText('Provider');
});

test('a partner goes only with its tenants decided', async ({ signedIn: page, given }) => {
  const partner = await given.tenant({ name: `Partner ${unique()}`, isPartner: true });
  const heir = await given.tenant({ name: `Heir ${unique()}`, isPartner: true });
  const sold = await given.tenant({ name: `Sold ${unique()}`, partnerId: partner.id });
  await page.goto(`/partners/${partner.id}`);
  await page.getByRole('button', { name: 'Delete partner' }).click();
  const dialog = page.getByRole('alertdialog', { name: `Delete ${partner.name}?` });
  await expect(dialog).toContainText('1 tenant of its own goes to another partner; none is deleted.');
  await expectInBothThemes(page);
  await dialog.getByLabel('To whom 1 tenant goes').fill(heir.name);
  await dialog.getByRole('textbox', { name: /^Type/ }).fill(partner.name);
  await dialog.getByRole('button', { name: 'Delete partner' }).click();
  await expect(page).toHaveURL(/\/partners\?done=/);
  await page.goto(`/tenants/${sold.id}`);
  await expect(page.getByRole('main').getByRole('link', { name: heir.name })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tree opens and closes, and limits are saved', async ({ signedIn: page, given }) => {
    const partner = await given.tenant({ name: `Partner ${unique()}`, isPartner: true });
    const below = await given.tenant({
      name: `Below ${unique()}`,
      isPartner: true,
      partnerId: partner.id,
    });
    await page.goto('/partners');
    await expect(page.getByRole('link', { name: below.name })).toHaveCount(0);
    await page.getByRole('link', { name: `Partners of ${partner.name}` }).click();
    await expect(page.getByRole('rowheader', { name: new RegExp(`${below.name} ?, level 2`) })).toBeVisible();
    await page.getByRole('link', { name: partner.name, exact: true }).click();
    await page.getByRole('form', { name: 'Limits' }).getByLabel('Licences').fill('many');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await expect(page.getByLabel('Licences')).toHaveValue('many');
    await page.getByLabel('Licences').fill('25');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await expect(page.getByText('0 of 25')).toBeVisible();
  });
});

interface Entering {
  browser: Browser;
  address: string;
  given: Parameters<typeof comeIn>[0]['given'];
  mails: Parameters<typeof comeIn>[0]['mails'];
  partner: { id: string };
}

/** A page of somebody who administers the partner. */
async function enterPartner({ browser, address, given, mails, partner }: Entering): Promise<Page> {
  const { token } = await comeIn({ browser, address, given, mails }, partner, 'partner-administrator');
  const context = await browser.newContext({ baseURL: address });
  await context.addCookies([{ name: 'sid', value: token, url: address, httpOnly: true, sameSite: 'Lax' }]);
  return context.newPage();
}

/** By the form, without a telephony profile. */
async function createInScope(page: Page, scope: string, name: string): Promise<void> {
  await page.goto(`${scope}/tenants/new`);
  await expect(page.getByRole('region', { name: 'Belongs to' })).toContainText('This tenant will belong to');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Next: Domain & policy' }).click();
  await page.getByRole('radio', { name: 'None' }).check();
  await page.getByRole('button', { name: 'Create tenant' }).last().click();
}
