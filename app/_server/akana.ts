import { type Failure, plainFailure, toFailure, writeFault } from '@/lib/dialects/akana/fault';
import {
  chooseType,
  documentTypes,
  documentTypesOfOthers,
  isXmlType,
  packageTypes,
  requireType,
} from '@/lib/dialects/akana/media-types';
import { fromXml, toXml } from '@/lib/dialects/akana/xml-form';
import { Problem } from '@/lib/problem';
import { xmlLimits } from '@/lib/wire/xml/model';
import { identifyAkana, identifyNobody } from './akana-caller';
import type { Dialect } from './dialect';
import type { Call } from './endpoint';
import { readBytes } from './read-body';
import { readObject } from './read-request';

/** How the Akana door says no, in the form that was asked for. */
export const akana: Dialect = {
  door: 'akana',
  identify: identifyAkana,

  renderProblem(problem, _requestId, request) {
    const headers = new Headers();
    const failure = toFailure(problem);
    if (problem.retryAfterSeconds !== undefined)
      headers.set('retry-after', String(problem.retryAfterSeconds));
    if (failure.status === 401) headers.set('www-authenticate', 'Bearer');
    return refuse(failure, request, headers);
  },

  renderDefect: (requestId, request) =>
    refuse(
      plainFailure(500, `This is a defect of the server. Its log has it under request id ${requestId}.`),
      request,
      new Headers(),
    ),

  renderMethodNotAllowed: (request, allow) =>
    refuse(
      plainFailure(405, `${request.method} is not offered here. There is: ${allow}.`),
      request,
      new Headers({ allow }),
    ),
};

/** Of what comes before there is a login. */
export const akanaBeforeLogin: Dialect = { ...akana, identify: identifyNobody };

function refuse({ status, fault }: Failure, request: Request | undefined, headers: Headers): Response {
  const type =
    chooseType(request?.headers.get('accept') ?? null, documentTypesOfOthers) ?? 'application/json';
  headers.set('content-type', type);
  return new Response(writeFault(fault, type), { status, headers });
}

export interface AkanaCall extends Call {
  /** The type that the answer will have. */
  type: string;
  /** An answer in that type; `root` is its name in XML. */
  answer(root: string, document: object, options?: { status?: number; headers?: Headers }): Response;
}

interface Terms {
  /** Whether nobody needs to be logged in. */
  isOpen?: boolean;
  offered?: readonly string[];
}

/** A14: 401, then 404 for an Accept that nothing fits; the handler goes on with 404 for a tenant, 403, 415 and 400. */
export function answering(
  handle: (call: AkanaCall) => Promise<Response>,
  { isOpen = false, offered = documentTypesOfOthers }: Terms = {},
): (call: Call) => Promise<Response> {
  return async (call) => {
    if (!isOpen) requireLogin(call);
    const type = requireType(call.request.headers.get('accept'), offered);
    return handle({
      ...call,
      type,
      answer(root, document, { status = 200, headers = new Headers() } = {}) {
        headers.set('content-type', type);
        return new Response(isXmlType(type) ? toXml(root, document) : JSON.stringify(document), {
          status,
          headers,
        });
      },
    });
  };
}

/** The list of the import itself has no `application/xml`. */
export const importAccept: Terms = { offered: documentTypes };
export const exportAccept: Terms = { offered: packageTypes };

export function requireLogin({ context: { actor } }: Pick<Call, 'context'>): void {
  if (actor.kind !== 'anonymous') return;
  const message = 'Log in at POST /api/login, or send a Bearer token.';
  throw new Problem({ kind: 'unauthenticated', code: 'signed-out', message });
}

/** A body in JSON or XML by its Content-Type; throws `unsupported-media-type` for any other. */
export async function readDocument(request: Request, root: string): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!documentTypesOfOthers.includes(type)) {
    const message = `Send the body as one of: ${documentTypesOfOthers.join(', ')}.`;
    throw new Problem({ kind: 'unsupported-media-type', code: 'content-type', message });
  }
  return isXmlType(type) ? fromXml(await readBytes(request, xmlLimits.bytes), root) : readObject(request);
}

export function isXmlBody(request: Request): boolean {
  return isXmlType(request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '');
}

/** 200 and nothing else, as the page of the import shows it (A10). */
export function empty(headers: Headers = new Headers()): Response {
  headers.set('content-length', '0');
  return new Response(null, { status: 200, headers });
}
