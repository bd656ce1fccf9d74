'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';

export interface SaveViewFormProps {
  /** The own view that is open. */
  current?: { id: string; name: string; isDefault: boolean; sharedWithRole: string | null };
  query: string;
  roles: { value: string; label: string }[];
  save: (form: FormData) => void;
  remove: (form: FormData) => void;
  saving: boolean;
  complaint: string | undefined;
}

/** Saves what is shown under a name. */
export function SaveViewForm({ current, query, roles, save, remove, saving, complaint }: SaveViewFormProps) {
  const id = useId();
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
        <p id={`${id}-error`} className="text-danger">
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
