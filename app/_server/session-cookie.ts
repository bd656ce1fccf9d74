import { cookies } from 'next/headers';

/** With https the browser itself makes sure that no other host and no plain connection sets or sees the cookie. */
const isSecure = process.env.TENANTRY_PUBLIC_URL?.startsWith('https:') ?? false;
const prefix = isSecure ? '__Host-' : '';

export const sessionCookie = `${prefix}sid`;
const deviceCookie = `${prefix}device`;
/** Between the password and the code. */
const ticketCookie = `${prefix}sign-in`;
const journeyCookie = `${prefix}elsewhere`;

const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;

interface SignedIn {
  token: string;
  expiresAt: string;
  deviceToken?: string | undefined;
}

/** Gives the browser its session, and what tells it apart from browsers that never signed in. */
export async function setSessionCookie({ token, expiresAt, deviceToken }: SignedIn): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookie, token, { ...attributes, expires: new Date(expiresAt) });
  // 180 days, as in lib/accounts/attempt-keys.ts.
  if (deviceToken) jar.set(deviceCookie, deviceToken, { ...attributes, maxAge: 180 * 24 * 60 * 60 });
}

/** Five minutes, as in lib/accounts/second-factor/model.ts; the ticket itself says so too. */
export async function setTicketCookie(ticket: string): Promise<void> {
  (await cookies()).set(ticketCookie, ticket, { ...attributes, maxAge: 5 * 60 });
}

export async function readTicketCookie(): Promise<string | undefined> {
  return (await cookies()).get(ticketCookie)?.value;
}

export async function clearTicketCookie(): Promise<void> {
  (await cookies()).set(ticketCookie, '', { ...attributes, maxAge: 0 });
}

/** Of the browser that was sent to sign in elsewhere: what its way back is checked against. */
export async function setJourneyCookie(journey: string): Promise<void> {
  (await cookies()).set(journeyCookie, journey, { ...attributes, maxAge: 10 * 60 });
}

/** Read once: whatever comes back a second time finds none. */
export async function takeJourneyCookie(): Promise<string | undefined> {
  const jar = await cookies();
  const journey = jar.get(journeyCookie)?.value;
  jar.set(journeyCookie, '', { ...attributes, maxAge: 0 });
  return journey;
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookie, '', { ...attributes, maxAge: 0 });
}

/** The same for a door that writes its own headers. */
export const clearedSessionCookie = `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

export function isSessionCookieIn(received: Headers): boolean {
  return readCookie(received.get('cookie'), sessionCookie) !== undefined;
}

export async function readDeviceToken(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookie)?.value;
}

/** The value of one cookie in a Cookie header. */
export function readCookie(header: string | null, name: string): string | undefined {
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || undefined;
}
