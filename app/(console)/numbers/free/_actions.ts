'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { readTimeZone } from '@/app/_server/time-zone';
import { freeHref, readFreeAddress } from '@/components/number-spaces/free-address';
import { holdMinutes, holdUntil } from '@/components/number-spaces/hold-time';
import type { AddressParams } from '@/components/number-spaces/map-address';
import { reserveNumbers } from '@/lib/access-numbers/reserve-numbers';
import { createNumberHold, releaseNumberHold } from '@/lib/number-spaces/hold-numbers';

type Posted = Record<string, unknown>;

export const holdAction = action(createNumberHold, {
  input: async ({ space, first, last, note, ...time }: Posted, context) => ({
    space,
    first,
    last,
    note,
    minutes: holdMinutes(time, context.now(), await readTimeZone()),
  }),
  then: (_hold, posted) => redirect(backTo(posted, 'held')),
});

export const reserveAction = action(reserveNumbers, {
  input: async ({ first, last, note, ...time }: Posted, context) => ({
    first,
    last,
    note,
    until: holdUntil(time, context.now(), await readTimeZone()),
  }),
  then: (_blocks, posted) => redirect(backTo(posted, 'reserved')),
});

export const releaseHoldAction = action(releaseNumberHold, { then: () => refresh() });

/** The search that the block was found by, without the block. */
function backTo({ search, space }: Posted, done: string): string {
  const before = readFreeAddress({ ...(search as AddressParams | undefined), space: String(space ?? '') });
  const address = freeHref(before, { first: undefined, last: undefined });
  return `${address}${address.includes('?') ? '&' : '?'}done=${done}`;
}
