import type { APIRequestContext } from '@playwright/test';
import { freshNumber, type Given, unique } from './fixtures/given';
import { openSession } from './fixtures/sign-in';
import { administrator, expect, test } from './fixtures/test';

interface Made {
  id: string;
  name: string;
  status: string;
}

/** A template with one block, whose first number is given with its archive. */
async function givenTemplate(given: Given) {
  const word = unique();
  const tenant = await given.tenant({ name: `Template ${word}`, url: `${word}.example.com` });
  const { number } = await given.block({ number: freshNumber(), count: 10, tenantId: tenant.id });
  return { number, archive: await given.archiveOf(tenant) };
}

async function scriptOf(request: APIRequestContext) {
  const headers = { authorization: `Bearer ${await openSession(request, administrator)}` };
  const read = async <Found>(path: string) => (await (await request.get(path, { headers })).json()) as Found;
  return {
    headers,
    read,
    tenant: async (url: string) =>
      (await read<{ items: Made[] }>(`/api/v1/tenants?q=${url}&limit=1`)).items[0] as Made,
  };
}

const administratorOf = (word: string) => ({
  firstName: 'Ann',
  lastName: 'Lee',
  loginId: `ann.${word}`,
  password: 'abcd 1234',
  email: `ann.${word}@net`,
});

test('a tenant by JSON: the product fetches the template, and its administrator is invited', async ({
  request,
  given,
  templateFiles,
  mails,
}) => {
  const { number, archive } = await givenTemplate(given);
  const script = await scriptOf(request);
  const word = unique();
  const url = `${word}.example.com`;
  const fresh = freshNumber();
  const document = {
    tenantName: `North ${word}`,
    numberMap: { [number]: fresh },
    ...administratorOf(word),
    templateUrl: templateFiles.offer(archive),
    lockTimeout: 60,
  };
  const address = `/configapi/v2/selfservice/tenant/${url}`;
  const headers = { ...script.headers, 'content-type': 'application/JSON' };
  const answer = await request.post(address, { headers, data: JSON.stringify(document) });
  expect([answer.status(), await answer.text()]).toEqual([200, '']);
  const made = await script.tenant(url);
  expect(made).toMatchObject({ name: `North ${word}`, status: 'inactive' });
  const blocks = await script.read<{ items: object[] }>(`/api/v1/access-numbers?tenant=${made.id}`);
  expect(blocks.items).toMatchObject([{ number: fresh, count: 10, trunks: [] }]);
  expect((await mails.latest(`ann.${word}@net`)).link).toContain('/activate?token=');
  const again = await request.post(address, { headers, data: JSON.stringify(document) });
  expect([again.status(), (await again.json()).error]).toEqual([409, 'conflict']);

  const elsewhere = { ...document, templateUrl: 'http://169.254.169.254/latest/meta-data/' };
  const refused = await request.post(`${address}.org`, { headers, data: JSON.stringify(elsewhere) });
  expect([refused.status(), (await refused.json()).error]).toEqual([400, 'invalid_request']);
});

test('a tenant by form, and one by stream, are seen in the console', async ({
  signedIn: page,
  request,
  given,
}) => {
  const { number, archive } = await givenTemplate(given);
  const script = await scriptOf(request);
  const word = unique();
  const fresh = freshNumber();
  const form = await request.post(`/configapi/v2/selfservice/tenant/${word}.example.com`, {
    headers: script.headers,
    multipart: {
      tenantName: `South ${word}`,
      numberMap: `${number}:${fresh}`,
      ...administratorOf(word),
      template: { name: 'template.zip', mimeType: 'application/zip', buffer: archive },
    },
  });
  expect([form.status(), await form.text()]).toEqual([200, '']);
  const stream = await request.put(`/configapi/v2/tenant/west${word}.example.com?lockTimeout=60`, {
    headers: { ...script.headers, 'content-type': 'application/ZIP' },
    data: archive,
  });
  expect([stream.status(), await stream.text()]).toEqual([200, '']);

  for (const [url, name, status] of [
    [`${word}.example.com`, `South ${word}`, 'Awaiting activation'],
    [`west${word}.example.com`, `west${word}`, 'Inactive'],
  ] as const) {
    await page.goto(`/tenants/${(await script.tenant(url)).id}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText(status).first()).toBeVisible();
  }
});
