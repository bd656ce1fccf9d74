/** A saved view as the list offers it. */
export interface ListedView {
  id: string;
  name: string;
  query: string;
  isOwn: boolean;
  isDefault: boolean;
  sharedWithRole: string | null;
}

/** The list of tenants, or that of another path, as the view has it. */
export function viewAddress({ id, query }: Pick<ListedView, 'id' | 'query'>, path = '/tenants'): string {
  const members = new URLSearchParams(query);
  members.set('view', id);
  return `${path}?${members.toString()}`;
}
