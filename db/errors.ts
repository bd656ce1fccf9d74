import { Problem } from '@/lib/problem';

/** PostgreSQL: serialization failure, deadlock. Both mean: run the same work again. */
const retryable = new Set(['40001', '40P01']);
const uniqueViolations = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const fullDisk = new Set(['SQLITE_FULL', '53100', 'ENOSPC']);

/** The driver's code, also when drizzle has wrapped the error. */
function codeOf(error: unknown): string {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code;
  }
  return '';
}

export function isRetryable(error: unknown): boolean {
  return retryable.has(codeOf(error));
}

/** Another writer holds the lock: SQLite's busy answers, and PostgreSQL's lock timeout. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY') || codeOf(error) === '55P03';
}

/** What a driver's error means to the caller; unknown ones stay what they are and are answered as defects. */
export function translateError(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (isBusy(error)) return busyProblem();
  if (uniqueViolations.has(codeOf(error))) {
    return new Problem({
      kind: 'conflict',
      code: 'taken-meanwhile',
      message: 'Somebody else saved the same name, address or number a moment ago. Check and save again.',
    });
  }
  if (fullDisk.has(codeOf(error))) {
    return new Problem({
      kind: 'no-space',
      code: 'disk-full',
      message: 'The disk of the database is full. Nothing was changed. Free space, then try again.',
      retryAfterSeconds: 60,
    });
  }
  return error;
}

export function busyProblem(): Problem {
  return new Problem({
    kind: 'busy',
    code: 'database-busy',
    message: 'Another process is writing at the moment. Nothing was changed. Try again in a few seconds.',
    retryAfterSeconds: 2,
  });
}
