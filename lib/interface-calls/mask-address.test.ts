import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskTokens } from './mask-address';

const token = 'tnt_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF';

describe('The address of a call', () => {
  it.each([
    ['/api/v1/tenants?q=acme&limit=50', '/api/v1/tenants?q=acme&limit=50'],
    ['/networking/rest/login?password=hunter2&alt=json', '/networking/rest/login?password=…&alt=json'],
    [
      '/api/tenants/acme/package?X-Csrf-Token_acme=TokenID%3Dab',
      '/api/tenants/acme/package?X-Csrf-Token_acme=…',
    ],
    ['/configapi/v2/oauth/token?client_secret=abc', '/configapi/v2/oauth/token?client_secret=…'],
    ['/networking/rest/tenant?filter=password%20%3D%20%27x%27', '/networking/rest/tenant?filter=…'],
    [`/api/v1/tenants/${token}`, '/api/v1/tenants/…'],
    [`/api/v1/tenants?${token}`, '/api/v1/tenants?…'],
    [`/api/v1/tenants?q=%2574${token.slice(1)}`, '/api/v1/tenants?q=…'],
    [
      '/api/v1/tenants/01931f3e-6a0b-7d1c-8e5f-0123456789ab',
      '/api/v1/tenants/01931f3e-6a0b-7d1c-8e5f-0123456789ab',
    ],
    ['/api/v1/tenants?q=%E0%A4%A', '/api/v1/tenants?q=%E0%A4%A'],
  ])('%s is shown as %s', (sent, shown) => {
    expect(maskAddress(new URL(sent, 'http://localhost'))).toBe(shown);
  });

  it('holds no token, wherever it stands and however long the rest is', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), fc.nat(2), (path, query, place) => {
        const parts = [
          `${path}/${token}?${query}`,
          `${path}?a=${token}&${query}`,
          `${path}?${query}&${token}=1`,
        ];
        const shown = maskAddress(new URL(`/x${parts[place]}`, 'http://localhost'));
        expect(shown).not.toContain(token);
        expect([...shown].length).toBeLessThanOrEqual(500);
      }),
    );
  });

  it('is masked in sentences that repeat it', () => {
    expect(maskTokens(`There is nothing at /api/v1/${token}.`)).toBe('There is nothing at /api/v1/….');
  });
});
