import type { World } from '@/db/testing';
import type { Role } from '@/lib/actor';
import { decodeXml } from '@/lib/wire/xml/decode-xml';
import type { XmlElement } from '@/lib/wire/xml/model';
import type { RouteHandler } from './endpoint';
import { givenToken, testPassword } from './json-door.testing';

type Handlers = Record<string, unknown>;
const routes: Record<string, () => Promise<Handlers>> = {
  login: () => import('../(api)/networking/rest/login/route'),
  logout: () => import('../(api)/networking/rest/logout/route'),
  LogoutAll: () => import('../(api)/networking/rest/LogoutAll/route'),
  isSessionValid: () => import('../(api)/networking/rest/isSessionValid/route'),
  userInfo: () => import('../(api)/networking/rest/userInfo/route'),
  getActiveSessions: () => import('../(api)/networking/rest/getActiveSessions/route'),
  tenant: () => import('../(api)/networking/rest/tenant/route'),
  'field/tenant': () => import('../(api)/networking/rest/field/tenant/route'),
};
const oneField: () => Promise<Handlers> = () =>
  import('../(api)/networking/rest/field/tenant/[fieldName]/route');
const oneTenant: () => Promise<Handlers> = () => import('../(api)/networking/rest/tenant/[id]/route');
const unknown: () => Promise<Handlers> = () => import('../(api)/networking/[[...path]]/route');

export interface SentToLongJump {
  token?: string | undefined;
  cookie?: string | undefined;
  xml?: string;
  json?: unknown;
  headers?: Record<string, string>;
}

export interface LongJumpAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Whatever its form, as JSON has it. */
  platform: Record<string, unknown>;
  message: { code: string; description: string; id?: string };
}

/** Sends a request straight to the handlers of the LongJump door; `path` is what follows /networking/rest/. */
export async function callLongJump(
  method: string,
  path: string,
  { token, cookie, xml, json, headers: more }: SentToLongJump = {},
): Promise<LongJumpAnswer> {
  const url = new URL(`/networking/rest/${path}`, 'http://127.0.0.1:3000');
  const name = url.pathname.slice('/networking/rest/'.length);
  const id = /^tenant\/([^/]+)$/.exec(name)?.[1];
  const fieldName = /^field\/tenant\/([^/]+)$/.exec(name)?.[1];
  const one = fieldName === undefined ? oneTenant : oneField;
  const named = fieldName ?? id;
  const handlers = await (named === undefined ? (routes[name] ?? unknown) : one)();
  const headers = new Headers(more);
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (cookie) headers.set('cookie', cookie);
  const body = xml ?? (json === undefined ? undefined : JSON.stringify(json));
  if (body !== undefined && !headers.has('content-type'))
    headers.set('content-type', xml === undefined ? 'application/json' : 'application/xml');
  const request = new Request(url, {
    method,
    headers,
    ...(body !== undefined && { body: Buffer.from(body) }),
  });
  const member = fieldName === undefined ? 'id' : 'fieldName';
  const params = Promise.resolve(named === undefined ? undefined : { [member]: decodeURIComponent(named) });
  const response = await (handlers[method] as RouteHandler)(request, { params });
  const text = await response.text();
  const platform = readPlatform(text, response.headers.get('content-type') ?? '');
  const message = platform.message as LongJumpAnswer['message'];
  return { status: response.status, headers: response.headers, text, platform, message };
}

function readPlatform(text: string, type: string): Record<string, unknown> {
  if (text === '') return {};
  if (type.startsWith('application/json'))
    return (JSON.parse(text) as { platform: Record<string, unknown> }).platform;
  return mirror(decodeXml(Buffer.from(text))) as Record<string, unknown>;
}

/** By another hand than the door's own, so that a mistake of that one is seen. */
function mirror({ attributes, text, children }: XmlElement): unknown {
  if (attributes.size > 0) return { ...Object.fromEntries(attributes), content: text };
  if (children.length === 0) return text;
  const names = [...new Set(children.map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const all = children.filter((child) => child.name === name).map(mirror);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
}

/** Somebody with a password of their own, and what a login answered them. */
export async function givenLongJumpLogin(world: World, role: Role) {
  const { email, personId, token } = await givenToken(world, role);
  const answer = await callLongJump('POST', 'login', {
    xml: `<platform><login><userName>${email}</userName><password>${testPassword}</password></login></platform>`,
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { email, personId, token, cookie, answer };
}
