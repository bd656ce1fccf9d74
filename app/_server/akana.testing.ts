import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { World } from '@/db/testing';
import { createPerson } from '@/lib/accounts/create-person';
import type { Role } from '@/lib/actor';
import { execute } from '@/lib/command';
import { createTenant } from '@/lib/tenants/create-tenant';
import type { Tenant } from '@/lib/tenants/model';
import type { RouteHandler } from './endpoint';
import { givenToken, testPassword } from './json-door.testing';

type Handlers = Record<string, unknown>;

/** Addresses of the door; a member of the path is named as its folder is. */
const routes: [pattern: string, load: () => Promise<Handlers>][] = [
  ['/api/login', () => import('../(api)/api/login/route')],
  ['/api/login/status', () => import('../(api)/api/login/status/route')],
  ['/api/login/renewToken', () => import('../(api)/api/login/renewToken/route')],
  ['/api/login/pendingtasks', () => import('../(api)/api/login/pendingtasks/route')],
  ['/api/login/logout', () => import('../(api)/api/login/logout/route')],
  ['/api/login/endsession', () => import('../(api)/api/login/endsession/route')],
  ['/api/properties', () => import('../(api)/api/properties/route')],
  ['/api/tenants/{fedMemberId}', () => import('../(api)/api/tenants/[fedMemberId]/route')],
  ['/api/tenants/{fedMemberId}/packages', () => import('../(api)/api/tenants/[fedMemberId]/packages/route')],
  ['/api/tenants/{fedMemberId}/package', () => import('../(api)/api/tenants/[fedMemberId]/package/route')],
  [
    '/api/businesses/{businessId}/package',
    () => import('../(api)/api/businesses/[businessId]/package/route'),
  ],
  [
    '/api/businesses/{businessId}/settings',
    () => import('../(api)/api/businesses/[businessId]/settings/route'),
  ],
  [
    '/api/businesses/{businessId}/securitysettings',
    () => import('../(api)/api/businesses/[businessId]/securitysettings/route'),
  ],
  [
    '/api/businesses/{businessId}/businesssettings',
    () => import('../(api)/api/businesses/[businessId]/businesssettings/route'),
  ],
  [
    '/api/businesses/{businessId}/loginpolicy',
    () => import('../(api)/api/businesses/[businessId]/loginpolicy/route'),
  ],
  ['/platform/subscriptions', () => import('../(api)/platform/subscriptions/route')],
  [
    '/platform/subscriptions/{subscriptionId}/state',
    () => import('../(api)/platform/subscriptions/[subscriptionId]/state/route'),
  ],
];

const unknown = () => import('../(api)/api/tenants/[[...path]]/route');

export interface AkanaSent {
  token?: string;
  body?: unknown;
  /** Instead of `body`: exactly these bytes. */
  raw?: BodyInit;
  headers?: Record<string, string>;
  /** Sends its cookies and, unless `csrf` is given, the token of its last login in the documented header. */
  jar?: Jar;
  /** Null sends none. */
  csrf?: string | null;
}

interface AkanaAnswer {
  status: number;
  headers: Headers;
  text: string;
  bytes: Buffer<ArrayBuffer>;
  /** Of an answer in JSON. */
  body: Record<string, unknown>;
}

/** Sends a request straight to the exported handler, found by path as Next finds it. */
export async function callAkana(method: string, path: string, sent: AkanaSent = {}): Promise<AkanaAnswer> {
  const url = new URL(path, 'http://127.0.0.1:3000/');
  const { handlers, params } = await findRoute(url.pathname);
  const handler = handlers[method] as RouteHandler;
  const request = new Request(url, { method, headers: headersOf(sent), body: sent.raw ?? textOf(sent.body) });
  const response = await handler(request, { params: Promise.resolve(params) });
  sent.jar?.take(response.headers);
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const body = (isJson ? JSON.parse(text) : {}) as AkanaAnswer['body'];
  return { status: response.status, headers: response.headers, text, bytes, body };
}

function textOf(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}

function headersOf({ token, body, raw, headers: more, jar, csrf }: AkanaSent): Headers {
  const headers = new Headers(more);
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (jar && !headers.has('cookie')) headers.set('cookie', jar.header());
  const value = csrf === undefined ? jar?.csrf() : csrf;
  if (jar && value) headers.set(`X-Csrf-Token_${jar.member}`, value);
  if (body !== undefined && raw === undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json');
  return headers;
}

async function findRoute(pathname: string) {
  for (const [pattern, load] of routes) {
    const match = new RegExp(`^${pattern.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname);
    if (!match) continue;
    const params = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { handlers: await load(), params };
  }
  return { handlers: (await unknown()) as Handlers, params: {} };
}

/** The cookies of a caller, as a browser or `curl -b -c` keeps them. */
export interface Jar {
  member: string;
  header(): string;
  csrf(): string | undefined;
  get(name: string): string | undefined;
  take(headers: Headers): void;
}

export function newJar(member: string): Jar {
  const cookies = new Map<string, string>();
  return {
    member,
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    csrf: () => cookies.get(`Csrf-Token_${member}`),
    get: (name) => cookies.get(name),
    take(headers) {
      for (const line of headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        if (/Max-Age=0(;|$)/.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}

/** Somebody of the provider who has logged in at this door, for one tenant or for all of them. */
export async function givenAkanaLogin(world: World, role: Role, member?: string) {
  const { email, personId } = await givenToken(world, role);
  return { email, personId, jar: await logInAs(email, member) };
}

/** Logs in and keeps the cookies. */
export async function logInAs(email: string, member?: string): Promise<Jar> {
  const jar = newJar(member ?? 'provider_site');
  const query = member === undefined ? '' : `?fedmemberId=${member}`;
  const { status } = await callAkana('POST', `/api/login${query}`, {
    jar,
    body: { email, password: testPassword },
  });
  expect(status).toBe(200);
  return jar;
}

/** A tenant with a url of its own and one service endpoint. */
export async function givenAkanaTenant(world: World, members: Partial<Tenant> = {}): Promise<Tenant> {
  const url = `acme${randomBytes(4).toString('hex')}`;
  return execute(world.as('provider-administrator'), createTenant, {
    name: `Acme ${url}`,
    url,
    company: 'Payments',
    contact: { email: 'nowhere@net' },
    endpoints: [{ name: 'orders', url: 'https://test.acme.example/orders' }],
    ...members,
  });
}

/** The administrator of a tenant or of a partner, with a password of their own. */
export async function givenHead(world: World, tenant: Tenant, role: Role = 'tenant-administrator') {
  const email = `head-${randomBytes(4).toString('hex')}@acme.example`;
  const clock = { now: () => new Date().toISOString() };
  const { person } = await execute({ ...world.as('provider-administrator'), ...clock }, createPerson, {
    email,
    name: 'Ann Head',
    role: 'provider-operator',
    password: testPassword,
  });
  const head = { ...person, role, tenantId: tenant.id, mustChangePassword: false };
  await world.storage.transact(({ people }) => people.save(head));
  return { email, personId: person.id };
}
