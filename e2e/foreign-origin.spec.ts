import { inputOf, silent } from './authorisation/action-input';
import { actionRows } from './authorisation/action-rows';
import { anyone } from './authorisation/actors';
import { consoleRows } from './authorisation/console-rows';
import { jsonRows } from './authorisation/json-rows';
import { type Answer, collect } from './authorisation/send';
import { vendorRows } from './authorisation/vendor-rows';
import { readOffered } from './authorisation/walk';
import { administrator, expect, test } from './fixtures/test';

test.use({ settings: { TENANTRY_REQUESTS_PER_SECOND: '0' } });

/** How a page of somebody else makes a browser send the administrator's cookie. */
const foreign: [string, Record<string, string>][] = [
  ['without saying from where', {}],
  ['from nowhere', { origin: 'null' }],
  ['from another host', { origin: 'https://evil.example' }],
  ['from a host below this one', { origin: 'http://console.127.0.0.1' }],
  ['from another port', { origin: 'http://127.0.0.1:1' }],
  ['from another site, with the right origin', { 'sec-fetch-site': 'cross-site' }],
  ['from the same site', { 'sec-fetch-site': 'same-site' }],
  ['as plain text', { 'content-type': 'text/plain' }],
  ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
];

const changing = Object.keys({ ...jsonRows, ...vendorRows, ...consoleRows }).filter(
  (row) => !row.startsWith('GET'),
);

for (const [how, headers] of foreign) {
  test(`a change ${how} is refused at every interface and by every action`, async ({ server, given }) => {
    const cookie = `sid=${await given.session(administrator)}`;
    const routes = changing.map((row) => async () => {
      const [method = '', route = ''] = row.split(' ');
      const answer = await send(`${server.address}${fill(route)}`, {
        method,
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: '{}',
      });
      return isForeign(answer) ? undefined : `${row}: ${answer.status} ${answer.text.slice(0, 200)}`;
    });
    const actions = readOffered()
      .actions.filter(({ name }) => actionRows[name] !== anyone && !silent.has(name))
      .map(({ id, name, page }) => async () => {
        const answer = await send(`${server.address}${fill(page)}`, {
          method: 'POST',
          headers: { 'next-action': id, cookie, ...headers },
          body: inputOf(name),
        });
        return isForeign(answer) ? undefined : `${name}: ${answer.status} ${answer.text.slice(0, 200)}`;
      });
    // The type of an action's body is React's own.
    expect(await collect('content-type' in headers ? routes : [...routes, ...actions])).toEqual([]);
  });
}

function isForeign({ status, text }: Answer): boolean {
  if (status === 200) return /"code":"foreign-origin"|did not come from this console/.test(text);
  return status === 403 || (status === 400 && /unauthorized_client/.test(text));
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { ...init, redirect: 'manual' });
  return { status: answer.status, location: '', text: await answer.text() };
}

function fill(route: string): string {
  return route.replaceAll(/\[\w+\]/g, 'f1f6be66-9304-45f6-8db8-421064387467');
}
