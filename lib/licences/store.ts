import type { MonthSums } from './average-use';
import type { LicenceKey, LicenceMonth } from './model';

/** Which licences are meant; a member that is absent narrows nothing. An empty `partnerId` means the provider's own. */
export type LicenceFilter = Partial<LicenceKey> & {
  /** Only what tenants of these partners used. */
  partnerIds?: readonly string[];
};

export interface LicenceRow extends LicenceKey, MonthSums {}

/** A tenant that uses licences which nobody can be charged for. */
export interface UnbilledTenant {
  id: string;
  name: string;
  subscribers: number;
}

export interface LicenceMonthStore {
  /** The first month that anything is known of. */
  firstMonth(): Promise<string | undefined>;
  /** What was used in the month, by finance id; `limit` counts finance ids, of which none is torn apart. */
  listUse(
    month: string,
    filter: LicenceFilter,
    page: { limit: number; after?: string },
  ): Promise<{ items: LicenceRow[]; next: string | null }>;
  /** Months from `from` to `until`, all finance ids (or the one of the filter) together, by feature level and partner. */
  listTotals(
    span: { from: string; until: string },
    filter: LicenceFilter,
  ): Promise<(Omit<LicenceRow, 'financeId'> & { month: string })[]>;
  /** Partners by id, with their names; one that was purged has none. */
  listPartners(ids: readonly string[]): Promise<{ id: string; name: string }[]>;
  /** Tenants outside the bin that have subscribers and no finance id: some by name, and how many up to `countsTo`. */
  listUnbilled(
    filter: Pick<LicenceFilter, 'partnerId' | 'partnerIds' | 'featurelevel'>,
    bounds: { limit: number; countsTo: number },
  ): Promise<{ items: UnbilledTenant[]; count: number }>;
  /** Fills the months of a database that is older than they are, once; tells whether it was the time. */
  fillOnce(now: string): Promise<boolean>;
  /** Since when the months are kept with every change; undefined before they were filled. */
  filledAt(): Promise<string | undefined>;
  /** Adds to the months what was added up. Tenants that are written need not ask for it. */
  add(sums: readonly LicenceMonth[]): Promise<void>;
}
