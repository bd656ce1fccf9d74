import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { Flyout, flyoutLink } from '@/components/frame/flyout';
import { Badge } from '@/components/ui/badge';
import { type SaveViewActions, SaveViewForm } from './save-view-form';

export interface ListedView {
  id: string;
  name: string;
  query: string;
  isOwn: boolean;
  isDefault: boolean;
  sharedWithRole: string | null;
}

export interface ViewsMenuProps {
  views: ListedView[];
  current: ListedView | undefined;
  /** What would be saved. */
  query: string;
  roles: { value: string; label: string }[];
  actions: SaveViewActions;
}

export function ViewsMenu({ views, current, query, roles, actions }: ViewsMenuProps) {
  const own = views.filter((view) => view.isOwn);
  const shared = views.filter((view) => !view.isOwn);
  return (
    <Flyout
      id="views"
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
          <ViewLink href="/tenants?view=all" name="All tenants" current={current === undefined} />
          {[...own, ...shared].map((view) => (
            <ViewLink
              key={view.id}
              href={viewAddress(view)}
              name={view.name}
              current={view.id === current?.id}
              note={view.isOwn ? (view.isDefault ? 'default' : undefined) : 'shared'}
            />
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

interface ViewLinkProps {
  href: string;
  name: string;
  current: boolean;
  note?: string;
}

function ViewLink({ href, name, current, note }: ViewLinkProps) {
  return (
    <li>
      <Link href={href} prefetch={false} aria-current={current ? 'true' : undefined} className={flyoutLink}>
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {note && <Badge>{note}</Badge>}
      </Link>
    </li>
  );
}

export function viewAddress({ id, query }: Pick<ListedView, 'id' | 'query'>): string {
  const members = new URLSearchParams(query);
  members.set('view', id);
  return `/tenants?${members.toString()}`;
}
