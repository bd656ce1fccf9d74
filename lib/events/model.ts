import type { Door } from '../actor';
import type { NumberRange } from '../numbering/model';

export const eventTypes = [
  'tenant.created',
  'tenant.imported',
  'tenant.changed',
  'tenant.moved',
  'tenant.activated',
  'tenant.deactivated',
  'tenant.deleted',
  'tenant.restored',
  'tenant.purged',
  'numbers.assigned',
  'numbers.released',
] as const;
export type EventType = (typeof eventTypes)[number];

/** What each type tells, as a list of choices says it. */
export const eventWords: Record<EventType, string> = {
  'tenant.created': 'A tenant was created, by hand or from a template',
  'tenant.imported': 'A tenant came in with an archive',
  'tenant.changed': 'Members of a tenant were changed',
  'tenant.moved': 'A tenant belongs to another partner now',
  'tenant.activated': 'A tenant was activated',
  'tenant.deactivated': 'A tenant was deactivated',
  'tenant.deleted': 'A tenant went to the bin',
  'tenant.restored': 'A tenant came back from the bin',
  'tenant.purged': 'A tenant in the bin was removed for good',
  'numbers.assigned': 'A tenant got access numbers or directory numbers',
  'numbers.released': 'A tenant gave access numbers or directory numbers back',
};

/** The tenant as it was once it had happened. */
export interface EventTenant {
  id: string;
  number: number;
  url: string;
  name: string;
  /** Null for the provider's own, and for a reader whose subtree does not hold that partner. */
  partnerId: string | null;
}

/** One member that has another value now. Values that are long are left out. */
export interface EventChange {
  /** Dotted, as in a merge patch: `contact.email`. */
  path: string;
  before?: unknown;
  after?: unknown;
}

export interface EventNumbers {
  kind: 'access' | 'directory';
  ranges: NumberRange[];
  /** The telephony system of directory numbers; null for access numbers. */
  system: string | null;
  /** Where there are too many to name: so many blocks, and numbers in them, besides `ranges`. */
  more: { blocks: number; numbers: number } | null;
}

/** One fact. `sequence` rises with every event of the cluster, in the order in which they happened. */
export interface TenantryEvent {
  id: string;
  type: EventType;
  at: string;
  sequence: number;
  tenant: EventTenant;
  changes: EventChange[];
  numbers: EventNumbers | null;
  who: { name: string; door: Door };
  requestId: string;
  /** The line of the audit log that says the same with more words. */
  auditEntryId: string;
}

/** As it is kept: whoever had the tenant before it moved learns of that, too. */
export interface KeptEvent {
  event: TenantryEvent;
  formerPartnerId: string | null;
}

/** How long events can be read. */
export const eventDays = 30;
