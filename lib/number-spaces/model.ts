import type { NumberKind, NumberRange } from '../numbering/model';

/** A telephony system's directory numbers by the system's id, or the provider's access numbers. */
export type NumberSpace = string;

export const accessSpace = 'access';
/** Kept beside it: which access numbers lie in a free block. */
export const freeAccessSpace = 'access-free';

/** What a number was held as. */
export type HeldKind = NumberKind | 'access';

/**
 * One cell of the number map: every number of the space that begins with `prefix`. Counts are decimal text, because 20
 * digits hold more numbers than a JS number can say.
 */
export interface MapCell {
  prefix: string;
  /** The numbers of the cell, both ends included. */
  first: string;
  last: string;
  size: string;
  /** Held by tenants; of access numbers: in the inventory and not free. */
  occupied: string;
  /** Only for access numbers: in the inventory at all. */
  inInventory?: string;
  /** Percent of the cell (of access numbers: of its part in the inventory) that is occupied, 0–100 with one decimal; 0 and 100 are only said when they are exact. */
  percent: number;
  /** `full` when nothing of it is free, `free` when nothing is occupied; of access numbers `outside` when none of it is in the inventory. */
  fill: 'free' | 'partly' | 'full' | 'outside';
  /** The longest free run inside the cell; null when there is none. */
  longestFree: NumberRange | null;
  /** One letter for each of the ten cells below: `e` nothing occupied, `f` everything, `m` mixed; absent for a number. */
  below?: string;
}

/** What one depth of the map shows. */
export interface NumberMap {
  space: { id: NumberSpace; name: string };
  /** Digits of the numbers shown; a space has a map for each length in use. */
  length: number;
  lengths: { length: number; occupied: string }[];
  /** The digits chosen so far; '' is the whole length. */
  prefix: string;
  /** The cell that `prefix` names, then its ten children, `prefix0` to `prefix9`. */
  whole: MapCell;
  cells: MapCell[];
  /** Near the digits (a thousand numbers or fewer): who holds what; null further up. */
  holders: MapHolder[] | null;
}

/** A run of numbers on the map with what is the matter with it. */
export interface MapHolder extends NumberRange {
  kind: HeldKind;
  /** `held` by a tenant; the others only for access numbers, except `on-hold` (kept by a person for a while). */
  state: 'held' | 'free' | 'reserved' | 'quarantined' | 'on-hold';
  tenant: { id: string; name: string } | null;
  /** The access-number block it is part of. */
  blockId: string | null;
  /** Who keeps it and until when; only where it is on hold. */
  hold?: Pick<NumberHold, 'id' | 'person' | 'until' | 'note'>;
}

/** A place where a block of the wished size fits, with what taking it leaves behind. */
export interface FreeBlock extends NumberRange {
  /** The free run it lies in. */
  gap: NumberRange;
  /** Numbers of the gap that stay free before and after it, decimal text. */
  leftBefore: string;
  leftAfter: string;
  /** Share of what stays free in the gap that is cut off from its bigger part: 0 (none) to 50 percent. */
  fragmentation: number;
}

/** What the finder answers. */
export interface FreeBlocks {
  /** Best first: least fragmentation, then least left over, then the lowest number. */
  items: FreeBlock[];
  /** The largest free run there is under the prefix, whatever the boundary; null when nothing is free. */
  largest: NumberRange | null;
  /** Why there are none, and what would fit, in a sentence; null when there are some. */
  message: string | null;
}

/** Somebody keeps free directory numbers until a time. */
export interface NumberHold extends NumberRange {
  id: string;
  space: NumberSpace;
  person: { id: string; name: string };
  note: string | null;
  createdAt: string;
  until: string;
}

/** One period in which a tenant held a number. */
export interface Ownership extends NumberRange {
  space: NumberSpace;
  spaceName: string;
  kind: HeldKind;
  /** The tenant as it was called then; `exists` says whether it can still be opened. */
  tenant: { id: string; name: string; exists: boolean };
  from: string;
  /** Null while it is held. */
  until: string | null;
}
