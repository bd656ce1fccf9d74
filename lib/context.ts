import type { Actor, Door } from './actor';
import type { PartnerScope } from './partners/model';
import type { Storage, Stores } from './stores';

export interface ServerKey {
  /** HMAC-SHA512 of the text, base64url. `purpose` keeps signatures of different things apart. */
  sign(purpose: string, text: string): string;
  /** AES-256-GCM: for secrets that must be handed on one day and are shown to nobody. */
  seal(purpose: string, text: string): string;
  /** Throws when the text was not sealed for this purpose with this key. */
  unseal(purpose: string, sealed: string): string;
}

/** What a door knows about a request. Below it there is no clock, randomness or environment. */
export interface Context {
  actor: Actor;
  door: Door;
  /** The url of the partner whose subtree was asked for, where the address names one: `/p/<url>/…`. */
  partnerUrl?: string | undefined;
  /** The peer's address as the configured proxy reports it. */
  ip: string;
  userAgent: string;
  requestId: string;
  storage: Storage;
  /** The current instant, ISO 8601 UTC with milliseconds. */
  now(): string;
  /** A new time-ordered id (UUID version 7). */
  newId(): string;
  /** 32 random bytes, base64url: for tokens that are shown once and stored hashed. */
  newSecret(): string;
  /** The run of this server: what holds a lock or works on a job names it, so that a later run knows what was left behind. */
  run: string;
  /** What is done with the server's own key, which lies outside the database. */
  serverKey: ServerKey;
}

/** What a command's `run` sees: the stores are bound to the open transaction, `now` is one instant for all of it. */
export interface CommandContext extends Omit<Context, 'storage' | 'now'> {
  /** Whose subtree the stores hold; null where they hold everything. */
  scope: PartnerScope | null;
  stores: Stores;
  /** The number of migrations that the database has been through. */
  databaseVersion: number;
  now: string;
}
