import type { AddressParams } from '@/components/list/list-place';

/** The fields of a search form that was posted, as if they stood in the address. */
export function postedAddress(form: FormData): AddressParams {
  return Object.fromEntries(
    [...form].filter((member): member is [string, string] => typeof member[1] === 'string'),
  );
}
