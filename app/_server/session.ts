import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { isApiKey } from '@/lib/accounts/api-keys/model';
import { findSession } from '@/lib/accounts/find-session';
import { readNextPath } from '@/lib/accounts/next-path';
import { touchSession } from '@/lib/accounts/touch-session';
import { type Actor, type PersonActor, usesConsole } from '@/lib/actor';
import { execute } from '@/lib/command';
import type { PartnerScope } from '@/lib/partners/model';
import { viewStores } from '@/lib/partners/view-stores';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { baseContext, systemContext } from './base-context';
import { logDefect } from './log';
import { readScope } from './scope';
import { readCookie, sessionCookie } from './session-cookie';
import { getStorage } from './storage';

/**
 * Who a request comes from. A Bearer token or API key counts before the cookie, and instead of it even when it is not
 * valid. Throws `api-key-expired`.
 */
export async function findActor(received: Headers): Promise<Actor> {
  const token = readToken(received);
  return token === undefined ? { kind: 'anonymous' } : findByToken(token);
}

/** Who looks at a page or posts one of its forms. Unlike the header, the jar knows what an action has just set. */
export async function findConsoleActor(): Promise<Actor> {
  const token = (await cookies()).get(sessionCookie)?.value;
  return token === undefined || isApiKey(token) ? { kind: 'anonymous' } : findByToken(token);
}

/** Seconds until the session of this request ends unless it is used; asking is no use. Null when there is none. */
export async function findSecondsLeft(received: Headers): Promise<number | null> {
  const token = readToken(received);
  if (token === undefined || isApiKey(token)) return null;
  const context = await baseContext({ actor: { kind: 'anonymous' }, door: 'system' });
  const found = await ask(context, findSession, { token });
  return found?.endsAt ? Math.ceil((Date.parse(found.endsAt) - Date.parse(context.now())) / 1000) : null;
}

/**
 * For pages of the console: the person who looks. A tenant's administrator is sent to their own; the page for what is
 * not there answers for a scope that is nobody's, or not theirs to see.
 */
export async function requireActor(): Promise<PersonActor> {
  const actor = await requirePerson();
  const received = await headers();
  const path = received.get('x-tenantry-path') ?? '';
  if (!usesConsole(actor.role)) redirect(/^\/account\b/.test(path) ? `/portal${path}` : '/portal');
  const scope = await findPageScope();
  // The scope is always in the address: a partner's administrator who came without it is sent into it.
  if (scope && !readScope(received)) redirect(`/p/${encodeURIComponent(scope.url)}${readNextPath(path)}`);
  return actor;
}

/** Whose subtree this page shows; null for the provider as a whole. Asked once a request. */
export const findPageScope = cache(async (): Promise<PartnerScope | null> => {
  const actor = await findConsoleActor();
  try {
    const partnerUrl = readScope(await headers())?.url;
    return (await viewStores((await getStorage()).read, { actor, partnerUrl })).scope;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});

/** For pages: the person who looks. Sends others to sign in, people with an initial password to change it, and whom the policy asks to a second factor. */
export async function requirePerson(): Promise<PersonActor> {
  const actor = await findConsoleActor();
  if (actor.kind !== 'person') redirect(signInPath((await headers()).get('x-tenantry-path')));
  if (actor.mustChangePassword) redirect('/account/password');
  if (actor.mustSetUpSecondFactor) redirect('/account/second-factor');
  return actor;
}

/**
 * Whether a request that carries a cookie was made by our own pages: the browser says so in `Sec-Fetch-Site`; older
 * ones, and those on plain http, say where it came from in `Origin`. Neither is a no.
 */
export function isSameOrigin(received: Headers): boolean {
  const site = received.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = received.get('origin');
  return origin !== null && origin === ownOrigin(received);
}

/** Asked once in a request, however many parts of a page want to know. */
const findByToken = cache(async (token: string): Promise<Actor> => {
  const anonymous: Actor = { kind: 'anonymous' };
  const found = await ask(await baseContext({ actor: anonymous, door: 'system' }), findSession, { token });
  if (!found) return anonymous;
  if (found.isStale) void touch(found.actor);
  return found.actor;
});

/** Nobody waits for this: reading goes on while somebody else holds the write lock, and the next request tries again. */
async function touch({ sessionId: id, apiKeyId }: PersonActor): Promise<void> {
  try {
    await execute(await systemContext(), touchSession, { id, apiKeyId });
  } catch (error) {
    if (!(error instanceof Problem)) logDefect(error, { requestId: '', path: 'session.touch' });
  }
}

function readToken(received: Headers): string | undefined {
  const authorization = received.get('authorization');
  if (authorization === null) {
    const token = readCookie(received.get('cookie'), sessionCookie);
    // A cookie travels by itself; a key is sent on purpose.
    return token !== undefined && isApiKey(token) ? undefined : token;
  }
  return /^Bearer +([\w.~+/-]{1,2000}=*)$/i.exec(authorization)?.[1];
}

function signInPath(from: string | null): string {
  const next = readNextPath(from);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** The configured address; without one, the address that was asked for, which a foreign page cannot choose. */
function ownOrigin(received: Headers): string | undefined {
  const configured = process.env.TENANTRY_PUBLIC_URL;
  if (configured) return new URL(configured).origin;
  const host = received.get('host');
  return host === null ? undefined : `http://${host}`;
}
