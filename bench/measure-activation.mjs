import { randomInt } from 'node:crypto';
import { signIn } from './client.mjs';
import { medianOf } from './medians.mjs';
import { plainBrowser } from './plain-browser.mjs';

const password = 'seven quiet lanterns drift home';

/** From `create from template` to an active tenant whose administrator is signed in, with the mail through a mail server. */
export async function measureActivation({ server, mails, rounds }) {
  const client = await signIn(server.address);
  const template = await givenTemplate(client);
  const [all, mailed] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    const word = `t${randomInt(1e9)}`;
    const email = `${word}@tenant.example`;
    const began = performance.now();
    await client.json(`/api/v1/templates/${template}/tenants`, {
      method: 'POST',
      body: {
        name: `Tenant ${word}`,
        url: `${word}.example.com`,
        administrator: { name: 'Kim Lind', email },
      },
    });
    const made = performance.now();
    const link = await mails.next(email);
    const arrived = performance.now();
    const browser = plainBrowser(server.address);
    const review = await browser.send(await browser.go(link), /Set password/, { password });
    const overview = await browser.send(review, /Activate/);
    const took = performance.now() - began;
    if (!browser.isSignedIn() || !overview.url.pathname.endsWith('/overview'))
      throw new Error(`The tenant was not activated: ${overview.url.href}`);
    if (round < 0) continue;
    all.push(took / 1000);
    mailed.push((arrived - made) / 1000);
  }
  return [
    {
      what: 'From “create from template” to an active tenant with its administrator signed in, mail included',
      figure: medianOf(all),
      against: 5,
      unit: 's',
      most: 5,
    },
    { what: 'Of it, until the mail is there', figure: medianOf(mailed), against: medianOf(all), unit: 's' },
  ];
}

async function givenTemplate(client) {
  const tenant = await client.json('/api/v1/tenants', {
    method: 'POST',
    body: { name: `Pattern ${randomInt(1e9)}` },
  });
  const { id } = await client.json('/api/v1/templates', {
    method: 'POST',
    body: { name: `Template ${randomInt(1e9)}`, tenantId: tenant.id },
  });
  return id;
}
