/** Why a template was not fetched: for the log of the server, never for who asked. */
type FetchReason =
  | 'address-not-allowed'
  | 'name-unknown'
  | 'landed-elsewhere'
  | 'connect-timeout'
  | 'too-many-redirects'
  | 'redirect-nowhere'
  | 'status'
  | 'encoded'
  | 'no-answer'
  | 'too-slow'
  | 'total-time';

export class FetchRefusal extends Error {
  readonly reason: FetchReason;

  constructor(reason: FetchReason) {
    super(reason);
    this.name = 'FetchRefusal';
    this.reason = reason;
  }
}

/**
 * A word for the log, or undefined for what nobody expected. Texts of errors stay away from it: some repeat the address,
 * whose path may be a secret.
 */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof FetchRefusal) return error.reason;
  if (!(error instanceof Error)) return undefined;
  if (error.cause instanceof Error) return reasonOf(error.cause);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'AbortError' ? error.name : undefined;
}
