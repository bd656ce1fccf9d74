import { Problem } from '../problem';
import type { Stores } from '../stores';
import { type AttemptKind, blockEnd, countAttempt } from './attempt-limits';
import { between, minute } from './instants';

interface Counter {
  key: string;
  kind: AttemptKind;
}

/**
 * Counts an attempt as failed before any password is looked at; run it in a transaction of its own, so that guesses
 * that come side by side cannot pass. Throws `sign-in-blocked`, without counting, while one of the counters is blocked.
 */
export async function countAttempts(
  { stores, now }: { stores: Pick<Stores, 'signInAttempts'>; now: string },
  counters: readonly Counter[],
): Promise<void> {
  const found = [];
  for (const counter of counters) {
    found.push({ ...counter, attempts: await stores.signInAttempts.find(counter.key) });
  }
  const ends = found.map(({ attempts, kind }) => blockEnd(attempts, kind, now));
  const until = ends
    .filter((end) => end !== undefined)
    .sort()
    .at(-1);
  if (until !== undefined) throw blocked(until, now);
  for (const { key, kind, attempts } of found) {
    await stores.signInAttempts.save(key, countAttempt(attempts, kind, now));
  }
}

/** The same for accounts that exist and those that do not. */
function blocked(until: string, now: string): Problem {
  const minutes = Math.ceil(between(now, until) / minute);
  return new Problem({
    kind: 'too-many-requests',
    code: 'sign-in-blocked',
    message: `Too many attempts failed. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    retryAfterSeconds: Math.ceil(between(now, until) / 1000),
  });
}
