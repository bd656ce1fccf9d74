import pino from 'pino';

/** JSON lines on standard error, UTC; nothing in them is a secret. */
export const log = pino(
  { base: { product: 'tenantry' }, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
);

/** Something that was not expected: with its stack, and the request id that the person was shown. */
export function logDefect(error: unknown, where: { requestId: string; door?: string; path?: string }): void {
  log.error({ err: error, ...where }, 'defect');
}
