import { expect } from 'vitest';
import type { World } from '@/db/testing';
import { createApiKey } from '@/lib/accounts/api-keys/create-api-key';
import { findSession } from '@/lib/accounts/find-session';
import type { Role } from '@/lib/actor';
import { execute } from '@/lib/command';
import { ask } from '@/lib/query';
import type { RouteHandler } from './endpoint';
import { type Answer, givenToken, type Sent, sendTo } from './json-door.testing';

type Handlers = Record<string, unknown>;

/** The routes of the interface, the longest first; what follows the slash is the member of the path. */
const routes: [start: string, member: string | undefined, load: () => Promise<Handlers>][] = [
  ['/oauth/token', undefined, () => import('../(api)/configapi/v2/oauth/token/route')],
  ['/accessnumbers/', 'number', () => import('../(api)/configapi/v2/accessnumbers/[number]/route')],
  ['/accessnumbers', undefined, () => import('../(api)/configapi/v2/accessnumbers/route')],
  ['/selfservice/trunk/', 'name', () => import('../(api)/configapi/v2/selfservice/trunk/[name]/route')],
  [
    '/selfservice/smsaccount/',
    'name',
    () => import('../(api)/configapi/v2/selfservice/smsaccount/[name]/route'),
  ],
  ['/selfservice/tenant/', 'url', () => import('../(api)/configapi/v2/selfservice/tenant/[url]/route')],
  ['/phone/ext', undefined, () => import('../(api)/configapi/v2/phone/ext/route')],
  ['/tenant', undefined, () => import('../(api)/configapi/v2/tenant/route')],
  ['', undefined, () => import('../(api)/configapi/v2/[[...path]]/route')],
];

/** What follows the url of a tenant. */
const tenantMethods = {
  '': () => import('../(api)/configapi/v2/tenant/[url]/route'),
  activate: () => import('../(api)/configapi/v2/tenant/[url]/activate/route'),
  deactivate: () => import('../(api)/configapi/v2/tenant/[url]/deactivate/route'),
};

/** Sends a request straight to the exported handler, found by path as Next finds it. */
export async function callBrightPattern(method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const url = new URL(`/configapi/v2${path}`, 'http://127.0.0.1:3000/');
  const below = url.pathname.replace('/configapi/v2', '');
  const [, tenantUrl, tenantMethod] = /^\/tenant\/([^/]+)(?:\/(.*))?$/.exec(below) ?? [];
  if (tenantUrl !== undefined && (tenantMethod ?? '') in tenantMethods) {
    const load = tenantMethods[(tenantMethod ?? '') as keyof typeof tenantMethods];
    const params = { url: decodeURIComponent(tenantUrl) };
    const handlers = (await load()) as Handlers;
    return sendTo(
      handlers[method] as RouteHandler,
      { url, method, params, contentType: 'application/JSON' },
      sent,
    );
  }
  const route = routes.find(([start, member]) => (member ? below.startsWith(start) : below === start));
  const [start, member, load] = route ?? (routes.at(-1) as (typeof routes)[number]);
  const handler = (await load())[method] as RouteHandler;
  const params = member ? { [member]: decodeURIComponent(below.slice(start.length)) } : {};
  return sendTo(handler, { url, method, params, contentType: 'application/JSON' }, sent); // B10
}

/** Asks for a token as a script does. */
export function askForToken(form: Record<string, string>, headers: Record<string, string> = {}) {
  return callBrightPattern('POST', '/oauth/token', {
    raw: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** Somebody of the role, with an API key and a token that was got with it. */
export async function givenScript(world: World, role: Role) {
  const { token, email, personId } = await givenToken(world, role);
  const clock = { now: () => new Date().toISOString() };
  const found = await ask({ ...world.as('anonymous'), ...clock }, findSession, { token });
  const owner = { ...world.as('anonymous'), ...clock, actor: found?.actor ?? { kind: 'anonymous' as const } };
  const { id, key } = await execute(owner, createApiKey, { name: 'Script' });
  const answer = await askForToken({
    grant_type: 'client_credentials',
    client_id: email,
    client_secret: key,
  });
  expect(answer.status).toBe(200);
  return { email, personId, keyId: id, key, owner, token: String(answer.body.access_token) };
}
