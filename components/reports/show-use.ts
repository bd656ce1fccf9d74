import { formatCount } from '@/components/ui/format-count';
import { shiftMonth } from '@/lib/licences/model';

/** 1284.5 → "1 284.50": averages stand below each other, so each has two decimals. */
export function showAverage(average: number): string {
  const [whole = '0', decimals = '00'] = average.toFixed(2).split('.');
  return `${formatCount(Number(whole))}.${decimals}`;
}

const long = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "November 2026". */
export function showMonth(month: string): string {
  return long.format(new Date(`${month}-01T00:00:00Z`));
}

/** "Nov 2026", for a column. */
export function showShortMonth(month: string): string {
  return short.format(new Date(`${month}-01T00:00:00Z`));
}

/** From the newest back to the first one that anything is known of; ten years at most. */
export function monthsBack(newest: string, first: string): string[] {
  const months: string[] = [];
  for (let month = newest; month >= first && months.length < 120; month = shiftMonth(month, -1))
    months.push(month);
  return months;
}
