import type { Mail } from '@/lib/mail/model';

const soonMs = 15_000;

/** Whether its state is about to change, so that the page looks again by itself. */
export function isMoving({ state, nextAttemptAt }: Mail, now: string): boolean {
  if (state === 'sending') return true;
  return (
    state === 'waiting' && nextAttemptAt !== null && Date.parse(nextAttemptAt) - Date.parse(now) < soonMs
  );
}
