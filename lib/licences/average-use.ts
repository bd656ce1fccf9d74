import { secondOf, spanOf } from './model';

/** What is known of a month: licences at its start, and its changes added up. */
export interface MonthSums {
  start: number;
  change: number;
  subscriberSeconds: number;
}

/** Licences in use: at the start and the end of the month, and on average over it. */
export interface LicenceUse {
  start: number;
  end: number;
  /** Rounded to hundredths. */
  average: number;
}

/** Use in a month; in the running one up to `now`, which is its end so far. */
export function measureUse(
  month: string,
  { start, change, subscriberSeconds }: MonthSums,
  now: string,
): LicenceUse {
  const { from, until } = spanOf(month);
  const at = Math.min(Math.max(secondOf(now), from), until);
  const end = start + change;
  // Changes were counted to the month's end; what lies behind `now` has not been used yet.
  const used = start * (at - from) + subscriberSeconds - change * (until - at);
  return { start, end, average: at === from ? end : hundredths(used / (at - from)) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
