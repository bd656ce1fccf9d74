/** What each status means, once for all operations. */
const meanings: Record<number, string> = {
  304: 'Not changed since the version in If-None-Match.',
  400: 'Malformed: not JSON, a member or parameter twice, a cursor or key that cannot be read.',
  401: 'Not signed in, or the token is over.',
  403: 'Signed in, but the role does not allow it.',
  404: 'Not there, or not yours to see.',
  409: 'Conflict with what exists; issues name the fields and who holds what was asked for.',
  412: 'Changed since you read it.',
  413: 'The body is larger than 1 MiB.',
  415: 'The body is not sent as JSON.',
  422: 'Understood but not valid; issues name every field.',
  429: 'Too many requests; Retry-After says when to go on.',
  503: 'Another process is writing; nothing was changed. Retry-After says when to try again.',
  507: 'The disk of the server, or of its database, is full; nothing was changed. Retry-After says when to try again.',
};

/** Of these it is said when to try again. */
const passing = new Set(['429', '503', '507']);
const retryAfter = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } };

/** `components.responses`. */
export function refusalResponses() {
  return Object.fromEntries(
    Object.entries(meanings).map(([status, description]) => [
      status,
      {
        description,
        ...(passing.has(status) ? { headers: retryAfter } : {}),
        ...(status === '304'
          ? {}
          : {
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            }),
      },
    ]),
  );
}
