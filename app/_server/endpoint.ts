import type * as z from 'zod';
import { type Command, execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';
import { ask, type Query } from '@/lib/query';
import { baseContext } from './base-context';
import { logDefect } from './log';
import { defectResponse, problemResponse } from './problem-response';
import { readJsonBody } from './read-body';
import { findActor, isSameOrigin } from './session';

type Params = Record<string, string>;

/** What a handler of the JSON interface works with. */
export interface Call {
  request: Request;
  params: Params;
  context: Context;
  url: URL;
  /** The JSON body; reading it throws `malformed`, `too-large` or `unsupported-media-type`. */
  body(): Promise<unknown>;
  run<Schema extends z.ZodType, Result, Prepared>(
    command: Command<Schema, Result, Prepared>,
    input: unknown,
  ): Promise<Result>;
  ask<Schema extends z.ZodType, Result>(query: Query<Schema, Result>, input: unknown): Promise<Result>;
}

type RouteHandler = (request: Request, route: { params: Promise<Params> }) => Promise<Response>;

/** A handler of the JSON interface: finds out who calls, and turns every failure into problem+json. */
export function endpoint(handle: (call: Call) => Promise<Response>): RouteHandler {
  return async (request, route) => {
    const requestId = request.headers.get('x-request-id') ?? '';
    try {
      if (!isSafe(request)) refuseForeignOrigin(request);
      const context = await baseContext({
        actor: await findActor(request.headers),
        door: 'json',
        headers: request.headers,
      });
      return await handle(makeCall({ request, params: await route.params, context }));
    } catch (error) {
      if (error instanceof Problem) return problemResponse(error, requestId);
      logDefect(error, { requestId, door: 'json', path: new URL(request.url).pathname });
      return defectResponse(requestId);
    }
  };
}

function makeCall({ request, params, context }: Pick<Call, 'request' | 'params' | 'context'>): Call {
  return {
    request,
    params,
    context,
    url: new URL(request.url),
    body: () => readJsonBody(request),
    run: (command, input) =>
      execute(context, command, input, {
        reason: request.headers.get('x-reason') ?? undefined,
        idempotencyKey: request.method === 'POST' ? readIdempotencyKey(request) : undefined,
      }),
    ask: (query, input) => ask(context, query, input),
  };
}

/** The members of the address; one that is there twice is a mistake. */
export function readAddress(url: URL): Record<string, string> {
  const names = [...url.searchParams.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new Problem({
      kind: 'malformed',
      code: 'parameter-twice',
      message: `The parameter “${twice}” is there twice.`,
    });
  }
  return Object.fromEntries(url.searchParams);
}

/** The version in `If-Match`; undefined without the header or for `*`. */
export function readIfMatch(request: Request): number | undefined {
  const header = request.headers.get('if-match')?.trim();
  if (!header || header === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  // A tag that we never gave out matches no version.
  return version === undefined ? -1 : Number(version);
}

export function json(body: unknown, { status = 200, version, headers = {} }: JsonOptions = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(version === undefined ? {} : { etag: `"${version}"` }),
      ...headers,
    },
  });
}

interface JsonOptions {
  status?: number;
  version?: number;
  headers?: Record<string, string>;
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

function isSafe({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A cookie travels by itself, so a change that is carried by one must come from this console. */
function refuseForeignOrigin(request: Request): void {
  if (request.headers.has('authorization') || !request.headers.has('cookie') || isSameOrigin(request.headers))
    return;
  throw new Problem({
    kind: 'forbidden',
    code: 'foreign-origin',
    message: 'A change with a cookie must come from the console itself. Scripts send a Bearer token.',
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
