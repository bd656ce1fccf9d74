import { hour, minute } from '../accounts/instants';

/** After the first, second, … attempt in vain: soon at first, because most servers are back at once; in all, a day. */
const pauses = [
  10_000,
  30_000,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  hour,
  2 * hour,
  2 * hour,
  4 * hour,
  4 * hour,
  4 * hour,
  5 * hour,
];

/** In milliseconds; null once a day of attempts was in vain. */
export function pauseAfter(attempts: number): number | null {
  return pauses[attempts - 1] ?? null;
}
