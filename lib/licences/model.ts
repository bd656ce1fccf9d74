/**
 * What licences are counted under. A subscriber entry of a tenant outside the bin is one licence of its feature level
 * [D]: the vendor's report gives averages per customer system, and says nothing of how an entry is counted.
 */
export interface LicenceKey {
  /** Empty where the tenant has none. */
  financeId: string;
  featurelevel: string;
  /** Empty for the provider's own tenants. */
  partnerId: string;
}

/** Subscribers of one key that came (`by` above 0) or went in one second. */
export interface LicenceChange extends LicenceKey {
  at: string;
  by: number;
}

/** The changes of one month added up; see `addUpMonths`. */
export interface LicenceMonth extends LicenceKey {
  month: string;
  change: number;
  /** Each change times the seconds from it to the month's end. */
  subscriberSeconds: number;
}

/** Stands for all finance ids together. No tenant can have it: an asterisk is forbidden in a finance id. */
export const allFinanceIds = '*';

const monthPattern = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;

/** `2026-11`. Months are those of UTC, the same for every reader of a bill. */
export function isMonth(text: string): boolean {
  return monthPattern.test(text);
}

export function monthOf(instant: string): string {
  return instant.slice(0, 7);
}

/** The month that many months later, or earlier. */
export function shiftMonth(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The seconds of the month since 1970: `from` belongs to it, `until` is the first of the next one. */
export function spanOf(month: string): { from: number; until: number } {
  return { from: secondOf(`${month}-01T00:00:00Z`), until: secondOf(`${shiftMonth(month, 1)}-01T00:00:00Z`) };
}

/** Whole seconds: what came and went within one second was never used. */
export function secondOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
