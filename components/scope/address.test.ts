import { describe, expect, test } from 'vitest';
import { addScope, scopeIn, withoutScope } from './address';

describe('an address in a scope', () => {
  test.each([
    ['/tenants?q=1#rows', '/p/msp-15/tenants?q=1#rows'],
    ['/', '/p/msp-15/'],
    ['/tenants/1', '/p/msp-15/tenants/1'],
    ['/p/other/tenants', '/p/other/tenants'],
    ['/partners', '/p/msp-15/partners'],
    ['/t/greene/overview', '/t/greene/overview'],
    ['/api/v1/tenants', '/api/v1/tenants'],
    ['/api-reference', '/p/msp-15/api-reference'],
    ['/sign-in', '/sign-in'],
    ['#main', '#main'],
    ['?tab=numbers', '?tab=numbers'],
    ['//elsewhere.example', '//elsewhere.example'],
    ['https://elsewhere.example/tenants', 'https://elsewhere.example/tenants'],
  ])('of %s is %s', (href, expected) => {
    expect(addScope('/p/msp-15', href)).toBe(expected);
  });

  test('says which scope and which page it is', () => {
    expect([scopeIn('/p/msp-15/tenants'), withoutScope('/p/msp-15/tenants')]).toEqual([
      '/p/msp-15',
      '/tenants',
    ]);
    expect([scopeIn('/partners/1'), withoutScope('/partners/1')]).toEqual(['', '/partners/1']);
    expect([scopeIn('/p/msp-15'), withoutScope('/p/msp-15')]).toEqual(['/p/msp-15', '/']);
  });

  test('without a scope is the address itself', () => {
    expect(addScope('', '/tenants')).toBe('/tenants');
  });
});
