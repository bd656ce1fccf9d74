import type { Page } from '@playwright/test';
import { freshNumber, type Given, unique } from './fixtures/given';
import { type Elsewhere, expect, expectAccessible, test } from './fixtures/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const dropLabel = 'Drop a file here, or choose one:';

test('a tenant moves from one console to another, with its conflicts decided by hand @both', async ({
  signedIn: here,
  given,
  elsewhere,
}, testInfo) => {
  test.setTimeout(120_000);
  const there = elsewhere.page;
  const { moving, holder, block } = await givenConflict(given, elsewhere);
  const archive = testInfo.outputPath('tenant.zip');

  await test.step('it is frozen here', async () => {
    await here.goto(`/tenants/${moving.id}`);
    await here.getByRole('link', { name: 'Move to another cluster' }).click();
    await here.getByLabel('Reason').fill('Cluster 1 is full.');
    await here.getByLabel('Address of the other console').fill(elsewhere.server.address);
    await here.getByRole('button', { name: 'Freeze and begin' }).click();
    await expect(heading(here)).toHaveText(`Move of ${moving.name}`);
    await expectAccessible(here);
  });

  await test.step('its archive is downloaded', async () => {
    const download = here.waitForEvent('download');
    await here.getByRole('link', { name: 'Download the archive' }).click();
    await (await download).saveAs(archive);
    await here.getByRole('button', { name: 'I have the archive' }).click();
    await expect(here.getByRole('heading', { name: 'Now: Import it there' })).toBeVisible();
  });

  await test.step('there its plan shows what stands against it', async () => {
    await there.goto('/import');
    await there.getByLabel(dropLabel).setInputFiles(archive);
    await expect(there.getByText('It cannot be imported like this yet.')).toBeVisible();
    await expect(there.getByRole('heading', { name: '2 conflicts to look at' })).toBeVisible();
    await expect(there.getByRole('listitem').filter({ hasText: 'Access numbers of another' })).toContainText(
      holder.name,
    );
    await expectAccessible(there);
  });

  await test.step('each conflict is decided, and the plan drawn again', async () => {
    const choose = (what: RegExp, option: string) =>
      there.getByRole('combobox', { name: what }).selectOption({ label: option });
    await choose(new RegExp(block.number), 'Take the free parts');
    await choose(/1000–1020/, 'Take the free parts');
    await there.getByRole('radio', { name: 'Inactive' }).check();
    await there.getByRole('button', { name: 'Draw the plan again with this' }).click();
    await expect(there.getByText('It cannot be imported like this yet.')).toBeHidden();
  });

  await test.step('it is imported there, inactive', async () => {
    await there.getByRole('button', { name: `Import ${moving.name}` }).click();
    await expect(there.getByText(`${moving.name} is here.`)).toBeVisible();
    await expect(there.getByText('It is inactive: activate it now?')).toBeVisible();
    await expectAccessible(there);
    const { items } = await elsewhere.given.read<{ items: { number: string; count: number }[] }>(
      `/api/v1/access-numbers?tenant=${moving.id}`,
    );
    expect(items).toMatchObject([{ number: block.number, count: 5 }]);
    await here.getByRole('button', { name: 'It is imported there' }).click();
    await expect(here.getByRole('heading', { name: 'Now: Go through the check list' })).toBeVisible();
  });

  await test.step('the check list is gone through', async () => {
    for (const box of await here.getByRole('checkbox').all()) await box.check();
    await here.getByRole('button', { name: 'All of it is in order' }).click();
    await expect(here.getByRole('heading', { name: 'Now: Activate it there' })).toBeVisible();
  });

  await test.step('it is activated there', async () => {
    await there.getByRole('button', { name: 'Activate' }).click();
    await expect
      .poll(
        async () => (await elsewhere.given.read<{ status: string }>(`/api/v1/tenants/${moving.id}`)).status,
      )
      .toBe('active');
    await here.getByRole('button', { name: 'It is active there' }).click();
  });

  await test.step('it is retired here, with a pointer to its new home', async () => {
    const newHome = `${elsewhere.server.address}/tenants/${moving.id}`;
    await expect(here.getByLabel('Its new address')).toHaveValue(newHome);
    await here.getByLabel(`Type ${moving.name} to retire it here`).fill(moving.name);
    await here.getByRole('button', { name: 'Retire tenant' }).click();
    await expect(here.getByText(`${moving.name} lives at ${newHome} now.`)).toBeVisible();
    await here.goto(`/tenants/${moving.id}`);
    await expect(here.getByRole('link', { name: newHome })).toBeVisible();
    await there.goto(new URL(newHome).pathname);
    await expect(heading(there)).toContainText(moving.name);
  });
});

/** Half of an access-number block, and two directory numbers, are somebody else's on the other console. */
async function givenConflict(given: Given, elsewhere: Elsewhere) {
  const system = await given.system();
  await elsewhere.given.system(system);
  const moving = await given.tenantOn(system, `Moving ${unique()}`, 2, '1000-1020');
  await given.activate(moving);
  const holder = await elsewhere.given.tenantOn(system, `Holder ${unique()}`, 1, '1010-1011');
  const number = freshNumber();
  const block = await given.block({ number, count: 10, tenantId: moving.id });
  await elsewhere.given.block({
    number: String(BigInt(number) + 5n),
    count: 5,
    tenantId: holder.id,
  });
  return { moving, holder, block };
}
