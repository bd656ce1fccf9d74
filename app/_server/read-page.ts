import { PageInput } from '@/lib/page-input';
import { parseInput } from '@/lib/parse-input';
import { Problem } from '@/lib/problem';
import { readAddress } from './read-request';

/** One page of a list that is short enough to be read whole. */
export function readPageOf<Item extends { id: string }>(all: Item[], url: URL) {
  const { limit, after, count } = parseInput(PageInput, readAddress(url));
  const start = after === undefined ? 0 : placeAfter(all, after);
  const items = all.slice(start, start + limit);
  return {
    items,
    next: start + limit < all.length ? (items.at(-1)?.id ?? null) : null,
    ...(count ? { total: all.length } : {}),
  };
}

/** Where the item with the id ends. One that is gone is no place to go on from: it would be page one again. */
function placeAfter(all: { id: string }[], after: string): number {
  const at = all.findIndex(({ id }) => id === after);
  if (at >= 0) return at + 1;
  const message = 'This place in the list is gone. Start again from the first page.';
  throw new Problem({
    kind: 'malformed',
    code: 'bad-cursor',
    message,
    issues: [{ path: 'after', code: 'bad-cursor', message }],
  });
}
