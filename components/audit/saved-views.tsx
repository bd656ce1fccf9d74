import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { Flyout, flyoutLink } from '@/components/frame/flyout';
import { type SaveViewActions, SaveViewForm } from '@/components/tenants/list/save-view-form';
import { Badge } from '@/components/ui/badge';

export interface SavedAuditView {
  id: string;
  name: string;
  query: string;
  isOwn: boolean;
  isDefault: boolean;
  sharedWithRole: string | null;
}

interface SavedViewsProps {
  views: SavedAuditView[];
  current: SavedAuditView | undefined;
  /** The filter that would be saved. */
  query: string;
  roles: { value: string; label: string }[];
  actions: SaveViewActions;
}

/** Filters under a name: own ones, and those that others share. */
export function SavedViews({ views, current, query, roles, actions }: SavedViewsProps) {
  return (
    <Flyout
      id="audit-views"
      label="Saved views"
      className="border-line-strong! bg-surface px-3!"
      trigger={
        <span aria-hidden="true" className="inline-flex items-center gap-1">
          {current?.name ?? 'Views'} <ChevronDown className="size-4 text-ink-2" />
        </span>
      }
    >
      <div className="w-80 max-w-full">
        <ul className="border-b border-line pb-1">
          <li>
            <Link href="/audit?view=all" prefetch={false} className={flyoutLink}>
              All entries
            </Link>
          </li>
          {views.map((view) => (
            <li key={view.id}>
              <Link
                href={savedAuditAddress(view)}
                prefetch={false}
                aria-current={view.id === current?.id ? 'true' : undefined}
                className={flyoutLink}
              >
                <span className="min-w-0 flex-1 truncate">{view.name}</span>
                {!view.isOwn && <Badge>shared</Badge>}
                {view.isDefault && <Badge>default</Badge>}
              </Link>
            </li>
          ))}
        </ul>
        <SaveViewForm
          key={current?.id ?? 'new'}
          current={current?.isOwn ? current : undefined}
          query={query}
          roles={roles}
          actions={actions}
        />
      </div>
    </Flyout>
  );
}

export function savedAuditAddress({ id, query }: Pick<SavedAuditView, 'id' | 'query'>): string {
  const members = new URLSearchParams(query);
  members.set('view', id);
  return `/audit?${members.toString()}`;
}
