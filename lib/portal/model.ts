import type { Media } from '../access-numbers/model';
import type { ShortRow } from '../dialing/plan-of-profile';
import type { MemberChange } from '../tenants/describe-tenant';
import type { Tenant } from '../tenants/model';

/**
 * What every page of a tenant's own console says of it. Here and below: what its people may see, and nothing of billing,
 * partners, other tenants or the provider's notes.
 */
export interface PortalTenant {
  id: string;
  name: string;
  url: string;
  status: Tenant['status'];
  frozen: { at: string; reason: string } | null;
  /** Its own people may put it into service. */
  awaitsActivation: boolean;
  /** How many requests for access wait for an answer. */
  openRequests: number;
  /** Set for somebody of the provider, who looks by it. */
  support: { id: string; grantedBy: string; endsAt: string } | null;
}

/** One of the tenant's own administrators. */
export interface PortalPerson {
  id: string;
  name: string;
  email: string;
  loginId: string | null;
  state: 'active' | 'disabled' | 'invited' | 'expired' | 'not-invited';
  /** The invitation that can be sent again; null for whoever has set a password. */
  invitationId: string | null;
  /** When the invitation was sent last. */
  sentAt: string | null;
  secondFactor: boolean;
  disabledAt: string | null;
  version: number;
  isSelf: boolean;
}

export interface PortalBlock {
  number: string;
  last: string;
  count: number;
  media: Media;
}

export interface PortalNumbers {
  /** Null where the tenant has no telephony profile. */
  rows: ShortRow[] | null;
  /** How many of the rows are left out; a search finds them. */
  more: number;
  /** Of all rows, whatever is searched for. */
  total: number;
  exceptions: string[];
  blocks: PortalBlock[];
  /** Of all blocks that fit the search: how many, and how many numbers are in them. */
  blockCount: { blocks: number; numbers: number };
  nextBlocks: string | null;
  previousBlocks: string | null;
}

/** An entry of the log as the tenant's people read it. */
export interface PortalEntry {
  id: string;
  at: string;
  /** The name of one of their own, else what stands for the provider's people and machines. */
  who: string;
  isOwn: boolean;
  /** `activated it`, `added administrator Bo Ek`. */
  did: string;
  /** What was said to them with it. */
  note: string | null;
  changes: MemberChange[];
  formerHome: boolean;
}

export interface PortalActivity {
  items: PortalEntry[];
  /** Where older ones begin; null at the end. */
  next: string | null;
}

export interface PortalOverview {
  /** As text: a plan of 20 digits holds more than a JS number can count. */
  directoryNumbers: string;
  abbreviatedNumbers: string;
  accessNumbers: number;
  administrators: number;
  /** Those whose invitation nobody has followed yet. */
  waiting: PortalPerson[];
  /** Who could not be replaced if they fell ill. */
  isAlone: boolean;
  recent: PortalEntry[];
}

/** What is read before a tenant goes into service. */
export interface PortalReview {
  name: string;
  company: string | null;
  contact: Tenant['contact'];
  address: Tenant['address'];
  timeZone: string | null;
  domain: string | null;
  rows: ShortRow[];
  moreRows: number;
  counts: { directoryNumbers: string; abbreviatedNumbers: string };
  blocks: PortalBlock[];
  blockCount: { blocks: number; numbers: number };
  people: PortalPerson[];
  /** What is not there, as sentences. Nothing of it stands against activating. */
  missing: string[];
}
