/** A saved view as the list offers it. */
export interface ListedView {
  id: string;
  name: string;
  query: string;
  isOwn: boolean;
  isDefault: boolean;
  sharedWithRole: string | null;
}

/** The list at a path as the view has it. */
export function viewAddress({ id, query }: Pick<ListedView, 'id' | 'query'>, path: string): string {
  const members = new URLSearchParams(query);
  members.set('view', id);
  return `${path}?${members.toString()}`;
}
