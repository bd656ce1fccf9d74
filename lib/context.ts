import type { Actor, Door } from './actor';
import type { Storage, Stores } from './stores';

/** What a door knows about a request. Below it there is no clock, randomness or environment. */
export interface Context {
  actor: Actor;
  door: Door;
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
}

/** What a command's `run` sees: the stores are bound to the open transaction, `now` is one instant for all of it. */
export interface CommandContext extends Omit<Context, 'storage' | 'now'> {
  stores: Stores;
  now: string;
}
