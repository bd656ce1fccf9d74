import { actingPerson } from '@/lib/accounts/acting-person';
import { changePassword } from '@/lib/accounts/change-password';
import { closeSession } from '@/lib/accounts/close-session';
import { findTicketHolder } from '@/lib/accounts/second-factor/ticket';
import { execute } from '@/lib/command';
import type { Caller } from '@/lib/dialects/akana/find-caller';
import { findHome } from '@/lib/dialects/akana/home';
import { type CodeAsked, confirmLogin, type LoggedIn, logIn } from '@/lib/dialects/akana/log-in';
import { type PendingTask, toLoginResponse } from '@/lib/dialects/akana/login-response';
import { readPendingTask } from '@/lib/dialects/akana/pending-task';
import { findRenewable } from '@/lib/dialects/akana/renew-login';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import { type AkanaCall, empty, readDocument, requireLogin } from './akana';
import { findLogin, refuseForeignPage, requireOwnConsole } from './akana-caller';
import {
  endedCookies,
  loginCookies,
  pendingCookie,
  readPendingCookie,
  withoutPending,
} from './akana-cookies';
import { baseContext } from './base-context';

/** The names under which the pages know a tenant's id (A11). */
const memberNames = new Set(['fedmemberid', 'tenantid', 'tenantfedmemberid']);

/** POST /api/login */
export async function openByLogin(call: AkanaCall): Promise<Response> {
  const { request, context, url } = call;
  refuseForeignPage(request.headers);
  const sent = Object.entries(await readDocument(request, 'LoginRequest'));
  const named = [...url.searchParams, ...sent].filter(([name]) => memberNames.has(name.toLowerCase()));
  const rest = sent.filter(([name]) => !memberNames.has(name.toLowerCase()));
  const [member] = named;
  const input = { ...Object.fromEntries(rest), ...(member && { fedMemberId: member[1] }) };
  const done = await logIn(context, input);
  return 'ticket' in done ? askForCode(call, done) : answerLogin(call, done);
}

function askForCode(call: AkanaCall, { ticket, person, fedMemberId }: CodeAsked): Response {
  const pendingTasks: PendingTask[] = ['2fa.verification.code'];
  const headers = pendingCookie(fedMemberId, ticket);
  return call.answer('LoginResponse', toLoginResponse({ person, fedMemberId, pendingTasks }), { headers });
}

async function answerLogin(call: AkanaCall, login: LoggedIn): Promise<Response> {
  const { person, fedMemberId } = login;
  const pendingTasks = tasksOf(person);
  const given = await loginCookies(call.context, login);
  const waiting = readPendingCookie(call.request.headers.get('cookie'));
  const headers = waiting ? withoutPending(given, waiting.fedMemberId) : given;
  return call.answer('LoginResponse', toLoginResponse({ person, fedMemberId, pendingTasks }), { headers });
}

function tasksOf({ mustChangePassword }: { mustChangePassword: boolean }): PendingTask[] {
  return mustChangePassword ? ['change.password'] : [];
}

/** GET /api/login/status: also for who came with a Bearer token, and for whom a code is asked. */
export async function showLogin(call: AkanaCall): Promise<Response> {
  const { context, request } = call;
  const waiting = context.actor.kind === 'anonymous' ? await findWaiting(call) : undefined;
  if (waiting) return call.answer('LoginResponse', toLoginResponse(waiting));
  requireLogin(call);
  const { caller } = await findLogin(request);
  const actor = caller?.actor ?? actingPerson(context.actor);
  const fedMemberId = caller?.login.fedMemberId ?? (await findHome(context.storage.read, actor)) ?? '';
  const person = { id: actor.personId, name: actor.name };
  return call.answer('LoginResponse', toLoginResponse({ person, fedMemberId, pendingTasks: tasksOf(actor) }));
}

/** Between the password and the code. */
async function findWaiting({ context, request }: AkanaCall) {
  const cookie = readPendingCookie(request.headers.get('cookie'));
  const { storage, serverKey } = context;
  const places = { stores: storage.read, serverKey, now: context.now() };
  const person = cookie && (await findTicketHolder(places, cookie.value));
  if (!person) return undefined;
  const pendingTasks: PendingTask[] = ['2fa.verification.code'];
  return { person, fedMemberId: cookie.fedMemberId, pendingTasks };
}

/** POST /api/login/renewToken: the same session with a new cookie, as long as both count. */
export async function renewLogin(call: AkanaCall): Promise<Response> {
  const { request, context } = call;
  requireForm(request);
  const { fedMemberId, sessionId } = (await requireCookie(request)).login;
  const { session, person } = await ask(context, findRenewable, { sessionId });
  return answerLogin(call, { session, person, fedMemberId });
}

/** POST /api/login/logout and GET /api/login/endsession: the login that the request came with. */
export async function endLogin({ request, context, run }: AkanaCall): Promise<Response> {
  if (request.method === 'HEAD') return empty();
  if (request.method === 'GET') refuseForeignPage(request.headers);
  const { caller } = await findLogin(request);
  if (!caller) requireOwnConsole(request.headers);
  await run(closeSession, {});
  const home = await findHome(context.storage.read, actingPerson(context.actor));
  return empty(endedCookies(caller?.login.fedMemberId ?? home ?? ''));
}

/** POST /api/login/pendingtasks: the code after a password, or a new password in place of an initial one. */
export async function resolveTask(call: AkanaCall): Promise<Response> {
  const { request, context } = call;
  refuseForeignPage(request.headers);
  const task = readPendingTask(await readDocument(request, 'PendingTask'));
  if (task.kind === 'change.password') return changeInitialPassword(call, task);
  const cookie = readPendingCookie(request.headers.get('cookie'));
  if (!cookie) requireLogin(call);
  const { value: ticket = '', fedMemberId = '' } = cookie ?? {};
  return answerLogin(call, await confirmLogin(context, { ticket, code: task.code, fedMemberId }));
}

async function changeInitialPassword(
  call: AkanaCall,
  { current, next }: { current: string; next: string },
): Promise<Response> {
  const { request } = call;
  const { actor, login } = await requireCookie(request);
  const context = await baseContext({ actor, door: 'akana', headers: request.headers });
  await execute(context, changePassword, { current, next });
  const person = { id: actor.personId, name: actor.name };
  return call.answer(
    'LoginResponse',
    toLoginResponse({ person, fedMemberId: login.fedMemberId, pendingTasks: [] }),
  );
}

async function requireCookie(request: Request): Promise<Caller> {
  const { caller } = await findLogin(request);
  if (caller) return caller;
  const message = 'This takes the cookie of a login, which is missing or over.';
  throw new Problem({ kind: 'unauthenticated', code: 'signed-out', message });
}

/** Documented of the renewal, though its body is empty. */
function requireForm(request: Request): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return;
  const message = 'Send the request as application/x-www-form-urlencoded.';
  throw new Problem({ kind: 'unsupported-media-type', code: 'content-type', message });
}
