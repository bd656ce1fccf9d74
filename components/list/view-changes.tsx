'use client';

import { useActionState } from 'react';
import { idle } from '@/components/form/form-state';
import { Link } from '@/components/scope/link';
import { Button } from '@/components/ui/button';
import type { SaveViewActions } from './views-menu';

export interface ViewChangesProps {
  current: { id: string; name: string; isOwn: boolean; isDefault: boolean; sharedWithRole: string | null };
  /** What is shown now. */
  query: string;
  /** The view as it was saved. */
  savedHref: string;
  save: SaveViewActions['save'];
}

/** Says that what is shown is not what was saved. */
export function ViewChanges({ current, query, savedHref, save }: ViewChangesProps) {
  const [state, action, saving] = useActionState(save, idle);
  return (
    <form action={action} className="my-1 flex flex-wrap items-center gap-2 border-l-3 border-lamp pl-2">
      <input type="hidden" name="id" value={current.id} />
      <input type="hidden" name="as" value="same" />
      <input type="hidden" name="name" value={current.name} />
      <input type="hidden" name="query" value={query} />
      {current.isDefault && <input type="hidden" name="isDefault" value="on" />}
      <input type="hidden" name="sharedWithRole" value={current.sharedWithRole ?? ''} />
      <span className="text-ink-2">Unsaved changes to this view: {current.name}.</span>
      {current.isOwn && (
        <Button type="submit" size="small" pending={saving}>
          Save changes
        </Button>
      )}
      <Link href={savedHref} prefetch={false} className="link">
        Discard changes
      </Link>
      {state.status === 'failed' && (
        <span role="alert" className="text-danger">
          {state.message}
        </span>
      )}
    </form>
  );
}
