import type { PartnerScope } from '../partners/model';
import type { EventType, KeptEvent } from './model';

export interface EventFilter {
  types?: readonly EventType[] | undefined;
  tenantId?: string | undefined;
  /** Only what happened to tenants of this subtree. */
  within?: Pick<PartnerScope, 'partnerId' | 'partnerIds'> | undefined;
}

export interface EventStore {
  /** 0 where there never was one. */
  findLastSequence(): Promise<number>;
  /** The sequence of the oldest that is kept; undefined where there is none. */
  findFirstSequence(): Promise<number | undefined>;
  insertMany(events: readonly KeptEvent[]): Promise<void>;
  /** Oldest first: those beyond `after`, up to and with `until`. */
  list(filter: EventFilter, page: { after: number; until: number; limit: number }): Promise<KeptEvent[]>;
  /** Forgets what is older, but never the last one, from whose sequence the next goes on. */
  removeBefore(instant: string): Promise<void>;
}
