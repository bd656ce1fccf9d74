import type { SupportRequest } from './model';

export interface SupportRequestStore {
  find(id: string): Promise<SupportRequest | undefined>;
  /** The granted one of this person for this tenant whose time is not over. */
  findOpen(by: { tenantId: string; personId: string; now: string }): Promise<SupportRequest | undefined>;
  /** Newest first. */
  listOfTenant(tenantId: string, limit: number): Promise<SupportRequest[]>;
  listOfPerson(personId: string, limit: number): Promise<SupportRequest[]>;
  insert(request: SupportRequest): Promise<void>;
  save(request: SupportRequest): Promise<void>;
}
