import { Problem } from '../problem';
import type { Stores } from '../stores';
import { type AttemptKind, blockEnd, countAttempt } from './attempt-limits';
import { between, minute } from './instants';

interface Counter {
  key: string;
  kind: AttemptKind;
}

/** Why an attempt is refused; `isFirst` for the first one that a block refuses, which the log keeps. */
export interface Blocked {
  problem: Problem;
  until: string;
  kind: AttemptKind;
  isFirst: boolean;
}

/**
 * Counts an attempt as failed before any password is looked at; run it in a transaction of its own, so that guesses
 * that come side by side cannot pass. While one of the counters is blocked it counts nothing and answers why.
 */
export async function countAttempts(
  { stores, now }: { stores: Pick<Stores, 'signInAttempts'>; now: string },
  counters: readonly Counter[],
): Promise<Blocked | undefined> {
  const found = [];
  for (const counter of counters) {
    found.push({ ...counter, attempts: await stores.signInAttempts.find(counter.key) });
  }
  const [longest] = found
    .flatMap(({ key, kind, attempts }) => {
      const until = blockEnd(attempts, kind, now);
      return attempts && until !== undefined ? [{ key, kind, attempts, until }] : [];
    })
    .sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
  if (longest) {
    const { key, kind, attempts, until } = longest;
    const isFirst = !attempts.blockRecorded;
    if (isFirst) await stores.signInAttempts.save(key, { ...attempts, blockRecorded: true });
    return { problem: blocked(until, now), until, kind, isFirst };
  }
  for (const { key, kind, attempts } of found) {
    await stores.signInAttempts.save(key, countAttempt(attempts, kind, now));
  }
  return undefined;
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
