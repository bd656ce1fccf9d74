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
  const listBeginnings = beginningsAmong([...byKey.keys()]);
  return (before) => {
    const key = addressKey(before);
    for (const beginning of listBeginnings(key)) {
      const entry = byKey.get(beginning);
      if (!entry || !isBoundary(key, beginning.length)) continue;
      return { before, after: join(entry.to, before.slice(beginning.length)), entry };
    }
    return { before, after: before, entry: null };
  };
}

/** Which of some texts a text begins with, the longest first; found without trying every beginning that it has. */
function beginningsAmong(texts: string[]): (text: string) => Generator<string> {
  const sorted = texts.toSorted();
  // Of each, the longest other that it begins with: that stands before it.
  const within: number[] = [];
  for (const [at, text] of sorted.entries()) within.push(firstBeginning(at - 1, text));

  function firstBeginning(from: number, text: string): number {
    let at = from;
    while (at >= 0 && !text.startsWith(sorted[at] ?? '')) at = within[at] ?? -1;
    return at;
  }

  return function* list(text) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') <= text) low = middle + 1;
      else high = middle;
    }
    for (let at = firstBeginning(low - 1, text); at >= 0; at = within[at] ?? -1) yield sorted[at] ?? '';
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
