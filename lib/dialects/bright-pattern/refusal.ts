import type { Issue, Problem, ProblemKind } from '../../problem';

/** The body of every refusal (domain.md 1.2). */
export interface RefusalDocument {
  /** Stable; scripts may depend on it. */
  error: string;
  /** A sentence for the person who reads the script's log. */
  error_description: string;
}

interface Row {
  status: number;
  error: string;
}

/** The methods know no 422: what cannot be done with these arguments is "bad arguments", 400. */
const rows: Record<ProblemKind, Row> = {
  malformed: { status: 400, error: 'invalid_request' },
  invalid: { status: 400, error: 'invalid_request' },
  unauthenticated: { status: 401, error: 'invalid_token' },
  forbidden: { status: 403, error: 'access_denied' },
  'not-found': { status: 404, error: 'not_found' },
  conflict: { status: 409, error: 'conflict' },
  stale: { status: 412, error: 'conflict' },
  'too-large': { status: 413, error: 'request_too_large' },
  'unsupported-media-type': { status: 415, error: 'unsupported_media_type' },
  'too-many-requests': { status: 429, error: 'too_many_requests' },
  busy: { status: 503, error: 'temporarily_unavailable' },
  'no-space': { status: 507, error: 'insufficient_storage' },
};

/** The token method speaks RFC 6749, 5.2, where that has a word for it. */
const tokenRows: Partial<Record<ProblemKind, Row>> = {
  unauthenticated: { status: 401, error: 'invalid_client' },
  forbidden: { status: 400, error: 'unauthorized_client' },
  'too-large': { status: 413, error: 'invalid_request' },
  'unsupported-media-type': { status: 415, error: 'invalid_request' },
};

export interface Refusal {
  status: number;
  body: RefusalDocument;
}

export function describeRefusal(problem: Problem): Refusal {
  const { status, error } = rows[problem.kind];
  return { status, body: { error, error_description: sayAll(problem) } };
}

export function describeTokenRefusal(problem: Problem): Refusal {
  const { status, error } = tokenRows[problem.kind] ?? rows[problem.kind];
  const isGrant = problem.code === 'unsupported-grant-type';
  return {
    status,
    body: { error: isGrant ? 'unsupported_grant_type' : error, error_description: sayAll(problem) },
  };
}

export const defectDocument = (requestId: string): RefusalDocument => ({
  error: 'server_error',
  error_description: `This is a defect of the server. Its log has it under request id ${requestId}.`,
});

export const methodDocument = (method: string, allow: string): RefusalDocument => ({
  error: 'method_not_allowed',
  error_description: `${method} is not offered here. There is: ${allow}.`,
});

/** Every mistake at once, each behind the member that it is about. */
function sayAll({ message, issues }: Problem): string {
  return issues.length === 0 ? message : issues.map(sayOne).join(' ');
}

function sayOne({ path, message }: Issue): string {
  return path === '' ? message : `${path}: ${message}`;
}
