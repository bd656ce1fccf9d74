import { hour, minute } from '../accounts/instants';
import { pauseAfter } from '../mail/retry-plan';

/** So often a delivery is tried before those behind it go first; until then they wait, so that the order holds. */
export const triesInLine = 3;

const longestRest = 15 * minute;

/** Milliseconds until a delivery is tried again; null once a day of tries was in vain. */
export const pauseOfDelivery = pauseAfter;

/** Milliseconds for which nothing at all is sent to a receiver that failed so often in a row. */
export function restAfter(failures: number): number {
  return Math.min(pauseAfter(failures) ?? hour, longestRest);
}
