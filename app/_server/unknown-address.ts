import { Problem } from '@/lib/problem';
import type { Dialect } from './dialect';
import { noteCall } from './interface-calls';

/** Answers every address of a door that no other route has; `tell` says what there is instead. */
export function unknownAddress(
  dialect: Dialect,
  tell: (pathname: string) => string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const message = tell(new URL(request.url).pathname);
    const problem = new Problem({ kind: 'not-found', code: 'unknown-address', message });
    const response = dialect.renderProblem(problem, request.headers.get('x-request-id') ?? '', request);
    noteCall({ request, dialect, response, milliseconds: performance.now() - started, refusal: problem });
    return response;
  };
}
