import { between, hour, minute, shift } from './instants';
import { type Session, sessionLimits } from './model';

/** A clock that was set back further than this does not stretch a session: it is over. */
const clockSlack = 2 * hour;

/** Whether a session has been idle too long (scripts may be), has lasted too long, or begins in the future. */
export function isOver(session: Session, now: string): boolean {
  return (
    (session.kind === 'console' && between(session.lastSeenAt, now) >= sessionLimits.idleMinutes * minute) ||
    between(now, session.expiresAt) <= 0 ||
    between(now, session.createdAt) > clockSlack
  );
}

/** When a session ends if it is not used again. */
export function endOf({ kind, lastSeenAt, expiresAt }: Session): string {
  if (kind === 'script') return expiresAt;
  const idleEnd = shift(lastSeenAt, sessionLimits.idleMinutes * minute);
  return idleEnd < expiresAt ? idleEnd : expiresAt;
}

/** Being seen is written once a minute, so that reading a page does not write. */
export function isSeenLongAgo(session: Session, now: string): boolean {
  return Math.abs(between(session.lastSeenAt, now)) >= minute;
}
