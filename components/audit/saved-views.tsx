import { type ListedView, viewAddress } from '@/components/list/listed-view';
import { type SaveViewActions, ViewsMenu } from '@/components/list/views-menu';

export type SavedAuditView = ListedView;

interface SavedViewsProps {
  views: SavedAuditView[];
  current: SavedAuditView | undefined;
  /** The filter that would be saved. */
  query: string;
  roles: { value: string; label: string }[];
  actions: SaveViewActions;
}

/** Filters under a name: own ones, and those that others share. */
export function SavedViews(props: SavedViewsProps) {
  return <ViewsMenu path="/audit" allLabel="All entries" {...props} />;
}

export function savedAuditAddress(view: Pick<SavedAuditView, 'id' | 'query'>): string {
  return viewAddress(view, '/audit');
}
