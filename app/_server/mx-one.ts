import { type Failure, plainFailure, toFailure } from '@/lib/dialects/mx-one/error-envelope';
import packageJson from '@/package.json';
import type { Dialect } from './dialect';
import { json } from './json-answer';

/** How the MX-ONE door says no: the envelope of its login page, with the status that is sent (M22). */
export const mxOneDialect: Dialect = {
  door: 'mx-one',

  renderProblem(problem, requestId) {
    const headers: Record<string, string> = {};
    const failure = toFailure(problem, requestId);
    if (problem.retryAfterSeconds !== undefined) headers['retry-after'] = String(problem.retryAfterSeconds);
    if (failure.status === 401) headers['www-authenticate'] = 'Bearer';
    return answer(failure, headers);
  },

  renderDefect: (requestId) =>
    answer(
      plainFailure(500, {
        code: 'defect',
        errorMsg: `This is a defect of the server. Its log has it under request id ${requestId}.`,
        requestId,
      }),
    ),

  renderMethodNotAllowed: (request, allow) =>
    answer(
      plainFailure(405, {
        code: 'method-not-allowed',
        errorMsg: `${request.method} is not offered here. There is: ${allow}.`,
        requestId: request.headers.get('x-request-id') ?? '',
      }),
      { allow },
    ),
};

/** The edition of the vendor's API manual that this door was built from; scripts choose by it what they may ask. */
const edition = '8.0.SP0.HF0';

interface Tokens {
  token: string;
  refreshToken: string;
}

/** What a login and a refresh answer, in the documented order. */
export function loginAnswer({ token, refreshToken }: Tokens): Response {
  const build = `tenantry-${packageJson.version}`;
  const body = { token, refreshToken, version: edition, build, brand: 'mxone' };
  return json(body, { headers: { 'cache-control': 'no-store' } });
}

function answer({ status, body }: Failure, headers: Record<string, string> = {}): Response {
  return json(body, { status, headers });
}
