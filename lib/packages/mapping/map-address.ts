import type { MappingEntry } from './model';

export interface MappedAddress {
  before: string;
  after: string;
  /** The line that matched; null where none did, and the address stays. */
  entry: MappingEntry | null;
}

export type AddressMapper = (address: string) => MappedAddress;

/** Where a part of an address ends: `http://a.example/x` does not catch `http://a.example/xy`. */
const boundaries = new Set(['/', ':', '?', '#']);

/**
 * Rewrites the beginnings of addresses, the longest that matches first. A source matches where the address ends behind
 * it or a new part begins; scheme and host match in any letter case.
 */
export function addressMapper(entries: readonly MappingEntry[]): AddressMapper {
  const byKey = new Map(entries.map((entry) => [addressKey(entry.from), entry]));
  return (before) => {
    const key = addressKey(before);
    for (let end = key.length; end > 0; end -= 1) {
      if (!isBoundary(key, end)) continue;
      const entry = byKey.get(key.slice(0, end));
      if (entry) return { before, after: join(entry.to, before.slice(end)), entry };
    }
    return { before, after: before, entry: null };
  };
}

function isBoundary(key: string, end: number): boolean {
  return end === key.length || boundaries.has(key[end] ?? '') || boundaries.has(key[end - 1] ?? '');
}

/** A slash at the end of the target and one at the start of the rest are one. */
function join(to: string, rest: string): string {
  return to.endsWith('/') && rest.startsWith('/') ? to + rest.slice(1) : to + rest;
}

/** An address as it is compared: scheme and host in lower case. */
export function addressKey(address: string): string {
  const start = /^https?:\/\/[^/?#]*/i.exec(address)?.[0] ?? '';
  return start.toLowerCase() + address.slice(start.length);
}
