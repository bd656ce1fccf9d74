import type { APIRequestContext, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { administrator } from './fixtures/administrator';
import { unique } from './fixtures/given';
import { expect, test } from './fixtures/test';

const password = 'nine grey herons in fog';

/** What an authenticator app shows, so many steps of 30 seconds from now. */
function codeOf(seed: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address or login id').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}

test('a second factor is set up, asked for, replaced by a recovery code, and removed', async ({
  page,
  request,
}) => {
  test.slow();
  const email = await addPerson(request);
  await signIn(page, email);
  await page.goto('/account/second-factor');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const seed = (await page.getByTestId('seed').innerText()).replaceAll(' ', '');
  await page.getByLabel('Code that the app shows now').fill(codeOf(seed));
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const [first = '', second = ''] = await codes.allInnerTexts();
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await expect(page.getByText('Recovery codes left')).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, email);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
  await page.getByLabel('Six-digit code').fill('000 000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Six-digit code')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Six-digit code').fill(codeOf(seed, 1).replace(/^(...)/, '$1 '));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Enter your code');

  await page.context().clearCookies();
  await signIn(page, email);
  await page.getByText('The telephone is not at hand').click();
  await page.getByLabel('Recovery code').fill(first.toUpperCase());
  await page.getByRole('button', { name: 'Use recovery code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Enter your code');
  await page.goto('/account');
  const history = page.getByRole('table', { name: 'Your sign-ins' });
  await expect(history.getByText('with a recovery code')).toBeVisible();
  await expect(history.getByText('wrong code')).toBeVisible();

  await page.goto('/account/second-factor');
  const removal = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Remove second factor' }) });
  await removal.getByLabel('Your password').fill(password);
  await removal.getByLabel('Code').fill(second);
  await removal.getByRole('button', { name: 'Remove second factor' }).click();
  await expect(page.getByText('Second factor removed')).toBeVisible();
});

test('without JavaScript the recovery codes are shown just the same', async ({
  browser,
  request,
  server,
}) => {
  const email = await addPerson(request);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.address });
  const page = await context.newPage();
  await signIn(page, email);
  await page.goto('/account/second-factor');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  const seed = (await page.getByTestId('seed').innerText()).replaceAll(' ', '');
  await page.getByLabel('Code that the app shows now').fill(codeOf(seed));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10);
  await context.close();
});

test('a new password is set by a mail, whose link is used up by it', async ({ page, request, mails }) => {
  const email = await addPerson(request);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Password forgotten?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Password forgotten');
  await page.getByLabel('E-mail address or login id').fill(email);
  await page.getByRole('button', { name: 'Send link' }).click();
  await expect(page.getByText('If an account has this address')).toBeVisible();
  const { link } = await mails.latest(email);
  const { pathname, search } = new URL(link);
  const path = pathname + search;
  expect(pathname).toBe('/reset-password');
  await page.goto(path);
  await page.goto(path);
  await page.getByLabel('New password', { exact: true }).fill('four blue boats at noon');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText('Password changed')).toBeVisible();
  await page.goto(path);
  await expect(page.getByText('This link was used already')).toBeVisible();
});

/** Somebody with a password of their own. */
async function addPerson(request: APIRequestContext): Promise<string> {
  const email = `kim.${unique()}@provider.example`;
  const initial = 'seven yellow cranes at dawn';
  const post = async (data: object) => {
    const answer = await request.post('/api/v1/session', { data });
    return ((await answer.json()) as { token: string }).token;
  };
  const { email: own, password: theirs } = administrator;
  const headers = { authorization: `Bearer ${await post({ email: own, password: theirs })}` };
  const draft = { name: 'Kim Holm', email, role: 'provider-operator', password: initial };
  await request.post('/api/v1/people', { data: draft, headers });
  const token = await post({ email, password: initial });
  await request.put('/api/v1/session/password', {
    data: { current: initial, next: password },
    headers: { authorization: `Bearer ${token}` },
  });
  return email;
}
