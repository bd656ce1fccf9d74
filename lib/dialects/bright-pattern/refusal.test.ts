import { describe, expect, it } from 'vitest';
import { Problem, type ProblemKind } from '../../problem';
import { describeRefusal, describeTokenRefusal } from './refusal';

const problem = (kind: ProblemKind) => new Problem({ kind, code: 'a-code', message: 'A sentence.' });

describe('how the Bright Pattern interface says no', () => {
  it.each<[ProblemKind, number, string, number, string]>([
    ['malformed', 400, 'invalid_request', 400, 'invalid_request'],
    ['invalid', 400, 'invalid_request', 400, 'invalid_request'],
    ['unauthenticated', 401, 'invalid_token', 401, 'invalid_client'],
    ['forbidden', 403, 'access_denied', 400, 'unauthorized_client'],
    ['not-found', 404, 'not_found', 404, 'not_found'],
    ['conflict', 409, 'conflict', 409, 'conflict'],
    ['stale', 412, 'conflict', 412, 'conflict'],
    ['too-large', 413, 'request_too_large', 413, 'invalid_request'],
    ['unsupported-media-type', 415, 'unsupported_media_type', 415, 'invalid_request'],
    ['too-many-requests', 429, 'too_many_requests', 429, 'too_many_requests'],
    ['busy', 503, 'temporarily_unavailable', 503, 'temporarily_unavailable'],
    ['no-space', 507, 'insufficient_storage', 507, 'insufficient_storage'],
  ])('%s: %d %s, and of a token %d %s', (kind, status, error, tokenStatus, tokenError) => {
    const error_description = 'A sentence.';
    expect(describeRefusal(problem(kind))).toEqual({ status, body: { error, error_description } });
    expect(describeTokenRefusal(problem(kind))).toEqual({
      status: tokenStatus,
      body: { error: tokenError, error_description },
    });
  });

  it('names every member that is wrong, and none for what is wrong as a whole', () => {
    const issues = [
      { path: 'count', code: 'too-small', message: 'At least 1.' },
      { path: '', code: 'clash', message: 'The two do not go together.' },
    ];
    const { body } = describeRefusal(new Problem({ kind: 'invalid', code: 'x', message: 'First.', issues }));
    expect(body.error_description).toBe('count: At least 1. The two do not go together.');
  });
});
