import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openIdentityProvider, signInThere } from '@/e2e/fixtures/identity-provider';
import type { Context } from '@/lib/context';
import { serverKeyFrom } from '@/lib/server-key';
import { type JourneyFailed, leaveForSignIn, readSingleSignOn, returnFromSignIn } from './single-sign-on';

const home = 'http://127.0.0.1:3000';
const failureOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: JourneyFailed) => error.because,
  );

describe('signing in with a real identity provider', () => {
  let provider: Awaited<ReturnType<typeof openIdentityProvider>>;
  let late = 0;
  const context = {
    serverKey: serverKeyFrom(Buffer.alloc(32, 3)),
    now: () => new Date(Date.now() + late).toISOString(),
  } as Context;

  beforeAll(async () => {
    provider = await openIdentityProvider(`${home}/sign-in/sso/callback`);
    provider.accounts.set('ann', { email: 'ann@acme.example', email_verified: true });
    provider.accounts.set('bo', { email: 'bo@acme.example', email_verified: false });
    for (const [name, value] of Object.entries({ ...provider.settings, TENANTRY_PUBLIC_URL: home }))
      vi.stubEnv(name, value);
  });

  beforeEach(() => {
    late = 0;
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await provider.close();
  });

  const journey = async (login: string, answer?: 'decline') => {
    const { url, sealed } = await leaveForSignIn(context, '/tenants');
    const { search } = await signInThere(url, login, answer);
    return { search, sealed, url };
  };

  it('says whom it brought back, and where they wanted to go', async () => {
    const { url, ...back } = await journey('ann');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.get('nonce')).not.toBe(url.searchParams.get('state'));
    expect(await returnFromSignIn(context, back)).toEqual({
      stated: { issuer: provider.issuer, subject: 'ann', email: 'ann@acme.example', emailVerified: true },
      next: '/tenants',
    });
  });

  it('says so where an address is not verified', async () => {
    const { stated } = await returnFromSignIn(context, await journey('bo'));
    expect(stated).toMatchObject({ subject: 'bo', emailVerified: false });
  });

  it('takes what comes back once, in the same browser, in time', async () => {
    const back = await journey('ann');
    expect(await failureOf(returnFromSignIn(context, { ...back, sealed: undefined }))).toBe('over');
    expect(await failureOf(returnFromSignIn(context, { ...back, sealed: 'v1.a.b.c' }))).toBe('over');
    const other = await leaveForSignIn(context, '/');
    expect(await failureOf(returnFromSignIn(context, { ...back, sealed: other.sealed }))).toBe('failed');
    await returnFromSignIn(context, back);
    expect(await failureOf(returnFromSignIn(context, back))).toBe('failed');
    const slow = await journey('ann');
    late = 10 * 60_000;
    expect(await failureOf(returnFromSignIn(context, slow))).toBe('over');
  });

  it('says so where somebody changed their mind, or the answer was changed', async () => {
    expect(await failureOf(returnFromSignIn(context, await journey('ann', 'decline')))).toBe('declined');
    const back = await journey('ann');
    const search = back.search.replace(/code=[^&]+/, 'code=another');
    expect(await failureOf(returnFromSignIn(context, { ...back, search }))).toBe('failed');
  });

  it('leads to no other site afterwards', async () => {
    const { url, sealed } = await leaveForSignIn(context, 'https://evil.example/');
    const { search } = await signInThere(url, 'ann');
    expect((await returnFromSignIn(context, { search, sealed })).next).toBe('/');
  });

  it('is not offered without its settings', () => {
    vi.stubEnv('TENANTRY_OIDC_CLIENT_SECRET', '');
    expect(readSingleSignOn()).toBeUndefined();
    vi.stubEnv('TENANTRY_OIDC_CLIENT_SECRET', 'secret-of-the-client');
    expect(readSingleSignOn()?.name).toBe('Example Login');
  });
});
