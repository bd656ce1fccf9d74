import type { CallingList } from './model';

export interface CallingListStore {
  find(id: string): Promise<CallingList | undefined>;
  /** By name; a tenant has at most a thousand. */
  listOfTenant(tenantId: string): Promise<CallingList[]>;
  countOfTenant(tenantId: string): Promise<{ lists: number; records: number }>;
  /** Which of these ids are taken by lists of other tenants, outside the bin or in it. */
  findTaken(ids: readonly string[], exceptTenantId: string): Promise<string[]>;
  insertMany(lists: readonly CallingList[]): Promise<void>;
  save(list: CallingList): Promise<void>;
  remove(id: string): Promise<void>;
  /** Which of these batches something refers to: a calling list, or the history of a tenant. */
  listReferredBatches(batches: readonly string[]): Promise<string[]>;
}
