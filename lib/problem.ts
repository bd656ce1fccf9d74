/** One thing wrong with an input. `path` is the dotted path of the member (`''` for the whole input). */
export interface Issue {
  path: string;
  /** Stable, kebab-case; scripts may depend on it. */
  code: string;
  /** Written for the person who has to act on it. */
  message: string;
  /** The tenant that already holds what was asked for; only set when the reader may see it. */
  holder?: { id: string; name: string };
  /** A value that would be accepted instead. */
  suggestion?: string;
}

/** Every way in which a command or query can fail as expected. Doors map each to their own status and form. */
export type ProblemKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'unsupported-media-type'
  | 'invalid'
  | 'too-many-requests'
  | 'busy'
  | 'no-space';

export interface ProblemDetails {
  kind: ProblemKind;
  code: string;
  message: string;
  issues?: Issue[];
  retryAfterSeconds?: number;
}

const brand = Symbol.for('tenantry.problem');

/**
 * An expected failure. Anything else that is thrown is a defect and is answered as one. The server's bundles each have
 * a copy of this class while they share one database handle, so `instanceof` asks for the brand and not for the copy.
 */
export class Problem extends Error {
  static override [Symbol.hasInstance](value: unknown): value is Problem {
    return typeof value === 'object' && value !== null && brand in value;
  }

  readonly [brand] = true;
  readonly kind: ProblemKind;
  readonly code: string;
  readonly issues: Issue[];
  readonly retryAfterSeconds: number | undefined;

  constructor({ kind, code, message, issues = [], retryAfterSeconds }: ProblemDetails) {
    super(message);
    this.name = 'Problem';
    this.kind = kind;
    this.code = code;
    this.issues = issues;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A 422 whose text is the first issue, so that a caller that shows one line shows a useful one. */
export function invalid(issues: Issue[]): Problem {
  return new Problem({
    kind: 'invalid',
    code: issues[0]?.code ?? 'invalid',
    message: issues[0]?.message ?? 'The input is not valid.',
    issues,
  });
}

/** A 409: the input is fine, but something that exists stands against it. */
export function conflict(issues: Issue[]): Problem {
  return new Problem({
    kind: 'conflict',
    code: issues[0]?.code ?? 'conflict',
    message: issues[0]?.message ?? 'This conflicts with what exists.',
    issues,
  });
}

/** The same answer for "is not there" and "is not yours to see". */
export function notFound(noun: string): Problem {
  return new Problem({ kind: 'not-found', code: 'not-found', message: `This ${noun} does not exist.` });
}
