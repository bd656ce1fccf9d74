import type { BrowserContext, Page } from '@playwright/test';
import { unique } from './fixtures/given';
import { startOwnPassword } from './fixtures/sign-in';
import { comeIn } from './fixtures/tenant-administrator';
import { enterAs, expect, expectInBothThemes, test } from './fixtures/test';

const phone = { width: 390, height: 844 };
const pages = [
  'overview',
  'numbers',
  'numbers/dial?digits=05',
  'people',
  'activity',
  'support',
  'account',
  'help',
];

async function enter(context: BrowserContext, address: string, token: string): Promise<Page> {
  await context.addCookies([{ name: 'sid', value: token, url: address, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  await page.setViewportSize(phone);
  return page;
}

test('a tenant’s administrator reviews and activates it on a phone, and sees nothing of the provider @both', async ({
  browser,
  server,
  given,
  mails,
  context,
}) => {
  test.setTimeout(120_000);
  const system = await given.system();
  const tenant = await given.tenantOn(system, `Harbour ${unique()}`, 7, '1000-1020');
  const other = await given.tenant({ name: `Other ${unique()}` });
  const stage = { address: server.address, browser, given, mails };
  const { token } = await comeIn(stage, tenant);
  const page = await enter(context, server.address, token);

  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`/t/${tenant.url}/overview$`));
  await expect(page.getByText('Awaiting activation')).toBeVisible();
  await page.getByRole('link', { name: 'Review and activate' }).first().click();
  await expect(page.getByRole('heading', { name: 'Review and activate', level: 1 })).toBeVisible();
  await expect(page.getByText('No access numbers yet: nobody can call in from outside.')).toBeVisible();
  await expectInBothThemes(page);
  await page.getByRole('button', { name: `Activate ${tenant.name}` }).click();
  await expect(page.getByText(`${tenant.name} is in service.`)).toBeVisible();
  await page.goto(`/t/${tenant.url}/review`);
  await expect(page).toHaveURL(new RegExp('/overview$'));

  for (const path of pages) {
    await page.goto(`/t/${tenant.url}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectInBothThemes(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }

  await page.goto(`/t/${tenant.url}/numbers`);
  await page.getByRole('textbox', { name: 'Find a number' }).fill('1007');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('link', { name: '00–20: dial 00' })).toBeVisible();
  await page.getByRole('link', { name: '00–20: dial 00' }).click();
  await expect(page.getByText('reaches the directory number 1000')).toBeVisible();

  const foreign = await page.goto(`/t/${other.url}/overview`);
  const unknown = await page.request.get(`/t/nobody-has-this/overview`);
  expect([foreign?.status(), unknown.status()]).toEqual([404, 404]);
  await expect(page.getByRole('heading', { name: 'This page does not exist.' })).toBeVisible();
  for (const path of ['/tenants', `/tenants/${tenant.id}`, '/audit', '/overview', '/numbers']) {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/t/${tenant.url}/overview$`));
  }
});

test('a tenant’s administrator looks after its people', async ({
  browser,
  server,
  given,
  mails,
  context,
}) => {
  const tenant = await given.tenant({ name: `Harbour ${unique()}` });
  const { token } = await comeIn({ address: server.address, browser, given, mails }, tenant);
  const page = await enter(context, server.address, token);
  const email = `${unique()}@harbour.example`;

  await page.goto(`/t/${tenant.url}/people`);
  await page.getByText('Add an administrator').click();
  await page.getByLabel('Name', { exact: true }).fill('Cai Ek');
  await page.getByLabel('E-mail address', { exact: true }).fill('nothing');
  await page.getByRole('button', { name: 'Add administrator' }).click();
  await expect(page.getByRole('alert').first()).toContainText('An e-mail address looks like');
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Add administrator' }).click();
  const people = page.getByRole('list', { name: 'Administrators' });
  await expect(people.getByText(email)).toBeVisible();
  await expect(people.getByText('Invited', { exact: true })).toBeVisible();
  expect((await mails.latest(email)).text).toContain(tenant.name);
  await people.getByRole('button', { name: /Send again/ }).click();
  await mails.latest(email, 2);

  await people.getByRole('listitem').filter({ hasText: '(you)' }).getByRole('link').click();
  await page.getByRole('button', { name: /^Disable/ }).click();
  await expect(page.getByText(/You are the only administrator who can sign in/)).toBeVisible();
  await expectInBothThemes(page);
});

test('support looks into a tenant’s console by leave of its people, and changes nothing @both', async ({
  browser,
  server,
  given,
  mails,
  context,
  page: operatorPage,
}) => {
  test.setTimeout(120_000);
  const tenant = await given.tenant({ name: `Harbour ${unique()}` });
  const { email, token } = await comeIn({ address: server.address, browser, given, mails }, tenant);
  const operator = await given.newcomer('provider-operator');
  await enterAs(context, server.address, operator);
  await startOwnPassword(operatorPage, operator);
  const own = await browser.newContext({ baseURL: server.address });
  const page = await enter(own, server.address, token);

  await operatorPage.goto(`/t/${tenant.url}/overview`);
  await expect(operatorPage).toHaveURL(new RegExp(`/tenants/${tenant.id}`));
  await operatorPage.goto(`/tenants/${tenant.id}?tab=people`);
  await operatorPage.getByText('Ask for access', { exact: true }).first().click();
  await operatorPage.getByRole('button', { name: 'Ask for access' }).click();
  await expect(
    operatorPage.getByText('Say why. The administrators of the tenant read it.').first(),
  ).toBeVisible();
  await operatorPage.getByLabel('Why').fill('Calls drop after a minute.');
  await operatorPage.getByRole('button', { name: 'Ask for access' }).click();
  await expect(operatorPage.getByText('Waits for an answer')).toBeVisible();

  const mail = await mails.latest(email, 2);
  expect(mail.text).toContain('Calls drop after a minute.');
  await page.goto(`/t/${tenant.url}/support`);
  await expectInBothThemes(page);
  await page.getByRole('button', { name: /^Grant 30 minutes/ }).click();
  await expect(page.getByText('Looks in')).toBeVisible();

  await operatorPage.reload();
  await operatorPage.getByRole('link', { name: 'Open its console' }).click();
  const banner = operatorPage.getByRole('region', { name: 'Support access' });
  await expect(banner).toContainText('Nothing can be changed from here.');
  await expect(banner).toContainText('minutes left.');
  await expectInBothThemes(operatorPage);
  await operatorPage.goto(`/t/${tenant.url}/people`);
  await expect(operatorPage.getByText('Add an administrator')).toHaveCount(0);
  await operatorPage.getByRole('button', { name: 'End now' }).click();
  await expect(operatorPage).toHaveURL(new RegExp(`/tenants/${tenant.id}`));
  await operatorPage.goto(`/t/${tenant.url}/people`);
  await expect(operatorPage).toHaveURL(new RegExp(`/tenants/${tenant.id}`));

  await page.goto(`/t/${tenant.url}/activity`);
  await expect(page.getByText(/ended the support access of/)).toBeVisible();
  await own.close();
});
