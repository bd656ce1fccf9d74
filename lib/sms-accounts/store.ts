import type { SmsAccount } from './model';

export interface SmsAccountStore {
  find(id: string): Promise<SmsAccount | undefined>;
  /** By name, as names are compared: letter case does not matter. */
  findByName(name: string): Promise<SmsAccount | undefined>;
  /** All of them by name; a provider has tens, not thousands. */
  list(): Promise<SmsAccount[]>;
  /** How many blocks use it. */
  countBlocks(id: string): Promise<number>;
  /** The same for all; accounts without one are left out. */
  countAllBlocks(): Promise<Map<string, number>>;
  /** `password` is sealed. */
  insert(account: SmsAccount, password: string | null): Promise<void>;
  /** The same; undefined keeps the one there is. */
  save(account: SmsAccount, password: string | null | undefined): Promise<void>;
  remove(id: string): Promise<void>;
}
