import type { Trunk } from './model';

export interface TrunkStore {
  find(id: string): Promise<Trunk | undefined>;
  /** By name, as names are compared: letter case does not matter. */
  findByName(name: string): Promise<Trunk | undefined>;
  /** All of them by name; a provider has tens, not thousands. */
  list(): Promise<Trunk[]>;
  /** How many blocks run over it. */
  countBlocks(id: string): Promise<number>;
  /** The same for all; trunks without one are left out. */
  countAllBlocks(): Promise<Map<string, number>>;
  /** `password` is sealed. */
  insert(trunk: Trunk, password: string | null): Promise<void>;
  /** The same; undefined keeps the one there is. */
  save(trunk: Trunk, password: string | null | undefined): Promise<void>;
  remove(id: string): Promise<void>;
}
