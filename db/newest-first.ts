import { type AnyColumn, asc, desc, type SQL, sql } from 'drizzle-orm';
import { decodeCursor, encodeCursor, type Order } from './cursor';

interface NewestFirst {
  order: Order<'text'>;
  /** The columns of the instant and of the id that tells equal instants apart. */
  by: [AnyColumn, AnyColumn];
  page: { limit: number; after?: string | undefined; before?: string | undefined };
}

/**
 * How to read one page of a list that shows the newest first. One row more than the page is read, so that it is known
 * whether others follow. Throws `malformed` for a place of another list.
 */
export function newestFirst({ order, by: [at, id], page: { limit, after, before } }: NewestFirst) {
  const backwards = before !== undefined;
  const cursor = after ?? before;
  const from = cursor === undefined ? undefined : decodeCursor(cursor, order);
  const turn = backwards ? asc : desc;

  return {
    /** What lies beyond the place where the page begins; undefined at the beginning. */
    beyond: from && sql`(${at}, ${id}) ${sql.raw(backwards ? '>' : '<')} (${from.value}, ${from.id})`,
    orderBy: [turn(at), turn(id)] satisfies SQL[],
    limit: limit + 1,
    pageOf<Item extends { id: string }>(read: Item[], instantOf: (item: Item) => string) {
      const isMore = read.length > limit;
      const items = read.slice(0, limit);
      if (backwards) items.reverse();
      const place = (item: Item | undefined) =>
        item ? encodeCursor(order, { value: instantOf(item), id: item.id }) : null;
      return {
        items,
        next: backwards || isMore ? place(items.at(-1)) : null,
        previous: (backwards ? isMore : cursor !== undefined) ? place(items[0]) : null,
      };
    },
  };
}
