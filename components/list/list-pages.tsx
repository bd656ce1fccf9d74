import { Pagination } from '@/components/ui/pagination';
import type { PagePlace } from './list-place';

interface ListPagesProps<View extends PagePlace> {
  page: {
    items: readonly unknown[];
    total: number;
    next: string | null;
    previous: string | null;
    view: View;
  };
  /** How many rows a page has. */
  size: number;
  /** What is counted: "mail". */
  noun: string;
  addressOf: (view: View, place: PagePlace) => string;
}

/** Where in the list one is, and the pages before and after. */
export function ListPages<View extends PagePlace>({ page, size, noun, addressOf }: ListPagesProps<View>) {
  const { items, total, next, previous, view } = page;
  const to = view.from + items.length - 1;
  return (
    <Pagination
      from={view.from}
      to={to}
      total={total}
      noun={noun}
      previousHref={
        previous === null
          ? undefined
          : addressOf(view, { before: previous, after: undefined, from: Math.max(1, view.from - size) })
      }
      nextHref={next === null ? undefined : addressOf(view, { after: next, before: undefined, from: to + 1 })}
    />
  );
}
