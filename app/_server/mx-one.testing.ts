import type { World } from '@/db/testing';
import type { Role } from '@/lib/actor';
import type { RouteHandler } from './endpoint';
import { type Answer, givenToken, type Sent, sendTo, testPassword } from './json-door.testing';

type Handlers = Record<string, unknown>;

const routes: Record<string, () => Promise<Handlers>> = {
  '/auth/login': () => import('../(api)/auth/login/route'),
  '/auth/refresh': () => import('../(api)/auth/refresh/route'),
  '/tenant/tenant-configuration/v1': () => import('../(api)/tenant/tenant-configuration/v1/route'),
};

const unknown: () => Promise<Handlers> = () => import('../(api)/tenant/[[...path]]/route');

/** Sends requests straight to the handlers of the MX-ONE door. */
export async function callMxOne(method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const url = new URL(path, 'http://127.0.0.1:3000/');
  const handlers = await (routes[url.pathname] ?? unknown)();
  const handler = handlers?.[method] as RouteHandler | undefined;
  if (!handler) throw new Error(`${method} ${path} is not exported; Next would answer a bare 405.`);
  return sendTo(handler, { url, method }, sent);
}

/** Somebody with a password of their own, and the JWT of their login. */
export async function givenLogin(world: World, role: Role) {
  const { email } = await givenToken(world, role);
  const { body } = await callMxOne('POST', '/auth/login', {
    body: { username: email, password: testPassword },
  });
  return { email, token: String(body.token), refreshToken: String(body.refreshToken) };
}
