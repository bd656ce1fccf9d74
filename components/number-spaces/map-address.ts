import type { NumberSpace } from '@/lib/number-spaces/model';
import { numberLimits } from '@/lib/numbering/model';

export type AddressParams = Record<string, string | string[] | undefined>;

/** Where on the map somebody is: all of it stands in the address. */
export interface MapPlace {
  space?: NumberSpace;
  length?: number;
  prefix: string;
}

/** What cannot be meant is left out, so that an old or mistyped link still shows something. */
export function readMapAddress(params: AddressParams): MapPlace {
  const length = readLength(params.length);
  const prefix = readDigits(params.prefix) ?? '';
  return {
    space: readText(params.space),
    length,
    // The last digit stays open: there are ten cells at every depth.
    prefix: length === undefined ? prefix : prefix.slice(0, length - 1),
  };
}

export function mapHref({ space, length, prefix }: MapPlace): string {
  return address('/numbers/map', { space, length, prefix });
}

/** Where a cell leads: one depth down; a single number has no depth, but a history. */
export function placeHref(place: Required<MapPlace>): string {
  return place.prefix.length < place.length ? mapHref(place) : ownersHref(place.prefix, place.space);
}

/** Asks who had one number; in every space where none is given. */
export function ownersHref(number: string, space?: NumberSpace): string {
  return address('/numbers/owners', { number, space });
}

export function address(path: string, members: Record<string, string | number | undefined>): string {
  const set = Object.entries(members).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set).toString()}`;
}

export function readText(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 100 ? value.trim() : undefined;
}

/** Digits as people write them: spaces, dots, brackets and a leading plus are no part of a number. */
export function readDigits(value: string | string[] | undefined): string | undefined {
  const bare = readText(value)?.replace(/[\s().+-]/g, '');
  return bare !== undefined && /^\d+$/.test(bare) ? bare : undefined;
}

export function readLength(value: string | string[] | undefined): number | undefined {
  const length = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : 0;
  return length >= 1 && length <= numberLimits.longest ? length : undefined;
}
