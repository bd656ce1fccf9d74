import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '@/db/testing';
import { createPerson } from '@/lib/accounts/create-person';
import { signIn } from '@/lib/accounts/sign-in';
import type { Role } from '@/lib/actor';
import { execute } from '@/lib/command';
import type { RouteHandler } from './endpoint';

const root = fileURLToPath(new URL('../(api)/api/v1', import.meta.url));

export interface RouteFile {
  /** As in the OpenAPI document: `/tenants/{id}`. */
  path: string;
  load(): Promise<Record<string, unknown>>;
}

/** Every route below /api/v1 but the one that answers unknown addresses. */
export function listRouteFiles(): RouteFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts') && !file.includes('[['))
    .map((file) => ({
      path: `/${relative('.', join(file, '..')).split(sep).join('/').replaceAll('[', '{').replaceAll(']', '}')}`,
      load: () => import(join(root, file)) as Promise<Record<string, unknown>>,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The methods a route offers: those in its `Allow`, else those it exports. */
export async function offeredMethods(route: RouteFile): Promise<string[]> {
  const exported = await route.load();
  const options = exported.OPTIONS as RouteHandler | undefined;
  const allow = options
    ? (await options(new Request('http://x/'), { params: Promise.resolve({}) })).headers.get('allow')
    : Object.keys(exported).join(', ');
  return (allow ?? '').split(', ').filter((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name));
}

export interface Sent {
  token?: string | null;
  body?: unknown;
  /** Instead of `body`: exactly these bytes. */
  raw?: BodyInit;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON; undefined for an empty answer. */
  body: Record<string, unknown>;
}

/** Sends requests straight to the exported handlers, found by path as Next finds them. */
export async function callJsonDoor(method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const url = new URL(path, 'http://127.0.0.1:3000/');
  const { handlers, params } = await findRoute(url.pathname.replace(/^\/api\/v1/, ''));
  const handler = handlers[method] as RouteHandler | undefined;
  if (!handler) throw new Error(`${method} ${path} is not exported; Next would answer a bare 405.`);
  return sendTo(handler, { url, method, params }, sent);
}

interface Meant {
  url: URL;
  method: string;
  params?: Record<string, string> | undefined;
  /** Said of a body unless the headers say another. */
  contentType?: string;
}

/** Sends a request to a handler of whichever door, and reads what it answers. */
export async function sendTo(
  handler: RouteHandler,
  { url, method, params, contentType = 'application/json' }: Meant,
  { token, body, raw, headers: more }: Sent,
): Promise<Answer> {
  const headers = new Headers(more);
  if (token) headers.set('authorization', `Bearer ${token}`);
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  if (payload !== undefined && !headers.has('content-type')) headers.set('content-type', contentType);
  const request = new Request(url, { method, headers, body: payload });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const answer = (text === '' ? undefined : JSON.parse(text)) as Answer['body'];
  return { status: response.status, headers: response.headers, body: answer };
}

async function findRoute(pathname: string) {
  for (const route of listRouteFiles().sort((a, b) => dynamicParts(a) - dynamicParts(b))) {
    const names: string[] = [];
    const pattern = route.path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (!match) continue;
    const params = Object.fromEntries(
      names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]),
    );
    return { handlers: await route.load(), params };
  }
  const handlers = (await import(join(root, '[[...path]]/route.ts'))) as Record<string, unknown>;
  return { handlers, params: {} };
}

function dynamicParts({ path }: RouteFile): number {
  return path.split('{').length;
}

export const testPassword = 'seven yellow cranes at dawn';

/** Lets the JSON door work on this world's database, without a rate limit. */
export function openJsonDoor(world: World): void {
  process.env.TENANTRY_REQUESTS_PER_SECOND = '0';
  globalThis.tenantryStorage = Promise.resolve(world.storage);
}

/** A real person with a real session; the token is what scripts send. */
export async function givenToken(world: World, role: Role, state: 'ready' | 'initial' = 'ready') {
  // The door looks at the real clock, so the session must be opened by it.
  const clock = { now: () => new Date().toISOString() };
  const email = `${role}-${randomBytes(3).toString('hex')}@provider.example`;
  await execute({ ...world.as('provider-administrator'), ...clock }, createPerson, {
    email,
    name: `The ${role}`,
    role,
    password: testPassword,
  });
  const signedIn = await signIn({ ...world.as('anonymous'), ...clock }, { email, password: testPassword });
  const { token, person } = signedIn;
  if (state === 'ready')
    await world.storage.transact(({ people }) => people.save({ ...person, mustChangePassword: false }));
  return { token, personId: person.id, email };
}
