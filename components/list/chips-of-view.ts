import type { FilterChip } from '@/components/ui/filter-chips';
import { firstPage, type PagePlace } from './list-place';

interface ChipsOfView<View extends PagePlace> {
  view: View;
  /** What each filter is called and what it is set to, in the order of the chips. */
  filters: { [Member in keyof View]?: [label: string, value: string | undefined] };
  addressOf: (view: View) => string;
}

/** A chip for each filter that is set. Taking one away begins on the first page. */
export function chipsOfView<View extends PagePlace>({ view, filters, addressOf }: ChipsOfView<View>) {
  const given = Object.entries(filters) as [keyof View, [string, string | undefined]][];
  return given.flatMap(([member, [label, value]]): FilterChip[] =>
    value ? [{ label, value, removeHref: addressOf({ ...view, ...firstPage, [member]: undefined }) }] : [],
  );
}
