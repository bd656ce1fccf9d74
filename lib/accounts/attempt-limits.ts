import { between, hour, minute, shift } from './instants';
import type { Attempts } from './store';

/** How often guessing is allowed, per account (or known device) and per address. */
export const attemptLimits = {
  account: { free: 5, firstBlock: minute, longestBlock: 15 * minute, forgottenAfter: 12 * hour },
  address: { free: 50, firstBlock: 15 * minute, longestBlock: 15 * minute, forgottenAfter: 15 * minute },
} as const;

export type AttemptKind = keyof typeof attemptLimits;

/** When the next attempt is allowed; undefined when it is now. A block that a moved clock stretched does not hold. */
export function blockEnd(attempts: Attempts | undefined, kind: AttemptKind, now: string): string | undefined {
  const until = attempts?.blockedUntil;
  if (!until) return undefined;
  const left = between(now, until);
  return left > 0 && left <= attemptLimits[kind].longestBlock ? until : undefined;
}

/** One more attempt that counts as failed until it has proved right. The block doubles with each failure past the free ones. */
export function countAttempt(attempts: Attempts | undefined, kind: AttemptKind, now: string): Attempts {
  const { free, firstBlock, longestBlock, forgottenAfter } = attemptLimits[kind];
  const forgotten = !attempts || Math.abs(between(attempts.lastFailureAt, now)) >= forgottenAfter;
  const failures = (forgotten ? 0 : attempts.failures) + 1;
  const past = failures - free;
  const block = Math.min(firstBlock * 2 ** Math.min(past, 10), longestBlock);
  const blockedUntil = past >= 0 ? shift(now, block) : null;
  return { failures, blockedUntil, lastFailureAt: now, blockRecorded: false };
}

/** Takes one attempt back that proved right. */
export function takeBack(attempts: Attempts, kind: AttemptKind): Attempts {
  const failures = Math.max(0, attempts.failures - 1);
  return {
    ...attempts,
    failures,
    blockedUntil: failures < attemptLimits[kind].free ? null : attempts.blockedUntil,
  };
}
