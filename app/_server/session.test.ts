import { afterEach, describe, expect, it } from 'vitest';
import { isSameOrigin } from './session';
import { readCookie } from './session-cookie';
import { browserZone } from './time-zone';

const comesFromUs = (headers: Record<string, string>) =>
  isSameOrigin(new Headers({ host: '127.0.0.1:3000', ...headers }));

describe('whether a request was made by our own pages', () => {
  afterEach(() => {
    delete process.env.TENANTRY_PUBLIC_URL;
  });

  it.each<[Record<string, string>, boolean]>([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }, false],
    [{ 'sec-fetch-site': '' }, false],
    [{ origin: 'http://127.0.0.1:3000' }, true],
    [{ origin: 'https://127.0.0.1:3000' }, false],
    [{ origin: 'http://127.0.0.1:3001' }, false],
    [{ origin: 'http://127.0.0.1:3000.evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ referer: 'http://127.0.0.1:3000/tenants' }, false],
    [{}, false],
  ])('%j: %s', (headers, ours) => {
    expect(comesFromUs(headers)).toBe(ours);
  });

  it('goes by the configured address alone, when there is one', () => {
    process.env.TENANTRY_PUBLIC_URL = 'https://console.example';
    expect(comesFromUs({ origin: 'https://console.example' })).toBe(true);
    expect(comesFromUs({ origin: 'http://127.0.0.1:3000' })).toBe(false);
    expect(comesFromUs({ origin: 'https://sub.console.example', host: 'sub.console.example' })).toBe(false);
  });
});

it.each([
  ['sid=abc', 'abc'],
  ['theme=dark; sid=abc; zone=UTC', 'abc'],
  ['xsid=1;sid=abc', 'abc'],
  ['sid=a=b', 'a=b'],
  ['sid=', undefined],
  ['sidx=abc', undefined],
  [null, undefined],
])('the cookie header %j holds the session %s', (header, value) => {
  expect(readCookie(header, 'sid')).toBe(value);
});

it('takes only a real time zone from a cookie', () => {
  expect(browserZone('Europe/Stockholm')).toBe('Europe/Stockholm');
  expect(browserZone('Mars/Olympus')).toBeUndefined();
  expect(browserZone(undefined)).toBeUndefined();
});
