import type { NumberRange } from '../numbering/model';
import type { AccessNumberBlock, BlockFilter, BlockSort } from './model';

export interface BlockPage {
  items: AccessNumberBlock[];
  /** Opaque place after the last item; null at the end. */
  next: string | null;
  /** Opaque place before the first item, to be given as `before`; null on the first page. */
  previous: string | null;
}

/** `now` decides which reservations and quarantines are over; every answer is as of it. */
export interface AccessNumberStore {
  find(id: string, now: string): Promise<AccessNumberBlock | undefined>;
  /** Blocks that share a number with the range, in order, at most `limit`. */
  listOverlaps(range: NumberRange, now: string, limit: number): Promise<AccessNumberBlock[]>;
  list(
    filter: BlockFilter,
    page: { sort: BlockSort; limit: number; after?: string; before?: string },
    now: string,
  ): Promise<BlockPage>;
  /** Blocks and numbers in them. */
  count(filter: BlockFilter, now: string): Promise<{ blocks: number; numbers: number }>;
  listOfTenant(tenantId: string, now: string): Promise<AccessNumberBlock[]>;
  /** Blocks that a tenant lost to quarantine and that nobody else holds since. */
  listLostBy(tenantId: string, now: string): Promise<AccessNumberBlock[]>;
  insertMany(blocks: readonly AccessNumberBlock[], now: string): Promise<void>;
  /** Replaces a block; `previous` is what was read in the same transaction. */
  save(block: AccessNumberBlock, previous: AccessNumberBlock, now: string): Promise<void>;
  remove(block: AccessNumberBlock, now: string): Promise<void>;
  /** Stored as reserved or quarantined although it is over. */
  listOver(now: string, limit: number): Promise<AccessNumberBlock[]>;
}
