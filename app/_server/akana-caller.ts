import { touchSession } from '@/lib/accounts/touch-session';
import type { Actor } from '@/lib/actor';
import { execute } from '@/lib/command';
import { requireCsrfToken } from '@/lib/dialects/akana/csrf-token';
import { fedMemberOfBusiness } from '@/lib/dialects/akana/fed-member';
import { type Caller, findCaller } from '@/lib/dialects/akana/find-caller';
import { findAkanaSettings } from '@/lib/dialects/akana/settings/model';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { readLoginCookies } from './akana-cookies';
import { baseContext, systemContext } from './base-context';
import { foreignCookie } from './foreign-cookie';
import { logDefect } from './log';
import { findActor, isSameOrigin } from './session';
import { isSessionCookieIn } from './session-cookie';
import { getStorage } from './storage';

type Params = Readonly<Record<string, string>>;

/**
 * Who calls: a Bearer token counts before any cookie; then the login cookies of this door, with their CSRF token where
 * the settings ask for one; then the console's cookie, from its own pages only.
 */
export async function identifyAkana(request: Request, params: Params): Promise<Actor> {
  const { headers } = request;
  if (headers.has('authorization')) return findActor(headers);
  if (readLoginCookies(headers.get('cookie')).length > 0) {
    const { caller, isElsewhere } = await findLogin(request, params);
    if (caller) return caller.actor;
    if (isElsewhere) throw otherTenant();
  }
  refuseForeignConsole(request);
  return findActor(headers);
}

/** Before there is a login: its cookies stand for nobody, whatever state they are in. */
export async function identifyNobody(request: Request): Promise<Actor> {
  refuseForeignConsole(request);
  return { kind: 'anonymous' };
}

/** The console's cookie changes nothing unless the console itself sends it, as at every door. */
function refuseForeignConsole(request: Request): void {
  if (!isReading(request)) requireOwnConsole(request.headers);
}

/** Throws `forbidden` where the console's cookie came from elsewhere; also for a GET that ends something. */
export function requireOwnConsole(headers: Headers): void {
  const isCarried = isSessionCookieIn(headers) && !headers.has('authorization');
  if (!isCarried || isSameOrigin(headers)) return;
  throw foreignCookie();
}

/** The login that a request carries, checked against forgery. Throws `unauthenticated`. */
export async function findLogin(
  request: Request,
  params: Params = {},
): Promise<{ caller: Caller | undefined; isElsewhere: boolean }> {
  const { headers } = request;
  if (headers.has('authorization')) return { caller: undefined, isElsewhere: false };
  const addressed = memberOf(params);
  const context = await baseContext({ actor: { kind: 'anonymous' }, door: 'akana', headers });
  const found = await ask(context, findCaller, {
    cookies: readLoginCookies(headers.get('cookie')),
    addressed,
    preferred: preferredMember(request),
  });
  if (!found.caller) return { caller: undefined, isElsewhere: found.isElsewhere };
  await refuseForgery(request, found.caller, addressed);
  if (found.caller.isStale) void touch(found.caller);
  return { caller: found.caller, isElsewhere: false };
}

/** With the protection on, by the token; and in any case what a browser says of a foreign page. */
async function refuseForgery(request: Request, { login }: Caller, addressed: string | null): Promise<void> {
  const { headers } = request;
  const { read } = await getStorage();
  const { readRequestCsrf, writeRequestCsrf } = await findAkanaSettings(read.settings);
  if (!isReading(request)) refuseForeignPage(headers);
  if (!(isReading(request) ? readRequestCsrf : writeRequestCsrf)) return;
  const { serverKey, now } = await baseContext({ actor: { kind: 'anonymous' }, door: 'akana', headers });
  const token =
    readToken(request, login.fedMemberId) ?? (addressed === null ? undefined : readToken(request, addressed));
  requireCsrfToken({ serverKey, now: now() }, login, token);
}

/** What a browser says of a foreign page is believed; a script says nothing of the kind. */
export function refuseForeignPage(headers: Headers): void {
  const isSaid = headers.has('sec-fetch-site') || headers.has('origin');
  if (isSaid && !isSameOrigin(headers)) throw foreignPage();
}

const tokenStart = 'x-csrf-token_';

/** From the header, or for links from the address. */
function readToken({ headers, url }: Request, fedMemberId: string): string | undefined {
  const name = `${tokenStart}${fedMemberId}`;
  const inHeader = headers.get(name);
  if (inHeader !== null) return inHeader;
  return [...new URL(url).searchParams].find(([key]) => key.toLowerCase() === name)?.[1];
}

/** The FedMemberID that the CSRF header names, or the parameter with which the vendor's logout says it. */
function preferredMember({ headers, url }: Request): string | null {
  const named = [...headers.keys(), ...new URL(url).searchParams.keys()].find((name) =>
    name.toLowerCase().startsWith(tokenStart),
  );
  if (named !== undefined) return named.toLowerCase().slice(tokenStart.length);
  const said = [...new URL(url).searchParams].find(([name]) => name.toLowerCase() === 'fedmemberid');
  return said?.[1].toLowerCase() ?? null;
}

/** The tenant that an address of this door names, in whichever of its three ways. */
function memberOf({ fedMemberId, subscriptionId, businessId }: Params): string | null {
  const plain = fedMemberId ?? subscriptionId;
  if (plain !== undefined) return plain.toLowerCase();
  return businessId === undefined ? null : (fedMemberOfBusiness(businessId) ?? '');
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Nobody waits for this; the next request tries again. */
async function touch({ actor: { sessionId: id } }: Caller): Promise<void> {
  try {
    await execute(await systemContext(), touchSession, { id });
  } catch (error) {
    if (!(error instanceof Problem)) logDefect(error, { requestId: '', path: 'session.touch' });
  }
}

/** A15 */
function otherTenant(): Problem {
  const message = 'This login is for another tenant. Log in with the FedMemberID of this one.';
  return new Problem({ kind: 'unauthenticated', code: 'other-tenant', message });
}

function foreignPage(): Problem {
  const message = 'A change with a cookie must not come from a foreign page.';
  return new Problem({ kind: 'unauthenticated', code: 'foreign-page', message });
}
