import type { Tenant } from '../../tenants/model';
import type { SearchColumn } from './field-model';
import type { Bound, Ends, WalkColumn } from './filter/find-bound';
import type { SearchRow } from './filter/match';

/** What a search looks at of one tenant. */
export interface FoundRow extends SearchRow {
  id: string;
}

/** A way along an index. */
export interface Way {
  column: WalkColumn;
  descending: boolean;
  ends: Ends;
}

interface Stretch {
  bound: Bound;
  columns: readonly SearchColumn[];
  way: Way;
  /** The last value of the stretch before; null at the beginning. */
  after: string | number | null;
  /** How many places of the index it goes on, infinity for all; those that share its last value belong to it. */
  places: number;
  /** More rows than this are not read. */
  most: number;
}

interface First {
  bound: Bound;
  columns: readonly SearchColumn[];
  way: Way;
  /** So many are read. */
  most: number;
  few: number;
}

interface Place {
  value: string | number;
  before: number;
}

/** Tenants outside the bin, as filters look at them. */
export interface TenantSearchStore {
  /** All that meet the bound, in no order; undefined when they are more than `most`. */
  gather(bound: Bound, columns: readonly SearchColumn[], most: number): Promise<FoundRow[] | undefined>;
  /** The first of them along a way; undefined when more than `few` would have to be sorted for it. */
  readFirst(first: First): Promise<FoundRow[] | undefined>;
  /** Those of a stretch that meet the bound, along the way, and the value at its end; null when the way is at its end. */
  readStretch(stretch: Stretch): Promise<{ rows: FoundRow[]; last: string | number | null }>;
  /**
   * The value at a place of the way, counted from 0, and how many come before the first that has it; `past` the end
   * there is none, and it is `uncounted` where the index alone does not tell.
   */
  findPlace(way: Way, place: number): Promise<Place | 'past' | 'uncounted'>;
  /** How many meet the bound. */
  count(bound: Bound): Promise<number>;
  /** Whole tenants in the order of the ids; those that are not there are left out. */
  read(ids: readonly string[]): Promise<Tenant[]>;
}
