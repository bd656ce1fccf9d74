'use client';

import { useActionState, useId } from 'react';
import { idle } from '@/components/form/form-state';
import { issueAt } from '@/components/form/issues';
import { Button } from '@/components/ui/button';
import type { TenantAction } from '../actions/tenant-action';

export interface SaveViewActions {
  save: TenantAction<unknown>;
  remove: TenantAction<unknown>;
}

export interface SaveViewFormProps {
  /** The own view that is open. */
  current?: { id: string; name: string; isDefault: boolean; sharedWithRole: string | null };
  query: string;
  roles: { value: string; label: string }[];
  actions: SaveViewActions;
}

/** Saves what is shown under a name. */
export function SaveViewForm({ current, query, roles, actions }: SaveViewFormProps) {
  const id = useId();
  const [saved, save, saving] = useActionState(actions.save, idle);
  const [removed, remove] = useActionState(actions.remove, idle);
  const complaint =
    issueAt(saved.issues, 'name')?.message ??
    (saved.status === 'failed' ? saved.message : removed.status === 'failed' ? removed.message : undefined);
  return (
    <form action={save} noValidate className="flex flex-col gap-2 px-2 py-2">
      <input type="hidden" name="query" value={query} />
      {current && <input type="hidden" name="id" value={current.id} />}
      <label htmlFor={id} className="font-medium">
        Save this view as
      </label>
      <input
        id={id}
        name="name"
        defaultValue={current?.name}
        autoComplete="off"
        aria-invalid={complaint ? true : undefined}
        aria-describedby={complaint ? `${id}-error` : undefined}
        className="control"
      />
      {complaint && (
        <p id={`${id}-error`} role="alert" className="text-danger">
          {complaint}
        </p>
      )}
      <label htmlFor={`${id}-role`}>Shared with</label>
      <select
        id={`${id}-role`}
        name="sharedWithRole"
        defaultValue={current?.sharedWithRole ?? ''}
        className="control"
      >
        <option value="">Nobody</option>
        {roles.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <label className="inline-flex min-h-8 items-center gap-2">
        <input type="checkbox" name="isDefault" defaultChecked={current?.isDefault} className="size-4" />
        Open the list with this view
      </label>
      <div className="flex flex-wrap gap-2">
        {current && (
          <Button type="submit" name="as" value="same" variant="primary" pending={saving}>
            Save changes
          </Button>
        )}
        <Button
          type="submit"
          name="as"
          value="new"
          variant={current ? 'secondary' : 'primary'}
          pending={saving}
        >
          {current ? 'Save as new view' : 'Save view'}
        </Button>
        {current && (
          <Button type="submit" formAction={remove} variant="quiet">
            Delete view
          </Button>
        )}
      </div>
    </form>
  );
}
