import {
  defectDocument,
  describeRefusal,
  describeTokenRefusal,
  methodDocument,
  type Refusal,
} from '@/lib/dialects/bright-pattern/refusal';
import type { Problem } from '@/lib/problem';
import type { Dialect } from './dialect';
import { json } from './json-answer';

/** Bright Pattern's configapi: `{"error", "error_description"}` with every refusal. */
export const brightPattern: Dialect = {
  door: 'bright-pattern',
  renderProblem: (problem) => refusalResponse(problem, describeRefusal(problem), 'Bearer realm="Tenantry"'),
  renderDefect: (requestId) => json(defectDocument(requestId), { status: 500 }),
  renderMethodNotAllowed: (request, allow) =>
    json(methodDocument(request.method, allow), { status: 405, headers: { allow } }),
};

/** Its token method, where the words are those of RFC 6749 and nothing may be kept on the way. */
export const brightPatternToken: Dialect = {
  ...brightPattern,
  renderProblem(problem) {
    const response = refusalResponse(problem, describeTokenRefusal(problem), 'Basic realm="Tenantry"');
    response.headers.set('cache-control', 'no-store');
    return response;
  },
};

function refusalResponse(problem: Problem, { status, body }: Refusal, challenge: string): Response {
  const response = json(body, { status });
  if (status === 401) response.headers.set('www-authenticate', challenge);
  if (problem.retryAfterSeconds !== undefined) {
    response.headers.set('retry-after', String(problem.retryAfterSeconds));
  }
  return response;
}
