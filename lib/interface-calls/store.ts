import type { Within } from '../partners/model';
import type { CalledDoor, CallOutcome, InterfaceCall } from './model';

export interface CallFilter {
  door?: CalledDoor | undefined;
  outcome?: CallOutcome | undefined;
  /** Only calls of people of this subtree. */
  within?: Within | undefined;
}

export interface CallPage {
  items: InterfaceCall[];
  next: string | null;
  previous: string | null;
}

export interface InterfaceCallStore {
  find(id: string, within?: Within): Promise<InterfaceCall | undefined>;
  insertMany(calls: readonly InterfaceCall[]): Promise<void>;
  /** Newest first. Throws `malformed` for a place of another list. */
  list(
    filter: CallFilter,
    page: { limit: number; after?: string | undefined; before?: string | undefined },
  ): Promise<CallPage>;
  count(filter: CallFilter): Promise<number>;
  /** How many came too fast to be kept one by one, as far as their neighbours are still there. */
  countUnkept(filter: CallFilter): Promise<number>;
  /** Forgets all but the newest `keep` of a door. */
  trim(door: CalledDoor, keep: number): Promise<void>;
  removeBefore(instant: string): Promise<void>;
}
