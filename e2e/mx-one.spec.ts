import type { APIRequestContext } from '@playwright/test';
import { domain, unique } from './fixtures/given';
import { administrator, expect, test } from './fixtures/test';

const address = '/tenant/tenant-configuration/v1';

test('a script for an MX-ONE gets from its login to a tenant that the console shows @both', async ({
  request,
  given,
  signedIn: page,
}) => {
  const system = await given.system();
  const headers = await logIn(request);
  const name = `Tires ${unique()}`;
  const document = wholeDocument(system, name);

  const made = await request.post(address, { headers, data: document });
  expect(made.status()).toBe(201);
  expect(await made.text()).toBe(JSON.stringify(document));
  const place = { mxoneSubsystem: system, customerNumber: 4711 };
  const found = await request.get(address, { headers, params: place });
  expect([found.status(), await found.json()]).toEqual([200, document]);

  await page.goto(`/tenants?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByText('Active', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('4711').first()).toBeVisible();

  const saved = await request.put(address, { headers, data: { ...document, acronym: 'TIRES' } });
  expect([saved.status(), await saved.json()]).toEqual([200, { ...document, acronym: 'TIRES' }]);
  const removed = await request.delete(address, { headers, params: place });
  expect(removed.status()).toBe(200);
  await page.goto(`/tenants?deleted=true&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('a refusal has the five members, and names the field @both', async ({ request, given }) => {
  const document = wholeDocument(await given.system(), `Tires ${unique()}`);
  const headers = await logIn(request);
  const refused = await request.post(address, { headers, data: { ...document, customerNumber: 0 } });
  expect(refused.status()).toBe(400);
  const { developerMsg, ...told } = (await refused.json()) as Record<string, unknown>;
  expect(told).toEqual({
    mitelErrorCode: 'too-small',
    errorMsg: 'customerNumber: The customer number is 1 or more.',
    responseStatus: '400 BAD_REQUEST',
    responseCode: 400,
  });
  expect(developerMsg).toMatch(/^too-small at customerNumber; request \S+$/);
  expect((await request.post(address, { data: document })).status()).toBe(401);
  const wrong = await request.post('/auth/login', {
    data: { username: `${unique()}@provider.example`, password: 'wrong' },
  });
  expect([wrong.status(), await wrong.json()]).toMatchObject([400, { responseCode: 400 }]);
});

test('a refresh token works once @both', async ({ request }) => {
  const { refreshToken } = await tokens(request);
  const refresh = () => request.post('/auth/refresh', { data: { refreshToken } });
  const next = (await (await refresh()).json()) as { token: string };
  const headers = { authorization: `Bearer ${next.token}` };
  expect((await request.get(address, { headers })).status()).toBe(200);
  expect((await refresh()).status()).toBe(401);
  expect((await request.get(address, { headers })).status()).toBe(401);
});

test('the description of the interface is where Swagger tools look for it', async ({ request }) => {
  const answer = await request.get('/tenant/v3/api-docs');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.1', paths: { [address]: {} } });
});

async function tokens(request: APIRequestContext) {
  const { email: username, password } = administrator;
  const answer = await request.post('/auth/login', { data: { username, password } });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as { token: string; refreshToken: string };
}

async function logIn(request: APIRequestContext) {
  return { authorization: `Bearer ${(await tokens(request)).token}` };
}

/** The documented body, every member in its place. */
function wholeDocument(mxoneSubsystem: string, customerName: string) {
  return {
    mxoneSubsystem,
    customerNumber: 4711,
    customerName,
    acronym: 'Universal_tires',
    domainName: domain,
    domainOwner: true,
    restrictTerminalRegistrationFromForeignIPDomains: true,
    enableShortUserIdFormat: true,
    exceptionForDialingNumbers: '101,201,100000000',
    allowDirectCallsBetweenCustomers: true,
    financeId: 'UT 4711',
    directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 1, extraDigits: '5123456' }],
    commonAbbreviatedNumbers: [{ commonAbbreviatedNumbers: '205-207', prefixLength: 2, extraDigits: '' }],
    subscribers: [
      {
        numberRange: 1,
        featurelevel: 'STANDARD',
        dialingPrivileges: 'Internal',
        endUserDeviceType: 'Mitel 6863i',
      },
    ],
  };
}
