import { Problem, type ProblemKind } from '@/lib/problem';

/** The one table from kinds of problem to HTTP statuses. */
export const statusOf: Record<ProblemKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'too-many-requests': 429,
  busy: 503,
  'no-space': 507,
};

const titles: Record<ProblemKind, string> = {
  malformed: 'Malformed request',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Conflict with what exists',
  stale: 'Changed since you read it',
  'too-large': 'Too large',
  'unsupported-media-type': 'Unsupported media type',
  invalid: 'Not valid',
  'too-many-requests': 'Too many requests',
  busy: 'Busy',
  'no-space': 'Insufficient storage',
};

/** RFC 9457. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const status = statusOf[problem.kind];
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
  if (problem.retryAfterSeconds !== undefined) headers.set('retry-after', String(problem.retryAfterSeconds));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  const body = {
    type: `https://tenantry.example/problems/${problem.code}`,
    title: titles[problem.kind],
    status,
    code: problem.code,
    detail: problem.message,
    requestId,
    issues: problem.issues,
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** 405: the address exists, but not for this method. */
export function methodNotAllowedResponse(request: Request, allow: string): Response {
  const body = {
    type: 'https://tenantry.example/problems/method-not-allowed',
    title: 'Method not allowed',
    status: 405,
    code: 'method-not-allowed',
    detail: `${request.method} is not offered here. There is: ${allow}.`,
    requestId: request.headers.get('x-request-id') ?? '',
    issues: [],
  };
  return new Response(JSON.stringify(body), {
    status: 405,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', allow },
  });
}

/** The answer to a defect: its text stays in the log, the caller gets the id to find it by. */
export function defectResponse(requestId: string): Response {
  const body = {
    type: 'about:blank',
    title: 'Internal error',
    status: 500,
    code: 'defect',
    detail: `This is a defect of the server. Its log has it under request id ${requestId}.`,
    requestId,
    issues: [],
  };
  return new Response(JSON.stringify(body), {
    status: 500,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}
