import pino from 'pino';

/** JSON lines on standard error, UTC; nothing in them is a secret. */
export const log = pino(
  { base: { product: 'tenantry' }, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
);

/** Something that was not expected: with its stack, and the request id that the person was shown. */
export function logDefect(error: unknown, where: { requestId: string; door?: string; path?: string }): void {
  log.error({ err: withoutValues(error), ...where }, 'defect');
}

/**
 * What an error may say in a log: its kind, code and stack. Drivers put bound values into messages, and PostgreSQL
 * into details; those may be passwords' hashes or a person's address.
 */
function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack, cause } = error;
  const isQuery = 'query' in error;
  return {
    type: name,
    ...('code' in error ? { code: error.code } : {}),
    ...('digest' in error ? { digest: error.digest } : {}),
    ...(isQuery ? { query: error.query } : { message: error.message }),
    stack: isQuery ? stack?.slice(stack.indexOf('\n    at ')) : stack,
    ...(cause === undefined ? {} : { cause: withoutValues(cause) }),
  };
}
