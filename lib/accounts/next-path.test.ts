import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNextPath } from './next-path';

it.each([
  ['/tenants?q=1007&sort=-createdAt', '/tenants?q=1007&sort=-createdAt'],
  ['/tenants/abc#numbers', '/tenants/abc'],
  ['/account', '/account'],
  ['/tenants?q=a+b&_rsc=x1y2', '/tenants?q=a+b'],
  [undefined, '/'],
  ['', '/'],
  ['tenants', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['/%5cevil.example', '/%5cevil.example'],
  ['https://evil.example/tenants', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
  ['/api/v1/tenants', '/'],
  ['/first-run?token=x', '/'],
  ['/sign-insight', '/sign-insight'],
])('%j leads to %s', (wanted, path) => {
  expect(readNextPath(wanted)).toBe(path);
});

it('stays on this site, whatever is asked for', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '%2f',
    '%5c',
    '\t',
    '\n',
    '#',
    '?',
    'evil.example',
    'a',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = readNextPath(`/${pieces.join('')}`);
      expect(path).toMatch(/^\/(?!\/)/);
      expect(new URL(path, 'https://console.example').host).toBe('console.example');
    }),
    { numRuns: 3000 },
  );
});
