import type { Within } from '../partners/model';
import type { Invitation, InvitationState } from './model';

/** With the words that a list shows. */
export interface ListedInvitation extends Invitation {
  personName: string;
  email: string;
  tenantName: string;
  tenantUrl: string;
  tenantActive: boolean;
}

export interface InvitationFilter {
  states?: readonly InvitationState[];
  tenantId?: string;
  personId?: string;
  /** Only those whose last mail the mail server refused for good, or could not be given for a day. */
  mailFailed?: boolean;
  /** Only those of tenants in this subtree. */
  within?: Within;
  /** Part of the tenant's name, the person's name or the address. */
  q?: string;
}

export interface InvitationStore {
  find(id: string): Promise<Invitation | undefined>;
  findListed(id: string): Promise<ListedInvitation | undefined>;
  findByLink(linkId: string): Promise<Invitation | undefined>;
  /** The newest of a person. */
  findOfPerson(personId: string): Promise<Invitation | undefined>;
  listOfTenant(tenantId: string): Promise<Invitation[]>;
  /** Newest link first; tenants in the bin are left out. */
  list(
    filter: InvitationFilter,
    page: { now: string; limit: number; after?: string; before?: string },
  ): Promise<{ items: ListedInvitation[]; next: string | null; previous: string | null }>;
  count(filter: InvitationFilter, now: string): Promise<number>;
  insert(invitation: Invitation): Promise<void>;
  save(invitation: Invitation): Promise<void>;
}
