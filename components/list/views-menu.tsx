'use client';

import { ChevronDown } from 'lucide-react';
import { useActionState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { Flyout, flyoutLink } from '@/components/frame/flyout';
import { Link } from '@/components/scope/link';
import { Badge } from '@/components/ui/badge';
import { type ListedView, viewAddress } from './listed-view';
import { SaveViewForm } from './save-view-form';

export interface SaveViewActions {
  save: FormAction<unknown>;
  remove: FormAction<unknown>;
}

export interface ViewsMenuProps {
  /** Of the list: "/tenants". */
  path: string;
  /** The list without a view: "All tenants". */
  allLabel: string;
  views: ListedView[];
  current: ListedView | undefined;
  /** What would be saved. */
  query: string;
  roles: { value: string; label: string }[];
  actions: SaveViewActions;
}

export function ViewsMenu({ path, allLabel, views, current, query, roles, actions }: ViewsMenuProps) {
  const [saved, save, saving] = useActionState(actions.save, idle);
  const [removed, remove] = useActionState(actions.remove, idle);
  const refusal = [saved, removed].find(({ status }) => status === 'failed');
  const complaint = refusal && (issueAt(refusal.issues, 'name')?.message ?? refusal.message);
  const own = views.filter((view) => view.isOwn);
  const shared = views.filter((view) => !view.isOwn);
  return (
    <>
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
            <ViewLink href={`${path}?view=all`} name={allLabel} current={current === undefined} />
            {[...own, ...shared].map((view) => (
              <ViewLink
                key={view.id}
                href={viewAddress(view, path)}
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
            save={save}
            remove={remove}
            saving={saving}
            complaint={complaint}
          />
        </div>
      </Flyout>
      {/* Beside the menu, because where no script runs it comes back closed. */}
      {complaint && (
        <p role="alert" className="order-last basis-full text-danger">
          {complaint}
        </p>
      )}
    </>
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
