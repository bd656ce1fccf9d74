import * as z from 'zod';
import { parseInput } from '@/lib/parse-input';
import { readAddress } from './read-request';

const PageInput = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1, { error: 'The limit is 1 to 200.' })
    .max(200, { error: 'The limit is 1 to 200.' })
    .default(50),
  /** The `next` of the page before: the id of its last item. */
  after: z.string().optional(),
  count: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
});

/** One page of a list that is short enough to be read whole. */
export function readPageOf<Item extends { id: string }>(all: Item[], url: URL) {
  const { limit, after, count } = parseInput(PageInput, readAddress(url));
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const items = all.slice(start, start + limit);
  return {
    items,
    next: start + limit < all.length ? (items.at(-1)?.id ?? null) : null,
    ...(count ? { total: all.length } : {}),
  };
}
