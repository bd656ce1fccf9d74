import { type AddressInfo, createServer } from 'node:net';
import { administrator } from './fixtures/administrator';
import { openIdentityProvider } from './fixtures/identity-provider';
import { startServer } from './fixtures/server';
import { expect, test } from './fixtures/test';

test('people sign in with an identity provider, and read why not', async ({ page, places }) => {
  test.slow();
  const port = await freePort();
  const home = `http://127.0.0.1:${port}`;
  const provider = await openIdentityProvider(`${home}/sign-in/sso/callback`);
  provider.accounts.set('ada', { email: administrator.email, email_verified: true });
  provider.accounts.set('eve', { email: 'eve@elsewhere.example', email_verified: true });
  const place = await places.prepared();
  const server = await startServer({ ...place.settings, ...provider.settings, PORT: String(port) });
  try {
    const enterThere = async (login: string) => {
      await page.context().clearCookies();
      await page.goto(`${home}/sign-in?next=/account`);
      await page.getByRole('link', { name: 'Sign in with Example Login' }).click();
      await page.getByPlaceholder('Enter any login').fill(login);
      await page.getByPlaceholder('and password').fill('any');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
    };
    await enterThere('eve');
    await expect(page.getByText('Nobody here has the e-mail address of this account')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in with a password' })).toBeVisible();
    await enterThere('ada');
    await expect(page).toHaveURL(`${home}/account`);
    await page.getByRole('button', { name: /Unlink/ }).click();
    await expect(page.getByText('None is linked yet')).toBeVisible();
  } finally {
    await server.stop();
    await place.remove();
    await provider.close();
  }
});

/** The redirect address is part of what the provider knows before the server starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
