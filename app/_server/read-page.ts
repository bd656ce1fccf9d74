import { PageInput } from '@/lib/page-input';
import { parseInput } from '@/lib/parse-input';
import { readAddress } from './read-request';

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
