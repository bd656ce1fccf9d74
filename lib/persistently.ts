import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem';

/** In milliseconds; in sum a minute and a half, well within the lease of a mail. */
const pauses = [250, 1000, 4000, 15_000, 60_000];

/**
 * Tries again while the database is busy or its disk is full. For what would be lost if it were not written down: what
 * became of a thing, that a job has ended, that a mail left.
 */
export async function persistently<Result>(write: () => Promise<Result>): Promise<Result> {
  for (const pauseMs of pauses) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Problem) || (error.kind !== 'busy' && error.kind !== 'no-space')) throw error;
      await sleep(pauseMs, undefined, { ref: false });
    }
  }
  return write();
}
