import type { ListedPartner, NamedPartner, PartnerLimits, PartnerUse, Within } from './model';

/** A partner above a tenant, with what bounds it. */
export interface PartnerAbove extends NamedPartner {
  limits: PartnerLimits;
}

export interface PartnerStore {
  /** The partner itself and those above it, nearest first; empty for who is no partner. */
  listUp(id: string): Promise<PartnerAbove[]>;
  /** How many partners there are from the top down to this one; 0 for who is no partner. */
  findDepth(id: string): Promise<number>;
  /** How many levels of partners lie below it. */
  countLevelsBelow(id: string): Promise<number>;
  /** Whether anything belongs to it: tenants outside the bin, and tenants in it. */
  countTenants(id: string): Promise<{ live: number; binned: number }>;
  /** Those of its tenants, in the bin or not, from this id on. */
  listTenantIds(id: string, limit: number): Promise<string[]>;
  /** By name, outside the bin; `parent` null means those of the provider, `within` those that belong to one of these. */
  list(
    filter: { q?: string | undefined; parent?: string | null; within?: readonly string[] },
    page: { limit: number; after?: string | undefined },
  ): Promise<{ items: ListedPartner[]; next: string | null }>;
  findListed(id: string): Promise<ListedPartner | undefined>;
  /** What everything below it uses of what limits bound. */
  findUse(id: string): Promise<PartnerUse>;
  /** Those of these tenants, in the bin or not, that belong to one of these partners or are the first. */
  pickWithin(ids: readonly string[], within: Within): Promise<Set<string>>;
  /** By how much what belongs directly to partners grew or shrank in the open transaction. */
  listGrowth(): Promise<ReadonlyMap<string, PartnerUse>>;
}
