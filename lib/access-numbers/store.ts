import type { NumberRange } from '../numbering/model';
import type { Within } from '../partners/model';
import type { AccessNumberBlock, BlockFilter, BlockSort } from './model';

/** What people ask for, and the subtree to which a reader is confined. */
export type StoredBlockFilter = BlockFilter & { within?: Within };

export interface BlockPage {
  items: AccessNumberBlock[];
  /** Opaque place after the last item; null at the end. */
  next: string | null;
  /** Opaque place before the first item, to be given as `before`; null on the first page. */
  previous: string | null;
}

/** What becomes of blocks in one go; see `AccessNumberStore.write`. */
interface BlockChange {
  /** New blocks, and changed ones by their ids. */
  saved?: readonly AccessNumberBlock[];
  removed?: readonly AccessNumberBlock[];
}

/** `now` decides which reservations and quarantines are over; every answer is as of it. */
export interface AccessNumberStore {
  find(id: string, now: string): Promise<AccessNumberBlock | undefined>;
  /** In the order of the ids; those that are not there are left out. */
  findMany(ids: readonly string[], now: string): Promise<AccessNumberBlock[]>;
  /** Blocks that share a number with the range, in order, at most `limit`. */
  listOverlaps(range: NumberRange, now: string, limit: number): Promise<AccessNumberBlock[]>;
  /**
   * The same for many ranges, which share no number with each other, without a limit: in the order of the numbers. A seek
   * or two for each, and others have their turn between pages.
   */
  listOverlapsOfMany(ranges: readonly NumberRange[], now: string): Promise<AccessNumberBlock[]>;
  list(
    filter: StoredBlockFilter,
    page: { sort: BlockSort; limit: number; after?: string; before?: string },
    now: string,
  ): Promise<BlockPage>;
  /** Blocks and numbers in them. */
  count(filter: StoredBlockFilter, now: string): Promise<{ blocks: number; numbers: number }>;
  /** Of each of these tenants; tenants without one are left out. */
  countOfTenants(tenantIds: readonly string[]): Promise<Map<string, { blocks: number; numbers: number }>>;
  /** A tenant's blocks in order, from the number after `after` on. */
  listOfTenant(
    tenantId: string,
    now: string,
    page: { limit: number; after?: NumberRange },
  ): Promise<AccessNumberBlock[]>;
  /** The numbers that a tenant stopped holding at exactly this instant, in order. */
  listGivenUp(tenantId: string, at: string): Promise<NumberRange[]>;
  /**
   * The only way blocks change: with the map, the finder and the history of who held what, so that none of them can be
   * forgotten. Splitting and joining tell nothing to them, since the same numbers are there before and after.
   */
  write(change: BlockChange, now: string): Promise<void>;
  /** As they are stored: reserved or quarantined although it is over. */
  listOver(now: string, limit: number): Promise<AccessNumberBlock[]>;
}
