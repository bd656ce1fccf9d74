import type { NumberSpace } from '@/lib/number-spaces/model';
import type { NumberRange } from '@/lib/numbering/model';
import { type AddressParams, address, readDigits, readLength, readText } from './map-address';

/** What the finder is asked, as it stands in the address: text as it was typed, so that a mistake stays visible. */
export interface FreeSearch {
  space?: NumberSpace;
  length?: number;
  size?: string;
  /** `none`, or what the first number is a multiple of. */
  boundary?: string;
  prefix?: string;
  /** The range that is about to be held or reserved. */
  first?: string;
  last?: string;
}

export const boundaries = ['none', '10', '50', '100', '500', '1000'] as const;

export function readFreeAddress(params: AddressParams): FreeSearch {
  const range = readRange(params);
  return {
    space: readText(params.space),
    length: readLength(params.length),
    size: readText(params.size),
    boundary: boundaries.find((boundary) => boundary === params.boundary),
    prefix: readText(params.prefix),
    ...range,
  };
}

export function freeHref(search: FreeSearch, change: Partial<FreeSearch> = {}): string {
  const { space, length, size, boundary, prefix, first, last } = { ...search, ...change };
  return address('/numbers/free', { space, length, size, boundary, prefix, first, last });
}

/** Two ends of one length, in order; anything else names no range. */
function readRange(params: AddressParams): Partial<NumberRange> {
  const [first, last] = [readDigits(params.first), readDigits(params.last)];
  if (first === undefined || last === undefined) return {};
  return first.length === last.length && first <= last ? { first, last } : {};
}
