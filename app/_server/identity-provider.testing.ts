import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Account {
  email: string;
  email_verified: boolean;
}

/** A real OpenID Connect provider on this machine, which lets in whoever says a name it knows. */
export async function openIdentityProvider(redirectUri: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, Account>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'tenantry',
        client_secret: 'secret-of-the-client',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key for cookies'] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => {
      const account = accounts.get(sub);
      return account && { accountId: sub, claims: () => ({ sub, ...account }) };
    },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    accounts,
    settings: {
      TENANTRY_OIDC_ISSUER: issuer,
      TENANTRY_OIDC_CLIENT_ID: 'tenantry',
      TENANTRY_OIDC_CLIENT_SECRET: 'secret-of-the-client',
      TENANTRY_OIDC_NAME: 'Example Login',
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A browser that signs in there as somebody and agrees; where it is sent back to. */
export async function signInThere(
  start: URL,
  login: string,
  answer: 'agree' | 'decline' = 'agree',
): Promise<URL> {
  const jar = new Map<string, string>();
  let [url, body]: [URL, URLSearchParams | undefined] = [start, undefined];
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(body && { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    body = undefined;
    if (location) {
      url = new URL(location, url);
      if (url.origin !== start.origin) return url;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt) throw new Error(`The provider answered ${response.status}: ${page.slice(0, 300)}`);
    if (answer === 'decline') url = new URL(`${url.pathname}/abort`, url);
    else body = new URLSearchParams({ prompt, login, password: 'any' });
  }
  throw new Error('The provider did not send the browser back.');
}
