import type { SortDirection } from '@/components/ui/sort-head';

/** In which direction a list is sorted by a member, and which sort a press on its head asks for. */
export function sortBy<Member extends string>(
  sort: string,
  member: Member,
): { sorted: SortDirection | undefined; next: Member | `-${Member}` } {
  if (sort === member) return { sorted: 'ascending', next: `-${member}` };
  return { sorted: sort === `-${member}` ? 'descending' : undefined, next: member };
}
