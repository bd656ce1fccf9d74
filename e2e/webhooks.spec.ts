import { unique } from './fixtures/given';
import { expect, expectInBothThemes, test } from './fixtures/test';

/** Workers that run at once have receivers at ports of their own. */
const port = 41_990 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);

// Nothing listens there: every attempt is refused.
test.use({ settings: { TENANTRY_WEBHOOK_HOSTS: `127.0.0.1:${port}` } });

test('a webhook is added, tested, paused, resumed and deleted @both', async ({ signedIn: page }) => {
  const name = `Billing ${unique()}`;

  await test.step('its secret is shown once', async () => {
    await page.goto('/webhooks');
    await page.getByRole('link', { name: 'Add webhook' }).first().click();
    await page.getByLabel('Address').fill('http://elsewhere.example/');
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await expect(page.getByText('TENANTRY_WEBHOOK_HOSTS').first()).toBeVisible();
    await page.getByLabel('Address').fill(`http://127.0.0.1:${port}/take`);
    await page.getByLabel('Description').fill(name);
    await page.getByRole('checkbox', { name: 'tenant.created' }).check();
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await expect(page.getByRole('region', { name: 'Secret' })).toHaveText(/^whsec_[\w-]{43}$/);
    await expectInBothThemes(page);
    await page.getByRole('link', { name: 'Open the webhook' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByText('whsec_')).toHaveCount(0);
  });

  await test.step('a test that reaches nobody says why', async () => {
    await page.getByRole('button', { name: 'Send test event' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('webhook.test');
    await expect(page.getByText('The connection was refused.')).toBeVisible({ timeout: 15_000 });
    await expectInBothThemes(page);
    await page.getByRole('link', { name, exact: true }).click();
  });

  await test.step('it is paused, and goes on from now', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('This webhook is paused, and nothing is sent.')).toBeVisible();
    await expectInBothThemes(page);
    await page.getByRole('radio', { name: /^From now on/ }).check();
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  await test.step('its secret is renewed, and it is deleted', async () => {
    await page.getByRole('button', { name: 'Renew secret' }).click();
    await expect(page.getByRole('region', { name: 'Secret' })).toHaveText(/^whsec_/);
    await page.goto(page.url().split('?')[0] ?? '');
    await page.getByRole('button', { name: `Delete ${name}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete webhook' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Webhooks');
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
  });
});
