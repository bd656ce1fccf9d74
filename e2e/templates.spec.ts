import type { Page } from '@playwright/test';
import { freshNumber, type Given, unique } from './fixtures/given';
import { expect, expectAccessible, test } from './fixtures/test';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rowOf = (page: Page, what: string) => page.getByRole('row').filter({ hasText: what }).first();

/** A tenant worth having more of: telephony, two blocks of numbers, one of them long. */
async function givePattern(given: Given) {
  const system = await given.system();
  const name = `Branch ${unique()}`;
  const tenant = await given.tenantOn(system, name, 7, '1000-1020');
  const [long, short] = [freshNumber(), freshNumber()];
  await given.block({ number: long, count: 10, tenantId: tenant.id });
  await given.block({ number: short, count: 1, tenantId: tenant.id });
  return { tenant, name, system, long, short };
}

async function saveAsTemplate(page: Page, tenant: { id: string; name: string }, name: string) {
  await page.goto(`/tenants/${tenant.id}`);
  await page.getByRole('link', { name: 'Save as template' }).click();
  await expect(title(page)).toHaveText(`Save ${tenant.name} as a template`);
  await page.getByLabel('Name of the template').fill(name);
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(title(page)).toHaveText(name);
}

test('a tenant becomes a template, and a tenant is made from it by a plan @both', async ({
  signedIn: page,
  given,
}) => {
  const pattern = await givePattern(given);
  const name = `Shop ${unique()}`;
  const target = freshNumber();
  const holder = await given.tenant({ name: `Nordic ${unique()}` });
  const held = freshNumber();
  await given.block({ number: held, count: 10, tenantId: holder.id });
  const made = `Greene ${unique()}`;

  await test.step('the page of a tenant offers it', async () => {
    await saveAsTemplate(page, pattern.tenant, name);
    await expect(rowOf(page, pattern.long)).toContainText('10');
    await expectAccessible(page);
  });

  await test.step('the form is made from the template, numbers are checked while one types', async () => {
    await page.getByRole('link', { name: 'Create tenant from template' }).click();
    await expect(title(page)).toHaveText(`Create a tenant from ${name}`);
    const row = page.getByRole('listitem').filter({ hasText: pattern.long });
    await expect(row.getByText(`Held by ${pattern.name}, left out.`)).toBeVisible();
    await row.getByLabel(`New number instead of ${pattern.long}`).fill(held);
    await expect(row.getByText(`Held by ${holder.name}, left out.`)).toBeVisible();
    await expect(row.getByRole('link', { name: `Open ${holder.name}` })).toBeVisible();
    await row.getByLabel(`New number instead of ${pattern.long}`).fill(target);
    await expect(row.getByText('Free: not in the inventory yet')).toBeVisible();
    await expect(page.getByText('1 of 2 blocks mapped.')).toBeVisible();
  });

  await test.step('what is missing is said, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await expect(page.getByRole('link', { name: 'Enter a name.' }).first()).toBeVisible();
    await expect(page.getByLabel(`New number instead of ${pattern.long}`)).toHaveValue(target);
    await expectAccessible(page);
  });

  await test.step('a taken name lands on its field, with its holder', async () => {
    await page.getByLabel('Name', { exact: true }).fill(holder.name);
    await page.getByLabel('Customer number').fill('12');
    await expect(page.getByText('12 is free.')).toBeVisible();
    await page.getByLabel('Directory numbers').fill('2000-2020');
    await page.getByLabel('Name of the administrator').fill('Ann Lee');
    await page.getByLabel('E-mail address').fill(`ann.${unique()}@greene.example`);
    await page.getByLabel('Initial password').fill('quiet lamp harbour nine');
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await expect(page.getByRole('link', { name: `Open ${holder.name}` }).first()).toBeVisible();
    await expect(page.getByLabel('Initial password')).toHaveValue('quiet lamp harbour nine');
  });

  await test.step('the plan has every item with its verdict', async () => {
    await page.getByLabel('Name', { exact: true }).fill(made);
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await expect(page.getByRole('heading', { name: `What creating ${made} does` })).toBeFocused();
    await expect(rowOf(page, target)).toContainText('Create');
    await expect(rowOf(page, pattern.short)).toContainText(pattern.name);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change the entries' }).click();
    await expect(page.getByLabel('Customer number')).toHaveValue('12');
    await page.getByRole('button', { name: 'Show the plan' }).click();
  });

  await test.step('it is created, inactive, and its administrator is invited', async () => {
    await page.getByRole('button', { name: `Create ${made}` }).click();
    await expect(title(page)).toHaveText(`${made} is created`);
    await expect(page.getByText('Nobody can call until it is active.')).toBeVisible();
    await expect(rowOf(page, 'Ann Lee')).toContainText('Invited');
    await expectAccessible(page);
    await page.getByRole('link', { name: `Open ${made}` }).click();
    await expect(title(page)).toHaveText(made);
    await expect(page.getByText('follows version 1')).toBeVisible();
  });
});

test('a tenant that fell behind is brought up by a plan @both', async ({ signedIn: page, given }) => {
  const { tenant } = await givePattern(given);
  const name = `Office ${unique()}`;
  const made = `Follower ${unique()}`;

  await test.step('a tenant is made without an own number', async () => {
    await saveAsTemplate(page, tenant, name);
    await page.getByRole('link', { name: 'Create tenant from template' }).click();
    await page.getByLabel('Name', { exact: true }).fill(made);
    await page.getByLabel('Directory numbers').fill('3000-3010');
    await page.getByLabel('Name of the administrator').fill('Bo Ek');
    await page.getByLabel('E-mail address').fill(`bo.${unique()}@follower.example`);
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await page.getByRole('button', { name: `Create ${made}` }).click();
    await expect(title(page)).toHaveText(`${made} is created`);
  });

  await test.step('the template is renewed from its tenant', async () => {
    await given.change(tenant, { capacity: { numberOfUsers: 44 } });
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('link', { name: 'New version' }).click();
    await page.getByLabel('Note to this version').fill('Room for more');
    await page.getByRole('button', { name: 'Add version' }).click();
    await expect(title(page)).toHaveText(name);
    await page.getByRole('link', { name: /^Versions/ }).click();
    await expect(rowOf(page, 'Room for more')).toContainText('Version 2');
  });

  await test.step('who is behind is found, with what differs', async () => {
    await page.getByRole('link', { name: /^Tenants made/ }).click();
    await expect(rowOf(page, made)).toContainText('1 behind');
    await expectAccessible(page);
    await page.getByRole('link', { name: `Bring up ${made}` }).click();
    await expect(rowOf(page, '44')).toBeVisible();
    await expect(page.getByLabel('Bring up: Capacity')).toBeChecked();
    await expectAccessible(page);
  });

  await test.step('before and after, then done', async () => {
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await expect(
      page.getByRole('heading', { name: `What bringing ${made} up to version 2 changes` }),
    ).toBeVisible();
    await page.getByRole('button', { name: `Bring ${made} up to version 2` }).click();
    await expect(page.getByText('Nothing differs from version 2.')).toBeVisible();
  });
});

test('an archive becomes a template; a damaged one says why', async ({ signedIn: page, given }) => {
  const tenant = await given.tenant({ name: `Archived ${unique()}` });
  const archive = await given.archiveOf(tenant);
  const drop = page.getByLabel('Drop a file here, or choose one:');
  await page.goto('/templates/new?from=archive');
  const damaged = Buffer.from(archive);
  const at = damaged.indexOf('tenant.json');
  damaged.fill(0x55, at + 40, at + 60);
  await drop.setInputFiles({ name: 'damaged.zip', mimeType: 'application/zip', buffer: damaged });
  await expect(page.getByText('damaged.zip was refused.')).toBeVisible();
  await page.getByRole('link', { name: 'Choose another file' }).click();
  await drop.setInputFiles({ name: 'good.zip', mimeType: 'application/zip', buffer: archive });
  await expect(page.getByLabel('Name of the template')).toHaveValue(tenant.name);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(title(page)).toHaveText(tenant.name);

  await test.step('it is found in the list, and deleted with what follows', async () => {
    await page.goto('/templates');
    await page.getByRole('searchbox', { name: 'Search templates' }).fill(tenant.name.slice(4));
    await expect(page.getByRole('status').filter({ hasText: '1 template' })).toBeVisible();
    await page.getByRole('link', { name: tenant.name, exact: true }).click();
    await page.getByRole('button', { name: `Delete ${tenant.name}` }).click();
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.getByRole('button', { name: 'Delete template' }).click();
    await expect(page.getByText('Template deleted').first()).toBeVisible();
  });
});

test('a tenant is made from a template without JavaScript', async ({ browser, server, signedIn, given }) => {
  const { tenant, long } = await givePattern(given);
  const name = `Plain ${unique()}`;
  await saveAsTemplate(signedIn, tenant, name);
  const context = await browser.newContext({
    baseURL: server.address,
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto('/templates');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Create tenant from template' }).click();
  const made = `Script ${unique()}`;
  const target = freshNumber();
  await page.getByLabel('Name', { exact: true }).fill(made);
  await page.getByLabel(`New number instead of ${long}`).fill(target);
  await page.getByRole('button', { name: 'Show the plan' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(made);
  await expect(page.getByLabel(`New number instead of ${long}`)).toHaveValue(target);
  await page.getByLabel('Name of the administrator').fill('Kim Ray');
  await page.getByLabel('E-mail address').fill(`kim.${unique()}@plain.example`);
  await page.getByRole('button', { name: 'Show the plan' }).click();
  await expect(rowOf(page, target)).toContainText('Create');
  await page.getByRole('button', { name: `Create ${made}` }).click();
  await expect(title(page)).toHaveText(`${made} is created`);
  await context.close();
});
