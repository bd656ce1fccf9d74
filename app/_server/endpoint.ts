import type * as z from 'zod';
import type { Actor } from '@/lib/actor';
import { type Command, type ExecuteOptions, execute, longestReason } from '@/lib/command';
import type { Context } from '@/lib/context';
import { requirePermission } from '@/lib/permissions';
import { Problem } from '@/lib/problem';
import { ask, type Query } from '@/lib/query';
import { baseContext } from './base-context';
import { type Dialect, jsonDialect } from './dialect';
import { foreignCookie } from './foreign-cookie';
import { noteCall } from './interface-calls';
import { logDefect } from './log';
import { observeRequest } from './metrics';
import { limitRate } from './rate-limit';
import { readJsonBody } from './read-body';
import { findActor, isSameOrigin } from './session';

type Params = Record<string, string>;

/** An input that is already at hand, or one to be read once it is known that the caller may act. */
type Input = object | (() => Promise<unknown>);

/** What a handler of the JSON interface, or of a vendor's one, works with. */
export interface Call {
  request: Request;
  /** The members of the path, such as the id in `/tenants/{id}`. */
  params: Params;
  context: Context;
  url: URL;
  /** The JSON body; reading it throws `malformed`, `too-large` or `unsupported-media-type`. */
  body(): Promise<unknown>;
  run<Schema extends z.ZodType, Result, Prepared>(
    command: Command<Schema, Result, Prepared>,
    input: Input,
  ): Promise<Result>;
  ask<Schema extends z.ZodType, Result>(query: Query<Schema, Result>, input: Input): Promise<Result>;
}

export type RouteHandler = (
  request: Request,
  route: { params: Promise<Params | undefined> },
) => Promise<Response>;

/** A handler of a door: finds out who calls, and turns every failure into what the door's dialect says. */
export function endpoint(
  handle: (call: Call) => Promise<Response>,
  dialect: Dialect = jsonDialect,
): RouteHandler {
  return async (request, route) => {
    const started = performance.now();
    const requestId = request.headers.get('x-request-id') ?? '';
    const url = new URL(request.url);
    const params = (await route.params) ?? {}; // Next gives none where the address has none
    const { response, ...met } = await answer(request, { handle, dialect, url, params, requestId });
    const milliseconds = performance.now() - started;
    observeRequest({
      door: dialect.door,
      route: routeName(url.pathname, params),
      method: request.method,
      status: response.status,
      seconds: milliseconds / 1000,
    });
    noteCall({ request, dialect, response, milliseconds, ...met });
    return response;
  };
}

interface Answering {
  handle: (call: Call) => Promise<Response>;
  dialect: Dialect;
  url: URL;
  params: Params;
  requestId: string;
}

/** An answer, and what became known on the way to it. */
interface Met {
  response: Response;
  actor: Actor;
  refusal?: { code: string; message: string };
}

async function answer(
  request: Request,
  { handle, dialect, url, params, requestId }: Answering,
): Promise<Met> {
  const { door } = dialect;
  let actor: Actor = { kind: 'anonymous' };
  try {
    actor = await identify(request, { dialect, params });
    await limitRate(actor, request.headers);
    const context = await baseContext({ actor, door, headers: request.headers });
    return { actor, response: await handle(makeCall({ request, params, context, url })) };
  } catch (error) {
    if (error instanceof Problem)
      return { actor, response: dialect.renderProblem(error, requestId, request), refusal: error };
    logDefect(error, { requestId, door, path: url.pathname });
    const refusal = { code: 'defect', message: 'This is a defect of the server. Its log says more.' };
    return { actor, response: dialect.renderDefect(requestId, request), refusal };
  }
}

/** A door's own way of knowing who calls, or the one that all have: a Bearer token, or the console's cookie. */
async function identify(
  request: Request,
  { dialect, params }: Pick<Answering, 'dialect' | 'params'>,
): Promise<Actor> {
  if (dialect.identify) return dialect.identify(request, params);
  if (!isSafe(request)) refuseForeignOrigin(request);
  return findActor(request.headers);
}

interface Made {
  request: Request;
  params: Params;
  context: Context;
  url: URL;
}

function makeCall({ request, params, context, url }: Made): Call {
  return {
    request,
    context,
    url,
    params,
    body: () => readJsonBody(request),
    async run(command, input) {
      requirePermission(context.actor, command.name);
      return execute(context, command, await settle(input), readOptions(request));
    },
    async ask(query, input) {
      requirePermission(context.actor, query.name);
      return ask(context, query, await settle(input));
    },
  };
}

/** What every change may carry in its headers. */
export function readOptions(request: Request): ExecuteOptions {
  return {
    reason: readReason(request),
    idempotencyKey: request.method === 'POST' ? readIdempotencyKey(request) : undefined,
  };
}

function settle(input: Input): unknown {
  return typeof input === 'function' ? input() : input;
}

/** `/api/v1/tenants/{id}`: the path with its members named again, so that metrics have one line a route. */
function routeName(pathname: string, params: Params): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [encodeURIComponent(value), name]));
  const parts = pathname.split('/').map((part) => {
    const name = names.get(part);
    if (name === undefined) return part;
    names.delete(part);
    return `{${name}}`;
  });
  // An address that is written in another way than usual must not become a line of its own.
  return names.size === 0 ? parts.join('/') : 'other';
}

function isSafe({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A cookie travels by itself, so a change that is carried by one must come from this console. */
function refuseForeignOrigin(request: Request): void {
  if (request.headers.has('authorization') || !request.headers.has('cookie') || isSameOrigin(request.headers))
    return;
  throw foreignCookie();
}

/** Headers are bytes; scripts put UTF-8 into them. */
function readReason(request: Request): string | undefined {
  const reason = request.headers.get('x-reason');
  if (reason === null) return undefined;
  const text = Buffer.from(reason, 'latin1').toString('utf8');
  const shown = text.includes('\uFFFD') ? reason : text;
  if (shown.length <= longestReason) return shown;
  throw new Problem({
    kind: 'malformed',
    code: 'reason-too-long',
    message: `The X-Reason has ${shown.length} characters; at most ${longestReason} fit.`,
  });
}

function readIdempotencyKey(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Problem({
    kind: 'malformed',
    code: 'idempotency-key',
    message: 'An Idempotency-Key has 1 to 200 visible ASCII characters.',
  });
}
