import type { Context } from '@/lib/context';
import { writeCsrfToken } from '@/lib/dialects/akana/csrf-token';
import type { LoggedIn } from '@/lib/dialects/akana/log-in';
import { readLoginCookie, writeLoginCookie } from '@/lib/dialects/akana/login-cookie';
import { findAkanaSettings } from '@/lib/dialects/akana/settings/model';

/** The vendor's names, followed by the FedMemberID. */
const login = 'AtmoAuthToken_';
const csrf = 'Csrf-Token_';
const pending = 'AtmoPendingTask_';

interface NamedCookie {
  fedMemberId: string;
  value: string;
}

const mostCookies = 20;

/** The login cookies of a request; names are compared without letter case (A11). */
export function readLoginCookies(header: string | null): NamedCookie[] {
  return readCookies(header, login);
}

/** The cookie between password and code. */
export function readPendingCookie(header: string | null): NamedCookie | undefined {
  return readCookies(header, pending)[0];
}

function readCookies(header: string | null, start: string): NamedCookie[] {
  const found = (header ?? '').split(';').flatMap((part) => {
    const [name = '', value = ''] = part.trim().split(/=(.*)/s);
    const isOne = name.toLowerCase().startsWith(start.toLowerCase()) && value !== '';
    return isOne ? [{ fedMemberId: name.slice(start.length).toLowerCase(), value }] : [];
  });
  return found.slice(0, mostCookies);
}

/** Set-Cookie headers of a login or its renewal. Without any protection there is no CSRF token (domain.md 2.5). */
export async function loginCookies(
  context: Context,
  { session, person, fedMemberId }: Pick<LoggedIn, 'session' | 'person' | 'fedMemberId'>,
): Promise<Headers> {
  const { storage, serverKey } = context;
  const { sameSite, sessionMinutes, readRequestCsrf, writeRequestCsrf } = await findAkanaSettings(
    storage.read.settings,
  );
  const now = context.now();
  const issued = writeLoginCookie(serverKey, { session, person, fedMemberId, now, minutes: sessionMinutes });
  const opened = readLoginCookie(serverKey, issued.value, now);
  const maxAge = Math.floor((Date.parse(issued.expiresAt) - Date.parse(now)) / 1000);
  const headers = new Headers({ 'cache-control': 'no-store' });
  headers.append(
    'set-cookie',
    cookie({ name: `${login}${fedMemberId}`, value: issued.value, maxAge, sameSite, isHidden: true }),
  );
  if ((readRequestCsrf || writeRequestCsrf) && opened) {
    const value = writeCsrfToken(serverKey, context.newId(), opened);
    headers.append('set-cookie', cookie({ name: `${csrf}${fedMemberId}`, value, maxAge, sameSite }));
  }
  return headers;
}

/** Five minutes, as the ticket itself has. */
export function pendingCookie(fedMemberId: string, ticket: string): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' });
  headers.append(
    'set-cookie',
    cookie({
      name: `${pending}${fedMemberId}`,
      value: ticket,
      maxAge: 300,
      sameSite: 'Strict',
      isHidden: true,
    }),
  );
  return headers;
}

/** Takes the cookie away that stood between password and code. */
export function withoutPending(headers: Headers, fedMemberId: string): Headers {
  headers.append('set-cookie', gone(`${pending}${fedMemberId}`));
  return headers;
}

/** Takes the cookies of a login away again. */
export function endedCookies(fedMemberId: string): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const start of [login, csrf]) headers.append('set-cookie', gone(`${start}${fedMemberId}`));
  return headers;
}

interface Cookie {
  name: string;
  value: string;
  maxAge: number;
  sameSite: string;
  /** From scripts of the page: the login is, its CSRF token has to be read by them. */
  isHidden?: boolean;
}

function cookie({ name, value, maxAge, sameSite, isHidden = false }: Cookie): string {
  const isSecure = process.env.TENANTRY_PUBLIC_URL?.startsWith('https:') ?? false;
  const attributes = [
    'Path=/',
    `Max-Age=${maxAge}`,
    `SameSite=${sameSite}`,
    ...(isHidden ? ['HttpOnly'] : []),
    ...(isSecure ? ['Secure'] : []),
  ];
  return [`${name}=${value}`, ...attributes].join('; ');
}

function gone(name: string): string {
  return cookie({ name, value: '', maxAge: 0, sameSite: 'Lax' });
}
