import { message, writePlatform } from '@/lib/dialects/longjump/answer';
import { chooseFormat, type Format } from '@/lib/dialects/longjump/negotiate';
import {
  describeDefect,
  describeMethod,
  describeRefusal,
  type Refusal,
} from '@/lib/dialects/longjump/refusal';
import type { XmlElement } from '@/lib/wire/xml/model';
import type { Dialect } from './dialect';
import { identifyLongJump } from './longjump-session';

/** How the LongJump door says no: its message with its code, in the form that was asked for. */
export const longJump: Dialect = {
  door: 'longjump',
  identify: identifyLongJump,
  renderProblem(problem, _requestId, request) {
    const headers: Record<string, string> = {};
    const refusal = describeRefusal(problem);
    if (problem.retryAfterSeconds !== undefined) headers['retry-after'] = String(problem.retryAfterSeconds);
    if (refusal.status === 401) headers['www-authenticate'] = 'Bearer';
    return refuse(refusal, request, headers);
  },
  renderDefect: (requestId, request) => refuse(describeDefect(requestId), request),
  renderMethodNotAllowed: (request, allow) =>
    refuse(describeMethod(request.method, allow), request, { allow }),
};

interface AnswerOptions {
  status?: number;
  headers?: Record<string, string>;
  /** What is a list in JSON, however many there are. */
  repeated?: string;
}

/** `<platform>` with these members, as XML or as its mirror in JSON. */
export function platformAnswer(
  request: Request,
  members: readonly XmlElement[],
  { status = 200, headers = {}, repeated }: AnswerOptions = {},
): Response {
  const format = formatFor(request);
  return new Response(writePlatform(members, { format, repeated }), {
    status,
    headers: { 'content-type': `application/${format}; charset=utf-8`, vary: 'accept', ...headers },
  });
}

function refuse(
  { status, code, description }: Refusal,
  request: Request | undefined,
  headers: Record<string, string> = {},
): Response {
  const members = [message({ code, description })];
  return platformAnswer(request ?? new Request('http://localhost/'), members, { status, headers });
}

function formatFor(request: Request): Format {
  const alt = new URL(request.url).searchParams.get('alt');
  return chooseFormat({ alt, accept: request.headers.get('accept') });
}
