import type { Browser, Page } from '@playwright/test';
import { freshNumber, type Given, unique } from './fixtures/given';
import { ownPassword, startOwnPassword } from './fixtures/sign-in';
import { comeIn } from './fixtures/tenant-administrator';
import { administrator, enterAs, expect, expectAccessible, test } from './fixtures/test';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A tenant with numbers of both kinds, as a provider keeps one to make others from. */
async function givenPattern(given: Given) {
  const system = await given.system();
  const name = `Pattern ${unique()}`;
  const pattern = await given.tenantOn(system, name, 1, '1000-1020');
  const trunk = await given.trunk();
  const number = freshNumber();
  await given.block({
    number,
    count: 10,
    tenantId: pattern.id,
    trunks: [{ name: trunk.name, prefix: '9' }],
  });
  return { ...pattern, number, system };
}

/** What a phone shows of the link: set the password, review, activate. */
async function activateOn(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Activate ${name}`);
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill(ownPassword);
  await page.getByRole('button', { name: 'Set password and go on' }).click();
  await expect(page.getByRole('heading', { name: 'Review and activate', level: 1 })).toBeVisible();
  expect(page.url()).not.toContain('token');
  await expectAccessible(page);
  await page.getByRole('button', { name: `Activate ${name}` }).click();
  await page.waitForURL(/\/overview/);
  await expect(page.getByText('Active', { exact: true }).first()).toBeVisible();
}

async function onPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ ...phone, ...(baseURL && { baseURL }) })).newPage();
}

test('a tenant goes from a template into service, by its administrator on a phone, and the board shows each step @both', async ({
  browser,
  page,
  context,
  server,
  given,
  mails,
}) => {
  test.setTimeout(120_000);
  const pattern = await givenPattern(given);
  const template = await given.template({ name: `Template ${unique()}`, tenantId: pattern.id });
  const operator = await given.newcomer('provider-operator');
  await enterAs(context, server.address, operator);
  await startOwnPassword(page, operator);
  const [name, url, email] = [
    `Lindgren ${unique()}`,
    `${unique()}.example.com`,
    `${unique()}@lindgren.example`,
  ];

  await page.goto(`/templates/${template.id}/use`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Url (optional)', { exact: true }).fill(url);
  await page.getByLabel(`New number instead of ${pattern.number}, the first of 10`).fill(freshNumber());
  await page.getByLabel('Name of the administrator').fill('Kim Lind');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Show the plan' }).click();
  await page.getByRole('button', { name: `Create ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);

  const board = await context.newPage();
  await board.goto('/activations');
  const row = board.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('Sent');

  const { link, text, html } = await mails.latest(email);
  expect(text).toContain(name);
  expect(html).toContain(link.replaceAll('&', '&amp;'));
  expect(link.startsWith(server.address)).toBe(true);

  const theirs = await onPhone(browser, server.address);
  await theirs.goto(link);
  await expect(row).toContainText('Opened');
  await activateOn(theirs, link, name);
  await expect(row).toContainText('Done');

  await test.step('the link is used up', async () => {
    const again = await onPhone(browser, server.address);
    await again.goto(link);
    await expect(again.getByLabel('Password', { exact: true })).toHaveCount(0);
    await expect(again.getByRole('link', { name: /sign in/i })).toBeVisible();
    await expectAccessible(again);
    await again.context().close();
  });
  await theirs.context().close();
});

test('the same through the three documented calls @both', async ({
  browser,
  request,
  server,
  given,
  mails,
  templateFiles,
}) => {
  test.setTimeout(120_000);
  const pattern = await givenPattern(given);
  const key = await given.apiKey(`Script ${unique()}`);
  const answer = await request.post('/configapi/v2/oauth/token', {
    form: { grant_type: 'client_credentials', client_id: administrator.email, client_secret: key },
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}` };
  const archive = await request.get(`/configapi/v2/tenant/${pattern.url}`, { headers });
  const zip = await archive.body();
  expect(zip.subarray(0, 2).toString()).toBe('PK');

  const made = (how: string) => {
    const word = unique();
    return {
      name: `Made ${how} ${word}`,
      url: `${word}.example.com`,
      email: `${word}@made.example`,
      numbers: { [pattern.number]: freshNumber() },
    };
  };
  const members = ({ name, email }: ReturnType<typeof made>) => ({
    tenantName: name,
    firstName: 'Kim',
    lastName: 'Lind',
    loginId: email,
    email,
    password: 'begin with this one',
  });
  const [byUrl, byForm] = [made('by address'), made('by form')];

  const json = await request.post(`/configapi/v2/selfservice/tenant/${byUrl.url}`, {
    headers,
    data: { ...members(byUrl), numberMap: byUrl.numbers, templateUrl: templateFiles.offer(zip) },
  });
  expect(json.status(), await json.text()).toBe(200);

  const form = await request.post(`/configapi/v2/selfservice/tenant/${byForm.url}`, {
    headers,
    multipart: {
      ...members(byForm),
      numberMap: `${pattern.number}:${Object.values(byForm.numbers)[0]}`,
      template: { name: 'template.zip', mimeType: 'application/zip', buffer: zip },
    },
  });
  expect(form.status(), await form.text()).toBe(200);

  const streamed = `${unique()}.example.com`;
  const stream = await request.put(`/configapi/v2/tenant/${streamed}`, {
    headers: { ...headers, 'content-type': 'application/zip' },
    data: zip,
  });
  expect(stream.status(), await stream.text()).toBe(200);

  for (const { name, email } of [byUrl, byForm]) {
    const page = await onPhone(browser, server.address);
    const { link } = await mails.latest(email);
    await page.goto(link);
    await page.getByLabel('Your own password', { exact: true }).fill(ownPassword);
    await page.getByRole('button', { name: 'Set password and go on' }).click();
    await page.getByRole('button', { name: `Activate ${name}` }).click();
    await page.waitForURL(/\/overview/);
    await page.context().close();
  }
});

test('links that open nothing any more say why, and lead on', async ({ browser, server, given, mails }) => {
  const tenant = await given.tenant({ name: `Closed ${unique()}` });
  const email = `${unique()}@tenant.example`;
  const person = await given.tenantPerson(tenant, { name: 'Kim Lind', email });
  const invitation = await given.invite(tenant, person);
  const first = (await mails.latest(email)).link;
  const page = await onPhone(browser, server.address);

  await test.step('one that a newer mail replaced', async () => {
    await given.post(`/api/v1/invitations/${invitation.id}/resend`);
    await mails.latest(email, 2);
    await page.goto(first);
    await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('one that was taken back', async () => {
    const { link } = await mails.latest(email, 2);
    await given.post(`/api/v1/invitations/${invitation.id}/revoke`);
    await page.goto(link);
    await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('one that was never made', async () => {
    await page.goto(`/activate?token=${'x'.repeat(43)}`);
    await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('one of somebody else than who is signed in', async () => {
    const other = await given.tenant({ name: `Other ${unique()}` });
    const theirs = await comeIn({ address: server.address, browser, given, mails }, other);
    await given.unrevoke(invitation);
    const { link } = await mails.latest(email, 2);
    const context = await browser.newContext({ baseURL: server.address });
    await context.addCookies([{ name: 'sid', value: theirs.token, url: server.address }]);
    const wrong = await context.newPage();
    await wrong.goto(link);
    await expect(wrong.getByRole('heading', { name: 'Somebody else is signed in' })).toBeVisible();
    await expectAccessible(wrong);
    await wrong.getByRole('button', { name: /sign out/i }).click();
    await expect(wrong.getByLabel('Password', { exact: true })).toBeVisible();
    await context.close();
  });
  await page.context().close();
});

test('the address in a mail is never that of the request which caused it', async ({
  server,
  given,
  mails,
}) => {
  const tenant = await given.tenant({ name: `Hosts ${unique()}` });
  const hosts: Record<string, string>[] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example' },
    { forwarded: 'host=evil.example;proto=https' },
    { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example:8443' },
    { 'x-original-host': 'evil.example', 'x-host': 'evil.example' },
    { 'x-forwarded-server': 'evil.example', 'x-rewrite-url': 'https://evil.example/' },
    { origin: 'https://evil.example', referer: 'https://evil.example/activations' },
  ];
  for (const headers of hosts) {
    const email = `${unique()}@tenant.example`;
    const { id: personId } = await given.tenantPerson(tenant, { name: `Kim ${unique()}`, email });
    const status = await given.postRaw('/api/v1/invitations', { tenantId: tenant.id, personId }, headers);
    expect(status, JSON.stringify(headers)).toBe(201);
    const { text, html, link } = await mails.latest(email);
    expect(link.startsWith(`${server.address}/activate?token=`)).toBe(true);
    expect(text + html).not.toContain('evil.example');
  }
});
