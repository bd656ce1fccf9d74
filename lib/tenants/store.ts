import type { NumberKind, NumberRange } from '../numbering/model';
import type { FrozenTenant } from './frozen';
import type { Tenant, TenantStatus } from './model';
import type { tenantSorts } from './sorts';

export type TenantSort = (typeof tenantSorts)[number] | `-${(typeof tenantSorts)[number]}`;

/** Which tenants are meant. Without members: all that are not in the bin. */
export interface TenantFilter {
  /** Text, or a number inside a range; compared in search form. */
  q?: string;
  status?: TenantStatus;
  system?: string;
  /** The id of the partner that the tenants belong to. */
  partner?: string;
  /** Those that belong to one of these partners. */
  within?: readonly string[];
  deleted?: boolean;
}

export interface TenantPage {
  items: Tenant[];
  /** Opaque place after the last item; null at the end. */
  next: string | null;
  /** Opaque place before the first item, to be given as `before`; null on the first page. */
  previous: string | null;
}

/** Where the history of a tenant that was imported begins. */
interface CarriedHistory {
  /** The batch with the entries that came with it; null when it came without any. */
  batch: string | null;
  /** Only entries of this cluster's log with a higher sequence are of the tenant as it is now. */
  after: number;
}

/** An interval of the number plan with the tenant that holds it. */
export interface HeldRange extends NumberRange {
  kind: NumberKind;
  tenantId: string;
  tenantName: string;
}

export interface TenantStore {
  find(id: string): Promise<Tenant | undefined>;
  findByUrl(url: string): Promise<Tenant | undefined>;
  /** This partner and every partner below it, in the bin or not: what a scope is made of. */
  listPartnersBelow(id: string): Promise<string[]>;
  /** Those of these that are frozen. */
  listFrozen(ids: readonly string[]): Promise<FrozenTenant[]>;
  /** The url of each of these tenants, also of those in the bin, by its id. */
  listUrls(ids: readonly string[]): Promise<Map<string, string>>;
  list(
    filter: TenantFilter,
    page: { sort: TenantSort; limit: number; after?: string; before?: string },
  ): Promise<TenantPage>;
  count(filter: TenantFilter): Promise<number>;
  /** Who outside the bin, other than `exceptId`, has this name, url or customer number. */
  findHolders(wanted: {
    nameKey?: string;
    url?: string;
    customer?: { systemId: string; customerNumber: number };
    exceptId?: string;
  }): Promise<{ taken: 'name' | 'url' | 'customerNumber'; id: string; name: string }[]>;
  /** Who has this number, in the bin or not. */
  findByNumber(number: number): Promise<{ id: string; name: string } | undefined>;
  nextNumber(): Promise<number>;
  /**
   * A tenant that comes from elsewhere brings its own `updatedAt`; what it holds and uses here begins at `heldFrom`.
   */
  insert(tenant: Tenant, heldFrom?: string): Promise<void>;
  /** Many new ones at once, in few statements. Their telephony systems exist. */
  insertMany(tenants: readonly Tenant[]): Promise<void>;
  /** Replaces the tenant; `previous` is what was read in the same transaction. */
  save(tenant: Tenant, previous: Tenant): Promise<void>;
  remove(tenant: Tenant): Promise<void>;
  listBinnedBefore(instant: string, limit: number): Promise<Tenant[]>;
  /** Undefined for a tenant that was made here. */
  findCarriedHistory(id: string): Promise<CarriedHistory | undefined>;
  /** Only an import sets it, right after it has inserted the tenant. */
  setCarriedHistory(id: string, history: CarriedHistory): Promise<void>;
}

/** A stretch of the number plan that begins with a held interval; see `listBlocks`. */
export interface OccupiedRun extends NumberRange {
  systemId: string;
}

export interface NumberRangeStore {
  /**
   * Where each system holds numbers, in order and coarsely: every block (numbers of one length with the same first two
   * digits) that holds a number lies in a run. A few seeks a block, however many intervals there are.
   */
  listBlocks(): Promise<OccupiedRun[]>;
  /** Held intervals of the system that share a number with `range`, in order, at most `limit`. */
  listOverlaps(wanted: {
    systemId: string;
    range: NumberRange;
    exceptTenantId?: string;
    limit: number;
  }): Promise<HeldRange[]>;
}
