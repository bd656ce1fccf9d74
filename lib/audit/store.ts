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
}

export interface AuditStore {
  findLast(): Promise<AuditEntry | undefined>;
  find(id: string): Promise<AuditEntry | undefined>;
  append(entry: AuditEntry): Promise<void>;
  /** Newest first; `before` is the sequence to go on from. */
  list(filter: AuditFilter, page: { limit: number; before?: number }): Promise<AuditEntry[]>;
  count(filter: AuditFilter): Promise<number>;
  /** Oldest first, for checking the chain. */
  listFrom(sequence: number, limit: number): Promise<AuditEntry[]>;
}
