import { closeSession } from '@/lib/accounts/close-session';
import { listSessions } from '@/lib/accounts/list-sessions';
import { revokeOtherSessions } from '@/lib/accounts/revoke-other-sessions';
import { signInWithCookie } from '@/lib/accounts/sign-in';
import { element, message } from '@/lib/dialects/longjump/answer';
import { parseLogin } from '@/lib/dialects/longjump/login';
import { getProfile } from '@/lib/dialects/longjump/profile';
import {
  loginElement,
  sessionElement,
  sessionValidElement,
  userElement,
} from '@/lib/dialects/longjump/session-documents';
import { unsupported } from '@/lib/dialects/longjump/trouble';
import { ask } from '@/lib/query';
import type { Call } from './endpoint';
import { platformAnswer } from './longjump';
import { readSentRecord, requireOnlyAlt } from './longjump-routes';
import { clearedCookie, cookieString, readSession, setCookie } from './longjump-session';
import { publicUrl } from './public-url';
import { findActor } from './session';

/** The documented answer of a login, and the cookie that every other request carries. */
export async function logIn(call: Call): Promise<Response> {
  const { request, context } = call;
  requireOnlyAlt(call);
  const credentials = parseLogin(await readSentRecord(request, 'login'));
  const { token, session } = await signInWithCookie(context, credentials);
  const actor = await findActor(new Headers({ authorization: `Bearer ${token}` }));
  const profile = await ask({ ...context, actor }, getProfile, {});
  const login = loginElement(profile, {
    base: publicUrl(),
    sessionId: token,
    cookieString: cookieString(token),
  });
  return platformAnswer(request, [login, message()], {
    headers: { 'set-cookie': setCookie(token, session.expiresAt), 'cache-control': 'no-store' },
  });
}

/** Ends the session that the request came with. */
export async function logOut(call: Call): Promise<Response> {
  const { request, run } = call;
  requireOnlyAlt(call);
  requireOwnCookie(call);
  await run(closeSession, {});
  return platformAnswer(request, [message()], { headers: { 'set-cookie': clearedCookie } });
}

/** Ends every session of the person, that of the request last. */
export async function logOutAll(call: Call): Promise<Response> {
  const { request, run } = call;
  requireOnlyAlt(call);
  requireOwnCookie(call);
  await run(revokeOtherSessions, {});
  await run(closeSession, {});
  return platformAnswer(request, [message()], { headers: { 'set-cookie': clearedCookie } });
}

/** Asking is allowed to everybody; nobody's session is not valid. */
export async function isSessionValid({ request, context }: Call): Promise<Response> {
  return platformAnswer(request, [sessionValidElement(context.actor.kind === 'person'), message()]);
}

export async function userInfo(call: Call): Promise<Response> {
  requireOnlyAlt(call);
  return platformAnswer(call.request, [userElement(await call.ask(getProfile, {}), publicUrl()), message()]);
}

export async function activeSessions(call: Call): Promise<Response> {
  requireOnlyAlt(call);
  const profile = await call.ask(getProfile, {});
  const sessions = await call.ask(listSessions, {});
  const members = sessions.map((session) => sessionElement(session, profile));
  return platformAnswer(
    call.request,
    [...members, message(), element('recordCount', String(members.length))],
    { repeated: 'session' },
  );
}

/** The vendor's clients log out with GET. What a GET ends must not be what a browser of the console sends by itself. */
function requireOwnCookie({ request, context }: Call): void {
  if (
    context.actor.kind === 'person' &&
    request.method === 'GET' &&
    readSession(request.headers) === undefined
  )
    throw unsupported('wrong-content-type', 'GET ends the session of the cookie JSESSIONID only. Send POST.');
}
