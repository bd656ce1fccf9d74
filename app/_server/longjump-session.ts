import { isApiKey } from '@/lib/accounts/api-keys/model';
import type { Actor } from '@/lib/actor';
import { foreignCookie } from './foreign-cookie';
import { findActor, isSameOrigin } from './session';
import { readCookie } from './session-cookie';

/** As the vendor's server calls it, so that a script which builds the header itself need not change. */
const cookie = 'JSESSIONID';
const isSecure = process.env.TENANTRY_PUBLIC_URL?.startsWith('https:') ?? false;
/** Only this door gets it, and no page of another site makes a browser send it. */
const attributes = `Path=/networking; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

export const clearedCookie = `${cookie}=; Max-Age=0; ${attributes}`;

export function setCookie(token: string, expiresAt: string): string {
  return `${cookie}=${token}; Expires=${new Date(expiresAt).toUTCString()}; ${attributes}`;
}

/** What a script sends as its Cookie header. */
export function cookieString(token: string): string {
  return `${cookie}=${token}`;
}

/** The session of this door that a request carries; one with a Bearer token carries none. */
export function readSession(received: Headers): string | undefined {
  return received.has('authorization') ? undefined : readCookie(received.get('cookie'), cookie);
}

/**
 * A Bearer token, the cookie of this door, or that of the console. Cookies travel by themselves: this door's own may
 * come from a script, which says nothing of pages, but not from a page elsewhere, whatever it asks for; with that of the
 * console changes come from the console itself.
 */
export async function identifyLongJump(request: Request): Promise<Actor> {
  const { headers, method } = request;
  const token = readSession(headers);
  if (token !== undefined) {
    if (saysItsPlace(headers) && !isSameOrigin(headers)) throw foreign();
    // A cookie travels by itself; a key is sent on purpose.
    if (isApiKey(token)) return { kind: 'anonymous' };
    return findActor(new Headers({ authorization: `Bearer ${token}` }));
  }
  const isSafe = method === 'GET' || method === 'HEAD';
  const byCookie = !headers.has('authorization') && headers.has('cookie');
  if (byCookie && !isSafe && !isSameOrigin(headers)) throw foreign();
  return findActor(headers);
}

function saysItsPlace(headers: Headers): boolean {
  return headers.has('sec-fetch-site') || headers.has('origin');
}

function foreign() {
  return foreignCookie(
    'A request with a cookie must not come from a page elsewhere. Scripts send no Origin, or a Bearer token.',
  );
}
