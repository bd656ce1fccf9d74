import type { Browser, Page } from '@playwright/test';
import { type GivenPerson, unique } from './fixtures/given';
import type { Server } from './fixtures/server';
import { enterAs, ownPassword, startOwnPassword } from './fixtures/sign-in';
import { expect, test } from './fixtures/test';

test('an initial password must be changed before anything else opens', async ({ page, given }) => {
  const person = await given.newcomer('provider-operator');
  await page.goto('/tenants?status=active');
  await signIn(page, person.email, person.password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose your own password');
  await page.goto('/tenants');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose your own password');
  await page.getByLabel('Initial password').fill(person.password);
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Initial password').fill(person.password);
  await page.getByLabel('New password').fill(ownPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Password changed')).toBeVisible();

  await page.getByRole('button', { name: `Account of ${person.name}` }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.goto('/tenants');
  await expect(page).toHaveURL('/sign-in?next=%2Ftenants');
  await signIn(page, person.email, ownPassword);
  await expect(page).toHaveURL('/tenants');
});

test('guessing is slowed down in the same words for everybody', async ({ browser, server, given }) => {
  const { email } = await given.newcomer('provider-operator');
  const told = [];
  for (const address of [email, `${unique()}@provider.example`]) {
    const context = await browser.newContext({ baseURL: server.address });
    const page = await context.newPage();
    await page.goto('/sign-in');
    const alert = page.getByRole('alert').filter({ hasText: 'Problem' });
    await signIn(page, address, 'a wrong password altogether');
    await expect(alert).toBeVisible();
    const wrong = await alert.innerText();
    await expect(page.getByLabel('E-mail address')).toHaveValue(address);
    await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue('');
    for (let guess = 2; guess <= 5; guess += 1) {
      await context.request.post('/api/v1/session', {
        data: { email: address, password: `a wrong password, number ${guess}` },
      });
    }
    await signIn(page, address, 'a wrong password altogether');
    await expect(alert).toContainText(/minute/);
    told.push([wrong, await alert.innerText()]);
    await context.close();
  }
  expect(told[0]).toEqual(told[1]);
});

test('a session that is ended elsewhere is over at once', async ({ browser, server, given }) => {
  const person = await given.newcomer('provider-operator');
  const here = await openAs(browser, server, person);
  const there = await browser.newContext({ baseURL: server.address, userAgent: firefox });
  await enterAs(there, server.address, { email: person.email, password: ownPassword });
  const elsewhere = await there.newPage();
  await elsewhere.goto('/tenants');
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Tenants');

  await here.goto('/account');
  const sessions = here.getByRole('table', { name: 'Your sessions' });
  await expect(sessions.getByText('This session')).toBeVisible();
  await sessions
    .getByRole('button', { name: /End session of/ })
    .first()
    .click();
  await expect(sessions.getByRole('button', { name: /End session of/ })).toBeHidden();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await here.reload();
  await expect(here.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await there.close();
  await here.context().close();
});

test('an operator changes tenants, and finds no way to delete them or to see people', async ({
  browser,
  server,
  given,
}) => {
  const system = await given.system();
  const tenant = await given.tenantOn(system, `Greene ${unique()}`, 1, '1000-1020');
  const page = await openAs(browser, server, await given.newcomer('provider-operator'));
  await page.goto(`/tenants/${tenant.id}`);
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /delete|purge/i })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Console' })).toContainText('Tenants');
  await expect(page.getByRole('link', { name: 'Users & roles' })).toBeHidden();
  await page.goto(`/tenants?q=${encodeURIComponent(tenant.name)}`);
  await page.getByRole('checkbox', { name: `Select ${tenant.name}` }).check();
  await expect(page.getByRole('button', { name: 'Deactivate 1 tenant' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Delete/ })).toBeHidden();
  for (const path of ['/people', '/people/new']) {
    await page.goto(path);
    await expect(page.getByText('Only provider administrators manage people.')).toBeVisible();
  }
  await page.goto('/telephony-systems/new');
  await expect(page.getByRole('button', { name: 'Add telephony system' })).toBeHidden();
  await page.context().close();
});

test('an auditor reads everything, sees no button that changes anything, and is refused by address', async ({
  browser,
  server,
  given,
}) => {
  const system = await given.system();
  const tenant = await given.tenantOn(system, `Greene ${unique()}`, 1, '1000-1020');
  const page = await openAs(browser, server, await given.newcomer('provider-auditor'));
  const changing = page
    .getByRole('main')
    .getByRole('button', { name: /create|add|edit|save changes|delete|purge|restore|activate|undo/i });
  const leading = page.getByRole('main').getByRole('link', { name: /^(create|add|edit)/i });
  const [first] = (await given.read<{ items: { id: string }[] }>('/api/v1/telephony-systems')).items;
  for (const path of [
    '/tenants',
    `/tenants/${tenant.id}`,
    `/tenants/${tenant.id}?tab=numbers`,
    `/tenants/${tenant.id}?tab=activity`,
    '/telephony-systems',
    `/telephony-systems/${first?.id}`,
    '/audit',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(changing, path).toHaveCount(0);
    await expect(leading, path).toHaveCount(0);
  }
  for (const [path, refusal] of [
    ['/tenants/new', 'Your role does not create tenants.'],
    [`/tenants/${tenant.id}/edit`, 'Your role does not change tenants.'],
    ['/people', 'Only provider administrators manage people.'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(refusal)).toBeVisible();
  }
  const answer = await page.context().request.delete(`/api/v1/tenants/${tenant.id}`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.status()).toBe(403);
  await page.context().close();
});

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A page of somebody in this role, in a browser of its own, past the change of the initial password. */
async function openAs(browser: Browser, server: Server, person: GivenPerson): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address });
  await enterAs(context, server.address, person);
  const page = await context.newPage();
  await startOwnPassword(page, person);
  return page;
}
