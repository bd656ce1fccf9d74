import type { Within } from '../partners/model';
import type { AuditEntry } from './model';

export interface AuditFilter {
  tenantId?: string;
  actorId?: string;
  /** The whole name, or its first part with a dot at the end: `tenant.`. */
  action?: string;
  entity?: string;
  entityId?: string;
  door?: string;
  since?: string;
  until?: string;
  /** Only entries with a higher sequence. */
  afterSequence?: number;
  /** Only entries of tenants in this subtree: now, and when they were written unless a tenant is named. */
  within?: Within;
}

/** What the log has first and last of a tenant itself, not of what belongs to it. */
interface TenantEnds {
  tenantId: string;
  first: AuditEntry;
  last: AuditEntry;
}

export interface AuditStore {
  findLast(): Promise<AuditEntry | undefined>;
  find(id: string): Promise<AuditEntry | undefined>;
  append(entry: AuditEntry): Promise<void>;
  /** Newest first: those before a sequence, or the ones next after it, or the newest of all. */
  list(filter: AuditFilter, page: { limit: number; before?: number; after?: number }): Promise<AuditEntry[]>;
  listEnds(tenantIds: readonly string[]): Promise<TenantEnds[]>;
  count(filter: AuditFilter, beyond?: { after: number }): Promise<number>;
  /** Oldest first, for checking the chain. */
  listFrom(sequence: number, limit: number): Promise<AuditEntry[]>;
}
