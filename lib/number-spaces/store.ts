import type { Decade, KnownTree } from '../numbering/decade-tree';
import type { NumberRange } from '../numbering/model';
import type { NumberHold, NumberSpace, Ownership } from './model';

export interface NumberDecadeStore {
  /** The tree of a space and a length, as far as the prefixes have nodes in it. One statement, however many. */
  read(space: NumberSpace, length: number, prefixes: readonly string[]): Promise<KnownTree>;
  /** What is taken of small cells, all with prefixes of one length: disjoint ranges in order, by prefix. */
  listTaken(
    space: NumberSpace,
    length: number,
    prefixes: readonly string[],
  ): Promise<Map<string, NumberRange[]>>;
  /** The root of every length of number that the space has. */
  listRoots(space: NumberSpace): Promise<{ length: number; root: Decade }[]>;
  /** Every tree there should be by the ranges there are. */
  listTrees(): Promise<{ space: NumberSpace; length: number }[]>;
  /** Replaces a tree by what its ranges say. */
  rebuild(space: NumberSpace, length: number): Promise<void>;
  /** Prefixes at which a tree says something else than its ranges; empty when it is right. */
  findDifferences(space: NumberSpace, length: number): Promise<string[]>;
}

/** A period as it is stored: the space has no name there. */
export type StoredOwnership = Omit<Ownership, 'spaceName' | 'tenant'> & {
  id: string;
  tenant: { id: string; name: string; exists: boolean };
};

export interface NumberOwnershipStore {
  /** Spaces that have a history. */
  listSpaces(): Promise<NumberSpace[]>;
  /** Every period of a number in the spaces, newest first. A few seeks for each of its leading digits. */
  listByNumber(number: string, spaces: readonly NumberSpace[]): Promise<StoredOwnership[]>;
  /** What the tenant held and holds no longer, latest end first. */
  listFormer(tenantId: string, limit: number): Promise<StoredOwnership[]>;
  /** Opens periods for numbers that are held and have none, from when their holder was last written. */
  backfill(after: string, limit: number): Promise<string | null>;
}

interface HoldFilter {
  space?: NumberSpace;
  personId?: string;
}

/** `now` decides which holds are over; those are never answered. */
export interface NumberHoldStore {
  find(id: string, now: string): Promise<NumberHold | undefined>;
  /** In the order in which they end. */
  list(
    filter: HoldFilter,
    page: { limit: number; after?: string },
    now: string,
  ): Promise<{ items: NumberHold[]; next: string | null }>;
  /** Holds of the space that share a number with the range, in order, at most `limit`. */
  listOverlaps(
    wanted: { space: NumberSpace; range: NumberRange; exceptPersonId?: string; limit: number },
    now: string,
  ): Promise<NumberHold[]>;
  insert(hold: NumberHold): Promise<void>;
  remove(id: string): Promise<void>;
  /** Takes away what is over. */
  removeOver(now: string): Promise<void>;
}
