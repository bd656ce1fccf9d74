import { binDays } from './model';

const day = 86_400_000;

/** Whole days until a tenant in the bin is purged by itself; 0 on its last day. */
export function daysLeft(deletedAt: string, now: string): number {
  return Math.max(0, Math.floor(binDays - (Date.parse(now) - Date.parse(deletedAt)) / day));
}
