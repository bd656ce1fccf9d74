import type { Within } from '../partners/model';
import type { TelephonySystem } from './model';

export interface TelephonySystemStore {
  find(id: string): Promise<TelephonySystem | undefined>;
  /** By name, as names are compared: letter case does not matter. */
  findByName(name: string): Promise<TelephonySystem | undefined>;
  /** All of them by name; a provider has tens, not thousands. */
  list(): Promise<TelephonySystem[]>;
  /** How many tenants, in the bin or not, have a profile on it. */
  countTenants(id: string): Promise<number>;
  /** The exceptions for dialling of all live tenants on it, each once, shortest first and then by digits. */
  listExceptions(id: string): Promise<string[]>;
  /** A customer number that no live tenant on it has: after the highest, else the lowest gap; null when all are given. */
  findFreeCustomerNumber(id: string): Promise<number | null>;
  /** Those of the system's domains that a tenant of the subtree uses, or nobody. */
  listDomainsWithin(id: string, domains: readonly string[], within: Within): Promise<string[]>;
  /** How many tenants of the subtree, in the bin or not, each system has; systems without one are left out. */
  countTenantsWithin(within: Within): Promise<Map<string, number>>;
  /** How many tenants, in the bin or not, each system has; systems without one are left out. */
  countAllTenants(): Promise<Map<string, number>>;
  /** Which of these values profiles on the system use, and how many tenants each. */
  findUses(
    id: string,
    values: { servers: number[]; domains: string[]; featureLevels: string[] },
  ): Promise<{ member: 'servers' | 'domains' | 'featureLevels'; value: string; tenants: number }[]>;
  insert(system: TelephonySystem): Promise<void>;
  save(system: TelephonySystem): Promise<void>;
  remove(id: string): Promise<void>;
}
